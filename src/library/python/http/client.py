# The client side of HTTP over blocking sockets, as far as programs use it.

import socket

from _http import BadMessage, Headers, Reader, head
from http import HTTPStatus

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPSConnection", "HTTPException", "NotConnected", "UnknownProtocol",
    "UnknownTransferEncoding", "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState",
    "CannotSendRequest", "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected",
    "error", "responses",
]

HTTP_PORT, HTTPS_PORT = 80, 443
responses = {status: status.phrase for status in HTTPStatus}
globals().update(HTTPStatus.__members__)


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    pass


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        expected = f", {self.expected} more expected" if self.expected is not None else ""
        return f"{type(self).__name__}({len(self.partial)} bytes read{expected})"

    __str__ = object.__str__


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        super().__init__(f"got more than 65536 bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPMessage(Headers):
    """The headers of a response."""

    def get_all(self, name, failobj=None):
        return self.getall(name, failobj)

    def get_content_type(self):
        return self.get("content-type", "text/plain").split(";")[0].strip().lower()

    def get_content_maintype(self):
        return self.get_content_type().partition("/")[0]

    def get_content_charset(self, failobj=None):
        from _http import media_type
        charset = media_type(self)[1]
        return failobj if charset is None else charset.lower()

    get_param = None

    def as_string(self):
        return "".join([f"{name}: {value}\n" for name, value in self.items()]) + "\n"

    __str__ = as_string


class HTTPResponse:
    """A response, whose body is read from its connection as it is wanted."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self._sock = sock
        self._reader = Reader(method or "GET")
        self._closed = False
        self._left_open = None
        self.url = url
        self.headers = self.msg = None
        self.status = self.reason = self.version = None

    def begin(self):
        while not self._reader.begun:
            data = self._sock.recv(65536)
            if not data:
                if self._reader.empty:
                    raise RemoteDisconnected("Remote end closed connection without response")
                raise BadStatusLine(self._reader._data.decode("latin-1"))
            try:
                self._reader.feed(data)
            except BadMessage as failed:
                raise BadStatusLine(f"{failed}\r\n") from None
        self.status, self.reason = self._reader.status, self._reader.reason
        self.version = 11 if self._reader.version == (1, 1) else 10
        self.headers = self.msg = HTTPMessage(())
        for name, value in self._reader.headers.items():
            self.headers.add(name, value)
        self.length = self._reader._left
        self.will_close = not self._reader.stays_open
        self._finish()

    @property
    def code(self):
        return self.status

    def _finish(self):
        if self._reader.complete and not self._reader.body:
            self._closed = True
        if self._reader.complete and self.will_close and self._sock is not None:
            sock, self._sock = self._sock, None
            sock.close()

    def _fill(self, size):
        reader = self._reader
        while not reader.complete and (size is None or len(reader.body) < size):
            data = self._sock.recv(65536)
            if data:
                reader.feed(data)
            elif not reader.end():
                raise IncompleteRead(reader.take(), reader._left)

    def read(self, amt=None):
        if amt is not None and amt < 0:
            amt = None
        self._fill(amt)
        body = self._reader.body
        data = body if amt is None else body[:amt]
        self._reader.body = body[len(data):]
        self._finish()
        return data

    def read1(self, n=-1):
        self._fill(1)
        return self.read(n if n >= 0 else len(self._reader.body))

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def readline(self, limit=-1):
        while b"\n" not in self._reader.body and not self._reader.complete:
            self._fill(len(self._reader.body) + 1)
        end = self._reader.body.find(b"\n") + 1 or len(self._reader.body)
        return self.read(end if limit < 0 else min(end, limit))

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readable(self):
        return True

    def getheader(self, name, default=None):
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.getall(name, None)
        return default if found is None else ", ".join(found)

    def getheaders(self):
        if self.headers is None:
            raise ResponseNotReady()
        return self.headers.items()

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status

    def isclosed(self):
        return self._closed

    @property
    def closed(self):
        return self._closed

    def close(self):
        self._closed = True
        if self.will_close and self._sock is not None:
            self._sock.close()
            self._sock = None

    def flush(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class HTTPConnection:
    default_port = HTTP_PORT
    response_class = HTTPResponse
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        if port is None and ":" in host and not host.endswith("]"):
            host, _, text = host.rpartition(":")
            if text and not text.isdigit():
                raise InvalidURL(f"nonnumeric port: '{text}'")
            port = int(text) if text else None
        self.host = host.strip("[]")
        self.port = self.default_port if port is None else port
        self.timeout = timeout
        self.source_address = source_address
        self.sock = None
        self._response = None
        self._buffer = None
        self._method = None

    def set_debuglevel(self, level):
        self.debuglevel = level

    def connect(self):
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)

    def close(self):
        sock, self.sock = self.sock, None
        if sock is not None:
            sock.close()
        self._response = self._buffer = None

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._buffer is not None or self._response is not None:
            raise CannotSendRequest("Request-sent" if self._response is not None else "Request-started")
        self._method, self._url, self._buffer = method, url or "/", []
        if not skip_host:
            place = self.host if self.port == self.default_port else f"{self.host}:{self.port}"
            self.putheader("Host", place)
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def putheader(self, header, *values):
        if self._buffer is None:
            raise CannotSendHeader()
        texts = [value.decode("latin-1") if isinstance(value, bytes) else str(value) for value in values]
        self._buffer.append((header, "\r\n\t".join(texts)))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        if self._buffer is None:
            raise CannotSendHeader()
        data = head(self._method, self._url, self._buffer) + (message_body or b"")
        self._buffer = None
        self.send(data)

    def send(self, data):
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        self.sock.sendall(data.read() if hasattr(data, "read") else data)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        given = [name.lower() for name in headers]
        self.putrequest(method, url, "host" in given, "accept-encoding" in given)
        if isinstance(body, str):
            body = body.encode("iso-8859-1")
        elif hasattr(body, "read"):
            body = body.read()
            body = body.encode("iso-8859-1") if isinstance(body, str) else body
        elif body is not None and not isinstance(body, (bytes, bytearray)):
            body = b"".join(body)
        if "content-length" not in given and (body is not None or method in ("POST", "PUT", "PATCH")):
            self.putheader("Content-Length", len(body or b""))
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body)

    def getresponse(self):
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._method is None or self._response is not None or self.sock is None:
            raise ResponseNotReady("Idle" if self._response is None else "Request-sent")
        response = self.response_class(self.sock, method=self._method)
        self._method = None
        try:
            response.begin()
        except ConnectionError:
            self.close()
            raise
        if response.will_close:
            # The response has the socket now.
            self.sock = None
        elif not response.isclosed():
            self._response = response
        return response


class HTTPSConnection(HTTPConnection):
    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, context=None, blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize)


__all__.append("HTTPMessage")
