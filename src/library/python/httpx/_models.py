# URLs, headers, requests and responses.

import datetime
import json as _json
from http import HTTPStatus
from urllib.parse import parse_qsl, urljoin, urlsplit

import _http
from httpx._exceptions import HTTPStatusError, ResponseNotRead, StreamClosed, StreamConsumed


class URL:
    __module__ = "httpx"

    def __init__(self, url="", *, params=None):
        text = str(url)
        if params is not None:
            text = _http.with_params(text, params, primitive)
        parts = urlsplit(text)
        if parts.netloc and not parts.path:
            parts = parts._replace(path="/")
        self._parts = parts
        self._text = parts.geturl()

    def __str__(self):
        return self._text if self._parts.path != "/" or self._parts.query else self._text.removesuffix("/")

    def __repr__(self):
        return f"URL('{self}')"

    def __eq__(self, other):
        return isinstance(other, (URL, str)) and str(self) == str(URL(other))

    def __hash__(self):
        return hash(str(self))

    scheme = property(lambda self: self._parts.scheme)
    host = property(lambda self: self._parts.hostname or "")
    port = property(lambda self: None if self._parts.port == _http.PORTS.get(self.scheme) else self._parts.port)
    path = property(lambda self: self._parts.path)
    query = property(lambda self: self._parts.query.encode())
    fragment = property(lambda self: self._parts.fragment)
    params = property(lambda self: QueryParams(self._parts.query))
    netloc = property(lambda self: self._parts.netloc.encode())
    raw_path = property(lambda self: (self._parts.path + (f"?{self._parts.query}" if self._parts.query else "")).encode())
    is_absolute_url = property(lambda self: bool(self.scheme and self.host))
    is_relative_url = property(lambda self: not self.is_absolute_url)

    def join(self, url):
        return URL(urljoin(self._text, str(url)))

    def copy_merge_params(self, params):
        return URL(self._text, params=params)


def primitive(value):
    # Values of parameters, as JavaScript would write them.
    if value is True:
        return "true"
    if value is False:
        return "false"
    return "" if value is None else str(value)


class QueryParams:
    __module__ = "httpx"

    def __init__(self, *args, **kwargs):
        given = args[0] if args else kwargs
        pairs = given.multi_items() if isinstance(given, QueryParams) else _http.pairs_of(given)
        self._pairs = [(str(key), primitive(value)) for key, value in pairs]

    def multi_items(self):
        return list(self._pairs)

    def items(self):
        return dict(reversed(self._pairs)).items()

    def keys(self):
        return dict(self._pairs).keys()

    def get(self, key, default=None):
        for known, value in self._pairs:
            if known == key:
                return value
        return default

    def get_list(self, key):
        return [value for known, value in self._pairs if known == key]

    def __getitem__(self, key):
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key):
        return self.get(key) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def __str__(self):
        return _http.form(self._pairs).decode()

    def __repr__(self):
        return f"QueryParams({str(self)!r})"


class Headers(_http.Headers):
    __module__ = "httpx"

    def items(self):
        # Names in small letters; those that come twice have their values joined.
        found = {}
        for name, value in self._pairs:
            low = name.lower()
            found[low] = f"{found[low]}, {value}" if low in found else value
        return found.items()

    def keys(self):
        return dict(self.items()).keys()

    def values(self):
        return dict(self.items()).values()

    def __iter__(self):
        return iter(self.keys())

    def multi_items(self):
        return [(name.lower(), value) for name, value in self._pairs]

    raw = property(lambda self: [(name.encode(), value.encode()) for name, value in self._pairs])

    def __setitem__(self, key, value):
        super().__setitem__(key, str(value))

    def update(self, given=(), **more):
        pairs = given._pairs if isinstance(given, _http.Headers) else given
        super().update(pairs, **more)

    def copy(self):
        made = Headers()
        made._pairs = list(self._pairs)
        return made

    def __repr__(self):
        return f"Headers({dict(self.items())!r})"


class Cookies(dict):
    __module__ = "httpx"

    def set(self, name, value, domain="", path="/"):
        self[name] = value

    def delete(self, name, domain=None, path=None):
        del self[name]


class Request:
    __module__ = "httpx"

    def __init__(
        self, method, url, *, params=None, headers=None, cookies=None, content=None, data=None, files=None, json=None,
        stream=None, extensions=None,
    ):
        self.method = method.upper()
        self.url = URL(url, params=params)
        self.headers = Headers()
        self.headers["Host"] = self.url.host if self.url.port is None else f"{self.url.host}:{self.url.port}"
        self.headers.update(headers or ())
        if cookies:
            self.headers["Cookie"] = _http.cookie_header(dict(cookies))
        self.extensions = extensions or {}
        body, kind = _body(content, data, files, json)
        self.content = body or b""
        if body is not None or self.method in ("POST", "PUT", "PATCH"):
            self.headers["Content-Length"] = str(len(self.content))
            if kind:
                self.headers.setdefault("Content-Type", kind)

    def read(self):
        return self.content

    def __repr__(self):
        return f"<Request({self.method!r}, '{self.url}')>"


def _body(content, data, files, json):
    if content is None and isinstance(data, (str, bytes)):
        content, data = data, None
    if content is not None:
        if isinstance(content, str):
            return content.encode(), "text/plain; charset=utf-8"
        return bytes(content) if isinstance(content, (bytes, bytearray)) else b"".join(content), None
    if files:
        return _http.multipart(_http.pairs_of(data), files.items() if hasattr(files, "items") else files)
    if data:
        pairs = [(key, primitive(value)) for key, value in _http.pairs_of(data)]
        return _http.form(pairs), "application/x-www-form-urlencoded"
    if json is not None:
        return _json.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode(), "application/json"
    return None, None


class Response:
    __module__ = "httpx"

    def __init__(
        self, status_code, *, headers=None, content=None, text=None, html=None, json=None, stream=None, request=None,
        extensions=None, history=None, default_encoding="utf-8",
    ):
        self.status_code = status_code
        self.headers = Headers(headers or ())
        self._request = request
        self.history = list(history or ())
        self.extensions = extensions or {}
        self.next_request = None
        self.is_closed = False
        self.is_stream_consumed = False
        self.elapsed = datetime.timedelta(0)
        self.cookies = Cookies()
        self._encoding = None
        # Reads more of the body; None once there is nothing to read.
        self._channel = stream
        if text is not None:
            content, kind = text.encode(), "text/plain; charset=utf-8"
        elif html is not None:
            content, kind = html.encode(), "text/html; charset=utf-8"
        elif json is not None:
            content, kind = _json.dumps(json, separators=(",", ":")).encode(), "application/json"
        else:
            kind = None
        if kind:
            self.headers.setdefault("Content-Length", str(len(content)))
            self.headers.setdefault("Content-Type", kind)
        if stream is None:
            self._content = content.encode() if isinstance(content, str) else content or b""
            self.is_closed = self.is_stream_consumed = True

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @request.setter
    def request(self, request):
        self._request = request

    url = property(lambda self: self.request.url)
    http_version = property(lambda self: "HTTP/1.1")
    is_informational = property(lambda self: 100 <= self.status_code <= 199)
    is_success = property(lambda self: 200 <= self.status_code <= 299)
    is_redirect = property(lambda self: 300 <= self.status_code <= 399)
    is_client_error = property(lambda self: 400 <= self.status_code <= 499)
    is_server_error = property(lambda self: 500 <= self.status_code <= 599)
    is_error = property(lambda self: 400 <= self.status_code <= 599)
    has_redirect_location = property(lambda self: self.status_code in _http.REDIRECTS and "location" in self.headers)

    @property
    def reason_phrase(self):
        if "reason_phrase" in self.extensions:
            return self.extensions["reason_phrase"].decode()
        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return ""

    @property
    def content(self):
        if not hasattr(self, "_content"):
            raise ResponseNotRead()
        return self._content

    @property
    def charset_encoding(self):
        return _http.media_type(self.headers)[1]

    @property
    def encoding(self):
        return self._encoding or self.charset_encoding or "utf-8"

    @encoding.setter
    def encoding(self, value):
        self._encoding = value

    @property
    def text(self):
        try:
            return self.content.decode(self.encoding, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    def json(self, **kwargs):
        return _json.loads(self.content, **kwargs)

    def raise_for_status(self):
        request = self.request
        if self.is_success:
            return self
        kinds = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}
        message = f"{kinds.get(self.status_code // 100, 'Invalid status code')} '{self.status_code} {self.reason_phrase}' for url '{self.url}'"
        if self.has_redirect_location:
            message += f"\nRedirect location: '{self.headers['location']}'"
        message += (
            f"\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        )
        raise HTTPStatusError(message, request=request, response=self)

    # ---- streaming

    def _begin(self):
        if self.is_stream_consumed:
            raise StreamConsumed()
        if self.is_closed:
            raise StreamClosed()
        self.is_stream_consumed = True

    def read(self):
        if not hasattr(self, "_content"):
            self._content = b"".join(self.iter_bytes())
        return self._content

    def iter_raw(self, chunk_size=None):
        self._begin()
        while part := self._channel.more():
            yield part
        self.close()

    def iter_bytes(self, chunk_size=None):
        if hasattr(self, "_content"):
            yield from _cut([self._content], chunk_size)
        else:
            yield from _cut(self.iter_raw(), chunk_size)

    def iter_text(self, chunk_size=None):
        for part in self.iter_bytes(chunk_size):
            yield part.decode(self.encoding, "replace")

    def iter_lines(self):
        rest = ""
        for text in self.iter_text():
            *lines, rest = (rest + text).split("\n")
            yield from [line.removesuffix("\r") for line in lines]
        if rest:
            yield rest

    def close(self):
        if not self.is_closed:
            self.is_closed = True
            if self._channel is not None:
                self._channel.close()

    async def aread(self):
        if not hasattr(self, "_content"):
            self._content = b"".join([part async for part in self.aiter_bytes()])
        return self._content

    async def aiter_raw(self, chunk_size=None):
        self._begin()
        while part := await self._channel.amore():
            yield part
        await self.aclose()

    async def aiter_bytes(self, chunk_size=None):
        if hasattr(self, "_content"):
            for part in _cut([self._content], chunk_size):
                yield part
            return
        rest = b""
        async for part in self.aiter_raw():
            if chunk_size is None:
                yield part
                continue
            rest += part
            while len(rest) >= chunk_size:
                yield rest[:chunk_size]
                rest = rest[chunk_size:]
        if rest:
            yield rest

    async def aiter_text(self, chunk_size=None):
        async for part in self.aiter_bytes(chunk_size):
            yield part.decode(self.encoding, "replace")

    async def aiter_lines(self):
        rest = ""
        async for text in self.aiter_text():
            *lines, rest = (rest + text).split("\n")
            for line in lines:
                yield line.removesuffix("\r")
        if rest:
            yield rest

    async def aclose(self):
        self.close()


def _cut(parts, size):
    # Pieces of one size, the last excepted; as they come where none is asked for.
    rest = b""
    for part in parts:
        if size is None:
            if part:
                yield part
            continue
        rest += part
        while len(rest) >= size:
            yield rest[:size]
            rest = rest[size:]
    if rest:
        yield rest
