# What the simulated HTTP clients have in common: addresses, headers, bodies of requests, and reading responses.

import json
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

PORTS = {"http": 80, "https": 443}
REDIRECTS = (301, 302, 303, 307, 308)


class BadMessage(ValueError):
    # What came is no response.
    pass


class Address:
    """The parts of an URL that a client needs."""

    def __init__(self, url):
        self.url = url
        parts = urlsplit(url)
        self.scheme = parts.scheme
        self.host = parts.hostname or ""
        self.port = parts.port or PORTS.get(parts.scheme, 80)
        self.user = (parts.username, parts.password or "") if parts.username else None
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        self.target = path + ("?" + parts.query if parts.query else "")
        bracketed = f"[{self.host}]" if ":" in self.host else self.host
        self.netloc = bracketed if self.port == PORTS.get(self.scheme) else f"{bracketed}:{self.port}"

    def same_place(self, other):
        return (self.scheme, self.host, self.port) == (other.scheme, other.host, other.port)


def pairs_of(params):
    # Parameters or fields of a form in any of the forms in which clients take them.
    if params is None:
        return []
    if isinstance(params, (str, bytes)):
        return parse_qsl(params.decode() if isinstance(params, bytes) else params, keep_blank_values=True)
    found = []
    for key, value in params.items() if hasattr(params, "items") else params:
        for one in value if isinstance(value, (list, tuple)) else [value]:
            found.append((key, one))
    return found


def with_params(url, params, spelled=str):
    """The URL with a query added to its own. `spelled` makes the text of a value."""
    pairs = [(key, spelled(value)) for key, value in pairs_of(params)]
    scheme, netloc, path, query, fragment = urlsplit(url)
    if pairs:
        query = "&".join([part for part in (query, urlencode(pairs)) if part])
    return urlunsplit((scheme, netloc, path or ("/" if netloc else ""), query, fragment))


def form(pairs):
    return urlencode([(key, value) for key, value in pairs]).encode()


class Headers:
    """Headers by name, whatever the case of its letters, in the order in which they came."""

    def __init__(self, given=()):
        self._pairs = []
        self.update(given or ())

    def update(self, given=(), **more):
        for key, value in given.items() if hasattr(given, "items") else given:
            self[key] = value
        for key, value in more.items():
            self[key] = value

    def add(self, key, value):
        self._pairs.append((key, value))

    def __setitem__(self, key, value):
        low = key.lower()
        for at, (known, _) in enumerate(self._pairs):
            if known.lower() == low:
                self._pairs[at] = (key, value)
                return
        self._pairs.append((key, value))

    def __getitem__(self, key):
        low = key.lower()
        for known, value in self._pairs:
            if known.lower() == low:
                return value
        raise KeyError(key)

    def __delitem__(self, key):
        self[key]
        low = key.lower()
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != low]

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def getall(self, key, *default):
        found = [value for known, value in self._pairs if known.lower() == key.lower()]
        if not found:
            if default:
                return default[0]
            raise KeyError(key)
        return found

    get_list = getall

    def __contains__(self, key):
        return self.get(key) is not None

    def __iter__(self):
        return iter([key for key, _ in self._pairs])

    def __len__(self):
        return len(self._pairs)

    def keys(self):
        return [key for key, _ in self._pairs]

    def values(self):
        return [value for _, value in self._pairs]

    def items(self):
        return list(self._pairs)

    def copy(self):
        return type(self)(self._pairs)

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        mine, others = [sorted([(key.lower(), value) for key, value in of.items()]) for of in (self, other)]
        return mine == others

    def __repr__(self):
        return repr(dict(self._pairs))


def head(method, target, headers):
    """The bytes of a request up to its body."""
    lines = [f"{method} {target} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


class Reader:
    """Takes the bytes of one response as they come."""

    def __init__(self, method):
        self._bare = method == "HEAD"
        self._data = b""
        self._left = None
        self._how = None
        self.status = None
        self.reason = ""
        self.version = (1, 1)
        self.headers = Headers()
        # What has come of the body and was not taken yet.
        self.body = b""
        self.begun = self.complete = False

    @property
    def empty(self):
        return not self._data and self.status is None

    def feed(self, data):
        self._data += data
        while self.status is None:
            end = self._data.find(b"\r\n\r\n")
            if end < 0:
                first, gap, _ = self._data.partition(b"\r\n")
                if gap and not first.startswith(b"HTTP/"):
                    raise BadMessage(first.decode("latin-1"))
                return
            self._take_head(self._data[:end].decode("latin-1"))
            self._data = self._data[end + 4:]
        self._take_body()

    def _take_head(self, text):
        first, *lines = text.split("\r\n")
        words = first.split(None, 2)
        if len(words) < 2 or not words[0].startswith("HTTP/") or not words[1].isdigit():
            raise BadMessage(first)
        status = int(words[1])
        if status == 100:
            return
        self.version = (1, 0) if words[0] == "HTTP/1.0" else (1, 1)
        self.status, self.reason = status, words[2].strip() if len(words) > 2 else ""
        for line in lines:
            name, _, value = line.partition(":")
            self.headers.add(name.strip(), value.strip())
        self.begun = True
        size = self.headers.get("content-length")
        if self._bare or status in (204, 304):
            self._how, self._left = "sized", 0
        elif "chunked" in self.headers.get("transfer-encoding", "").lower():
            self._how = "chunked"
        elif size is not None and size.isdigit():
            self._how, self._left = "sized", int(size)
        else:
            self._how = "until the end"

    def _take_body(self):
        if self.complete:
            return
        if self._how == "sized":
            part, self._data = self._data[:self._left], self._data[self._left:]
            self._left -= len(part)
            self.body += part
            self.complete = self._left == 0
        elif self._how == "until the end":
            self.body += self._data
            self._data = b""
        else:
            while True:
                size, gap, rest = self._data.partition(b"\r\n")
                if not gap:
                    return
                count = int(size.split(b";")[0], 16)
                if len(rest) < count + 2:
                    return
                self.body += rest[:count]
                self._data = rest[count + 2:]
                if count == 0:
                    self.complete = True
                    return

    def end(self):
        """No more will come; whether the response is whole."""
        if self._how == "until the end":
            self.complete = True
        return self.complete

    def take(self):
        body, self.body = self.body, b""
        return body

    @property
    def stays_open(self):
        wish = self.headers.get("connection", "").lower()
        if self._how == "until the end" or wish == "close":
            return False
        return self.version == (1, 1) or wish == "keep-alive"


def media_type(headers):
    """`(type, charset)`, the latter None where it is not said."""
    kind, *rest = headers.get("content-type", "").split(";")
    charset = None
    for part in rest:
        name, _, value = part.strip().partition("=")
        if name.lower() == "charset":
            charset = value.strip("'\"")
    return kind.strip().lower(), charset


class Jar:
    """Cookies by host."""

    def __init__(self):
        self._kept = {}

    def keep(self, host, headers):
        for key, value in headers.items():
            if key.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                self._kept.setdefault(host, {})[name.strip()] = rest.split(";")[0].strip()

    def for_host(self, host):
        return self._kept.get(host, {})


def cookie_header(cookies):
    return "; ".join([f"{name}={value}" for name, value in cookies.items()])


def multipart(pairs, files):
    """The body of a form with files, and its media type."""
    boundary = "loopscope-boundary-7d43c1e9"
    parts = []
    for name, value in pairs:
        parts.append((f'Content-Disposition: form-data; name="{name}"', str(value).encode()))
    for name, file in files:
        filename, content, *kind = file if isinstance(file, tuple) else (getattr(file, "name", name), file)
        content = content.read() if hasattr(content, "read") else content
        content = content.encode() if isinstance(content, str) else content
        about = f'Content-Disposition: form-data; name="{name}"; filename="{filename}"'
        if kind:
            about += f"\r\nContent-Type: {kind[0]}"
        parts.append((about, content))
    body = b"".join([f"--{boundary}\r\n{about}\r\n\r\n".encode() + content + b"\r\n" for about, content in parts])
    return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def redirected_method(status, method):
    if status == 303 and method != "HEAD" or status in (301, 302) and method == "POST":
        return "GET"
    return method


def basic_auth(user, password):
    from base64 import b64encode
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()
