# Requests as a server gets them.

import json

import _http
from multidict import CIMultiDictProxy, MultiDictProxy
from yarl import URL

__all__ = ("BaseRequest", "Request")


class BaseRequest:
    def __init__(self, method, target, version, headers, body, writer, app=None):
        self.method = method
        self.version = version
        self._target = target
        self._headers = CIMultiDictProxy(headers)
        self._body = body
        self._writer = writer
        self._app = app
        self._state = {}
        self.match_info = {}
        self.rel_url = URL(target)

    def __getitem__(self, key):
        return self._state[key]

    def __setitem__(self, key, value):
        self._state[key] = value

    def __contains__(self, key):
        return key in self._state

    def get(self, key, default=None):
        return self._state.get(key, default)

    def __repr__(self):
        return f"<{type(self).__name__} {self.method} {self.path} >"

    app = property(lambda self: self._app)
    headers = property(lambda self: self._headers)
    path = property(lambda self: self.rel_url.path)
    raw_path = property(lambda self: self._target)
    path_qs = property(lambda self: self._target)
    query = property(lambda self: self.rel_url.query)
    query_string = property(lambda self: self.rel_url.query_string)
    host = property(lambda self: self._headers.get("host", ""))
    scheme = property(lambda self: "http")
    secure = property(lambda self: False)
    url = property(lambda self: URL(f"{self.scheme}://{self.host}{self._target}"))
    transport = property(lambda self: self._writer.transport)
    content_type = property(lambda self: _http.media_type(self._headers)[0] or "application/octet-stream")
    charset = property(lambda self: _http.media_type(self._headers)[1])
    body_exists = can_read_body = has_body = property(lambda self: bool(self._body))

    @property
    def remote(self):
        peer = self._writer.get_extra_info("peername")
        return peer[0] if isinstance(peer, tuple) else peer

    @property
    def content_length(self):
        size = self._headers.get("content-length")
        return None if size is None else int(size)

    @property
    def keep_alive(self):
        wish = self._headers.get("connection", "").lower()
        return wish != "close" if self.version == "HTTP/1.1" else wish == "keep-alive"

    @property
    def cookies(self):
        pairs = [part.strip().partition("=") for part in self._headers.get("cookie", "").split(";") if part.strip()]
        return {name: value for name, _, value in pairs}

    async def read(self):
        return self._body

    async def text(self):
        return self._body.decode(self.charset or "utf-8")

    async def json(self, *, loads=json.loads):
        return loads(await self.text())

    async def post(self):
        if self.content_type.startswith("multipart/"):
            raise NotImplementedError("forms with files are not simulated by Loopscope")
        return MultiDictProxy(_http.pairs_of(await self.text()))


class Request(BaseRequest):
    pass
