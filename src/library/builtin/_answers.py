# What hosts outside of the page answer: an HTTP server of versions 1.0 and 1.1 over raw bytes.

import json
from time import gmtime, strftime, time

from _hosts import PATH_SETTINGS
from _network import after

REASONS = {
    100: "Continue", 101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content",
    206: "Partial Content", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
    307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized",
    402: "Payment Required", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable",
    408: "Request Timeout", 409: "Conflict", 410: "Gone", 413: "Content Too Large", 415: "Unsupported Media Type",
    418: "I'm a Teapot", 422: "Unprocessable Content", 425: "Too Early", 429: "Too Many Requests",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
    504: "Gateway Timeout", 505: "HTTP Version Not Supported",
}


class Request:
    """A request as it was received."""

    def __init__(self, method, target, version, headers, body):
        self.method = method
        self.path, _, self.query = target.partition("?")
        self.target = target
        self.version = version
        self.headers = headers
        self.body = body

    def header(self, name, default=""):
        for key, value in self.headers:
            if key.lower() == name:
                return value
        return default


class Answer:
    """What is sent back, and when."""

    def __init__(self, status=200, body=b"", kind="text/html; charset=utf-8", headers=(), delay=0, drop_after=None):
        self.status = status
        self.body = body if isinstance(body, bytes) else body.encode()
        self.kind = kind
        self.headers = list(headers)
        self.delay = delay
        self.drop_after = drop_after


def as_json(value, status=200, **more):
    return Answer(status, json.dumps(value, indent=2), "application/json", **more)


def _described(host, path):
    # The answer that the scenario gives for a path; None where it never answers.
    given = host.given
    paths = given.get("paths", {})
    own = paths.get(path)
    if own is None and paths and path != "/" and "*" in paths:
        own = paths["*"]
    if own is None and paths and "body" not in given and "status" not in given:
        return Answer(404, "not found\n", "text/plain; charset=utf-8")
    words = {**{name: given[name] for name in PATH_SETTINGS if name in given}, **(own or {})}
    if words.get("timeout"):
        return None
    body = words.get("body", "")
    kind = "text/html; charset=utf-8"
    if not isinstance(body, str):
        body, kind = json.dumps(body), "application/json"
    headers = []
    for name, value in words.get("headers", {}).items():
        if name.lower() == "content-type":
            kind = value
        else:
            headers.append((name, str(value)))
    return Answer(
        int(words.get("status", 200)), body, kind, headers, words.get("delay", 0),
        words.get("drop_after"),
    )


class Conversation:
    """Requests on one connection, answered in turn."""

    def __init__(self, host, port, remote):
        self.host = host
        self.port = port
        self.remote = remote
        self.heard = b""
        # An answer is on its way, so that what follows waits.
        self.busy = False
        self.over = False

    def hear(self, data):
        self.heard += data
        if not self.busy:
            self._next()

    def ended(self):
        """The other side sends no more."""
        self.over = True
        if not self.busy:
            self.remote.end()

    def _next(self):
        try:
            request = self._parse()
        except ValueError as error:
            self._answer(None, Answer(400, f"{error}\n", "text/plain; charset=utf-8"), False)
            return
        if request is None:
            return
        self.busy = True
        wish = request.header("connection").lower()
        keep = wish != "close" if request.version == "HTTP/1.1" else wish == "keep-alive"
        if self.host.described:
            answer = _described(self.host, request.path)
        else:
            from _sites import answer_of
            answer = answer_of(self.host, self.port, request)
            # How a site answers can be changed without saying what.
            answer.delay += self.host.given.get("delay", 0)
            answer.drop_after = self.host.given.get("drop_after", answer.drop_after)
        if answer is not None:
            after(answer.delay, self._answer, request, answer, keep)

    def _parse(self):
        # The first request that is complete.
        head, gap, rest = self.heard.partition(b"\r\n\r\n")
        if not gap:
            head, gap, rest = self.heard.partition(b"\n\n")
            if not gap:
                return None
        first, *lines = head.decode("latin-1").replace("\r\n", "\n").split("\n")
        words = first.split()
        if len(words) != 3 or not words[2].startswith("HTTP/1."):
            self.heard = b""
            raise ValueError("Bad Request")
        headers = []
        for line in lines:
            name, colon, value = line.partition(":")
            if not colon:
                self.heard = b""
                raise ValueError("Bad Request")
            headers.append((name.strip(), value.strip()))
        request = Request(words[0], words[1], words[2], headers, b"")
        if "chunked" in request.header("transfer-encoding"):
            body, rest = _chunks(rest)
            if body is None:
                return None
        else:
            size = request.header("content-length", "0")
            size = int(size) if size.isdigit() else 0
            if len(rest) < size:
                return None
            body, rest = rest[:size], rest[size:]
        request.body = body
        self.heard = rest
        if request.version == "HTTP/1.1" and not request.header("host"):
            raise ValueError("a request of HTTP/1.1 names its host")
        return request

    def _answer(self, request, answer, keep):
        keep = keep and not self.over
        lines = [f"HTTP/1.1 {answer.status} {REASONS.get(answer.status, 'Unknown')}"]
        bare = answer.status in (204, 304) or answer.status < 200
        headers = [
            ("Date", strftime("%a, %d %b %Y %H:%M:%S GMT", gmtime(time()))), ("Server", "loopscope"),
        ]
        if not bare:
            headers += [("Content-Type", answer.kind), ("Content-Length", str(len(answer.body)))]
        given = [name.lower() for name, _ in answer.headers]
        headers = [pair for pair in headers if pair[0].lower() not in given] + answer.headers
        headers.append(("Connection", "keep-alive" if keep else "close"))
        lines += [f"{name}: {value}" for name, value in headers]
        data = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")
        if not bare and (request is None or request.method != "HEAD"):
            data += answer.body
        self.busy = False
        if answer.drop_after is not None:
            self.remote.say(data[:int(answer.drop_after)])
            self.remote.drop()
            return
        self.remote.say(data)
        if not keep:
            self.remote.end()
        elif self.heard:
            self._next()


def _chunks(rest):
    # The body and what follows it; None for the body while it is not complete.
    body = b""
    while True:
        size, gap, more = rest.partition(b"\r\n")
        if not gap:
            return None, rest
        count = int(size.split(b";")[0], 16)
        if len(more) < count + 2:
            return None, rest
        body += more[:count]
        rest = more[count + 2:]
        if count == 0:
            return body, rest
