# Answers of a server.

import json
from http import HTTPStatus

from multidict import CIMultiDict

__all__ = ("Response", "StreamResponse", "json_response")

SERVER = "Python/3.13 aiohttp/3.14.5"


class StreamResponse:
    """An answer whose body is written piece by piece."""

    def __init__(self, *, status=200, reason=None, headers=None):
        self._headers = CIMultiDict(headers or ())
        self._cookies = {}
        self.set_status(status, reason)
        self._writer = None
        self._chunked = True
        self._ended = False
        self._keep_alive = None
        self._state = {}

    status = property(lambda self: self._status)
    reason = property(lambda self: self._reason)
    headers = property(lambda self: self._headers)
    cookies = property(lambda self: self._cookies)
    prepared = property(lambda self: self._writer is not None)
    keep_alive = property(lambda self: self._keep_alive)

    def set_status(self, status, reason=None):
        self._status = int(status)
        if reason is None:
            try:
                reason = HTTPStatus(self._status).phrase
            except ValueError:
                reason = ""
        self._reason = reason

    def force_close(self):
        self._keep_alive = False

    def enable_chunked_encoding(self, chunk_size=None):
        pass

    def set_cookie(self, name, value, *, path="/", max_age=None, **settings):
        age = "" if max_age is None else f"; Max-Age={max_age}"
        self._cookies[name] = f"{name}={value}{age}; Path={path}"

    def del_cookie(self, name, *, path="/", **settings):
        self.set_cookie(name, "", path=path, max_age=0)

    def __getitem__(self, key):
        return self._state[key]

    def __setitem__(self, key, value):
        self._state[key] = value

    @property
    def content_type(self):
        return self._headers.get("Content-Type", "application/octet-stream").split(";")[0].strip()

    @content_type.setter
    def content_type(self, value):
        charset = self.charset
        self._headers["Content-Type"] = str(value) + (f"; charset={charset}" if charset else "")

    @property
    def charset(self):
        from _http import media_type
        return media_type(self._headers)[1]

    @charset.setter
    def charset(self, value):
        self._headers["Content-Type"] = self.content_type + ("" if value is None else f"; charset={str(value).lower()}")

    @property
    def content_length(self):
        size = self._headers.get("Content-Length")
        return None if size is None else int(size)

    @content_length.setter
    def content_length(self, value):
        self._headers["Content-Length"] = str(int(value))

    def __repr__(self):
        done = "eof" if self._ended else "prepared" if self.prepared else "not prepared"
        return f"<{type(self).__name__} {self.reason} {done}>"

    # ---- sending

    async def prepare(self, request):
        if self._writer is not None:
            return
        self._writer = request._writer
        self._bare = request.method == "HEAD" or self._status in (204, 304)
        if self._keep_alive is None:
            self._keep_alive = request.keep_alive
        headers = self._headers
        if self._status not in (204, 304):
            headers.setdefault("Content-Type", "application/octet-stream")
            self._chunked = "content-length" not in headers
            if self._chunked:
                headers["Transfer-Encoding"] = "chunked"
        from time import gmtime, strftime
        headers.setdefault("Date", strftime("%a, %d %b %Y %H:%M:%S GMT", gmtime()))
        headers.setdefault("Server", SERVER)
        if not self._keep_alive:
            headers.setdefault("Connection", "close")
        lines = [f"HTTP/1.1 {self._status} {self._reason}", *[f"{name}: {value}" for name, value in headers.items()]]
        lines += [f"Set-Cookie: {text}" for text in self._cookies.values()]
        self._send(("\r\n".join(lines) + "\r\n\r\n").encode())

    def _send(self, data):
        self._writer.write(data)

    async def write(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise AssertionError(f"data argument must be byte-ish ({type(data)!r})")
        if self._ended:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._writer is None:
            raise RuntimeError("Cannot call write() before prepare()")
        if data and not self._bare:
            self._send(b"%x\r\n%s\r\n" % (len(data), data) if self._chunked else data)
            await self._writer.drain()

    async def write_eof(self, data=b""):
        if self._ended:
            return
        if data:
            await self.write(data)
        if self._chunked and not self._bare:
            self._send(b"0\r\n\r\n")
        await self._writer.drain()
        self._ended = True


class Response(StreamResponse):
    """An answer that is known whole."""

    def __init__(self, *, body=None, status=200, reason=None, text=None, headers=None, content_type=None, charset=None):
        if body is not None and text is not None:
            raise ValueError("body and text are not allowed together")
        super().__init__(status=status, reason=reason, headers=headers)
        if content_type is not None and ";" in content_type:
            raise ValueError("charset must not be in content_type argument")
        self._body = None
        if text is not None:
            if not isinstance(text, str):
                raise TypeError(f"text argument must be str ({type(text)!r})")
            if "content-type" not in self._headers:
                self._headers["Content-Type"] = f"{content_type or 'text/plain'}; charset={charset or 'utf-8'}"
            self._body = text.encode(charset or "utf-8")
        else:
            if content_type is not None:
                self._headers["Content-Type"] = content_type + (f"; charset={charset}" if charset else "")
            self.body = body

    @property
    def body(self):
        return self._body

    @body.setter
    def body(self, body):
        self._body = body.encode() if isinstance(body, str) else None if body is None else bytes(body)

    @property
    def text(self):
        return None if self._body is None else self._body.decode(self.charset or "utf-8")

    @text.setter
    def text(self, text):
        if self.content_type == "application/octet-stream":
            self._headers["Content-Type"] = "text/plain; charset=utf-8"
        self._body = text.encode(self.charset or "utf-8")

    async def prepare(self, request):
        if self._writer is None and self._status not in (204, 304):
            self._headers.setdefault("Content-Length", str(len(self._body or b"")))
        await super().prepare(request)

    async def write_eof(self, data=b""):
        await super().write_eof(self._body or b"" if not self._ended else b"")


def json_response(
    data=None, *, text=None, body=None, status=200, reason=None, headers=None, content_type="application/json", dumps=json.dumps,
):
    if data is not None or (text is None and body is None):
        if text or body:
            raise ValueError("only one of data, text, or body should be specified")
        text = dumps(data)
    return Response(text=text, body=body, status=status, reason=reason, headers=headers, content_type=content_type)
