# What a site asks robots not to fetch.

from urllib.parse import quote, unquote, urlsplit

__all__ = ["RobotFileParser"]


class RobotFileParser:
    def __init__(self, url=""):
        self.set_url(url)
        self._groups = []
        self._all = None
        self._read_at = 0

    def set_url(self, url):
        self.url = url
        self.host = urlsplit(url).netloc

    def mtime(self):
        return self._read_at

    def modified(self):
        import time
        self._read_at = time.time()

    def read(self):
        from urllib.error import HTTPError
        from urllib.request import urlopen
        try:
            with urlopen(self.url) as file:
                self.parse(file.read().decode("utf-8").splitlines())
        except HTTPError as failed:
            if failed.code in (401, 403):
                self._all = False
            elif 400 <= failed.code < 500:
                self._all = True

    def parse(self, lines):
        agents, rules, fresh = [], [], True
        for line in lines:
            name, colon, value = line.partition("#")[0].partition(":")
            name, value = name.strip().lower(), unquote(value.strip())
            if not colon:
                continue
            if name == "user-agent":
                if not fresh:
                    agents, rules, fresh = [], [], True
                if not agents:
                    self._groups.append((agents, rules))
                agents.append(value.lower())
            elif name in ("allow", "disallow") and agents:
                fresh = False
                rules.append((quote(value) if value else "", name == "allow" or not value))
        self.modified()

    def can_fetch(self, useragent, url):
        if self._all is not None:
            return self._all
        if not self._read_at:
            return False
        agent = useragent.partition("/")[0].lower()
        parts = urlsplit(unquote(url))
        path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        for wanted in (lambda name: name != "*" and name in agent, lambda name: name == "*"):
            for agents, rules in self._groups:
                if any(wanted(name) for name in agents):
                    for prefix, allowed in rules:
                        if path.startswith(prefix):
                            return allowed
                    return True
        return True
