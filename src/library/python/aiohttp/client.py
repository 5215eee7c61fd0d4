# Sessions, which make the requests.

import asyncio
import json as _json
import math
import warnings
from dataclasses import dataclass
from typing import Optional

import _http
from multidict import CIMultiDict
from yarl import URL

from aiohttp.client_exceptions import (
    ClientConnectionResetError, InvalidUrlClientError, NonHttpUrlClientError, ServerDisconnectedError, TooManyRedirects,
)
from aiohttp.client_reqrep import ClientResponse, info_of
from aiohttp.connector import ConnectionKey, TCPConnector
from aiohttp.formdata import FormData

__all__ = ("ClientSession", "ClientTimeout", "request")

USER_AGENT = "Python/3.13 aiohttp/3.14.5"


@dataclass(frozen=True)
class ClientTimeout:
    total: Optional[float] = None
    connect: Optional[float] = None
    sock_read: Optional[float] = None
    sock_connect: Optional[float] = None
    ceil_threshold: float = 5


DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60, sock_connect=30)
_UNSET = object()


class _ContextManager:
    """What `session.get()` gives: to be awaited, or entered."""

    def __init__(self, coro):
        self._coro = coro
        self._entered = None

    def __await__(self):
        return self._coro.__await__()

    def send(self, arg):
        return self._coro.send(arg)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    async def __aenter__(self):
        self._entered = await self._coro
        return await self._entered.__aenter__()

    async def __aexit__(self, *exc):
        await self._entered.__aexit__(*exc)


class ClientSession:
    _connector = None

    def __init__(
        self, base_url=None, *, connector=None, loop=None, cookies=None, headers=None, proxy=None, proxy_auth=None,
        skip_auto_headers=None, auth=None, json_serialize=_json.dumps, request_class=None, response_class=ClientResponse,
        ws_response_class=None, version=None, cookie_jar=None, connector_owner=True, raise_for_status=False,
        read_timeout=_UNSET, conn_timeout=None, timeout=_UNSET, auto_decompress=True, trust_env=False,
        requote_redirect_url=True, trace_configs=None, read_bufsize=2**16, max_line_size=8190, max_field_size=8190,
        max_headers=128, fallback_charset_resolver=None, middlewares=(), ssl_shutdown_timeout=0,
    ):
        self._loop = loop or asyncio.get_running_loop()
        self._base_url = None if base_url is None else URL(base_url)
        self._connector = connector or TCPConnector(loop=self._loop)
        self._connector_owner = connector_owner
        self._default_headers = CIMultiDict(headers or ())
        self._default_auth = auth
        self._json_serialize = json_serialize
        self._raise_for_status = raise_for_status
        self._timeout = _timeout(timeout, DEFAULT_TIMEOUT)
        self._jar = _http.Jar()
        self._cookies = dict(cookies or {})

    def __del__(self):
        if not self.closed:
            warnings.warn(f"Unclosed client session {self!r}", ResourceWarning, source=self)
            if not self._loop.is_closed():
                self._loop.call_exception_handler({"client_session": self, "message": "Unclosed client session"})

    # ---- life

    closed = property(lambda self: self._connector is None or self._connector.closed)
    connector = property(lambda self: self._connector)
    headers = property(lambda self: self._default_headers)
    timeout = property(lambda self: self._timeout)
    auth = property(lambda self: self._default_auth)
    loop = property(lambda self: self._loop)
    cookie_jar = property(lambda self: self._jar)
    raise_for_status = property(lambda self: self._raise_for_status)
    json_serialize = property(lambda self: self._json_serialize)

    async def close(self):
        if not self.closed:
            if self._connector_owner:
                self._connector._close()
            self._connector = None

    def detach(self):
        self._connector = None

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *exc):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    # ---- requests

    def request(self, method, url, **kwargs):
        return _ContextManager(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return _ContextManager(self._request("GET", url, allow_redirects=allow_redirects, **kwargs))

    def options(self, url, *, allow_redirects=True, **kwargs):
        return _ContextManager(self._request("OPTIONS", url, allow_redirects=allow_redirects, **kwargs))

    def head(self, url, *, allow_redirects=False, **kwargs):
        return _ContextManager(self._request("HEAD", url, allow_redirects=allow_redirects, **kwargs))

    def post(self, url, *, data=None, **kwargs):
        return _ContextManager(self._request("POST", url, data=data, **kwargs))

    def put(self, url, *, data=None, **kwargs):
        return _ContextManager(self._request("PUT", url, data=data, **kwargs))

    def patch(self, url, *, data=None, **kwargs):
        return _ContextManager(self._request("PATCH", url, data=data, **kwargs))

    def delete(self, url, **kwargs):
        return _ContextManager(self._request("DELETE", url, **kwargs))

    def ws_connect(self, url, **kwargs):
        raise NotImplementedError("aiohttp's websockets are not simulated by Loopscope")

    def _build_url(self, str_or_url):
        url = URL(str_or_url)
        if self._base_url is not None and not url.absolute:
            url = self._base_url.join(url)
        if not url.absolute or not url.host:
            if url.scheme and not url.host and url.scheme not in _http.PORTS:
                raise NonHttpUrlClientError(url)
            raise InvalidUrlClientError(str_or_url)
        if url.scheme not in _http.PORTS:
            raise NonHttpUrlClientError(url)
        return url

    async def _request(
        self, method, str_or_url, *, params=None, data=None, json=None, cookies=None, headers=None, skip_auto_headers=None,
        auth=None, allow_redirects=True, max_redirects=10, compress=None, chunked=None, expect100=False,
        raise_for_status=None, read_until_eof=True, proxy=None, proxy_auth=None, timeout=_UNSET, verify_ssl=None,
        fingerprint=None, ssl_context=None, ssl=True, server_hostname=None, proxy_headers=None, trace_request_ctx=None,
        read_bufsize=None, auto_decompress=None, max_line_size=None, max_field_size=None, max_headers=None, middlewares=None,
    ):
        if self.closed:
            raise RuntimeError("Session is closed")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        timeout = _timeout(timeout, self._timeout)
        deadline = None
        if timeout.total is not None and timeout.total > 0:
            deadline = self._loop.time() + timeout.total
            if timeout.total > timeout.ceil_threshold:
                # Long timeouts end at full seconds, so that many of them end together.
                deadline = math.ceil(deadline)
        url = self._build_url(str_or_url)
        if params:
            url = url.update_query(params)
        body, kind = _body(data, json, self._json_serialize)
        history = []
        method = method.upper()
        async with asyncio.timeout_at(deadline):
            while True:
                response = await self._exchange(
                    method, url, headers, cookies, auth or self._default_auth, body, kind, timeout, deadline, ssl,
                )
                response._history = tuple(history)
                target = response.headers.get("location")
                if not (allow_redirects and response.status in _http.REDIRECTS and target):
                    break
                history.append(response)
                if len(history) >= max_redirects:
                    response.close()
                    raise TooManyRedirects(history[0].request_info, tuple(history))
                method = _http.redirected_method(response.status, method)
                if response.status not in (307, 308):
                    body = kind = None
                url = url.join(URL(target))
                await response.read()
        wanted = self._raise_for_status if raise_for_status is None else raise_for_status
        if callable(wanted):
            await wanted(response)
        elif wanted:
            response.raise_for_status()
        return response

    async def _exchange(self, method, url, headers, cookies, auth, body, kind, timeout, deadline, ssl):
        sent = CIMultiDict()
        place = url.host if url.is_default_port() else f"{url.host}:{url.port}"
        for name, value in (
            ("Host", place), ("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"), ("User-Agent", USER_AGENT),
        ):
            sent[name] = value
        for given in (self._default_headers, headers or {}):
            for name, value in given.items() if hasattr(given, "items") else given:
                sent[str(name)] = str(value)
        if auth is not None:
            sent["Authorization"] = auth.encode()
        kept = {**self._cookies, **self._jar.for_host(url.host), **dict(cookies or {})}
        if kept:
            sent["Cookie"] = _http.cookie_header(kept)
        if body is not None or method in ("POST", "PUT", "PATCH"):
            sent["Content-Length"] = str(len(body or b""))
            if kind:
                sent.setdefault("Content-Type", kind)
        key = ConnectionKey(url.host, url.port, url.scheme == "https", ssl, None, None, None, None)
        info = info_of(url, method, sent)
        data = _http.head(method, url.raw_path_qs or "/", sent.items()) + (body or b"")
        while True:
            kept_before = bool(self._connector._conns.get(key))
            connection = await self._connector.connect(key, timeout)
            response = ClientResponse(method, url, info, self, connection, key, deadline, timeout.sock_read)
            try:
                connection.writer.write(data)
                await connection.writer.drain()
                return await response.start()
            except (ServerDisconnectedError, ConnectionResetError) as error:
                response.close()
                if not kept_before or method not in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE"):
                    if isinstance(error, ConnectionResetError) and not isinstance(error, ClientConnectionResetError):
                        raise ClientConnectionResetError("Cannot write to closing transport") from error
                    raise
            except BaseException:
                response.close()
                raise


def _timeout(given, default):
    if given is _UNSET:
        return default
    if given is None:
        return ClientTimeout()
    if isinstance(given, ClientTimeout):
        return given
    if isinstance(given, (int, float)):
        warnings.warn(
            "Chaining timeout as a float is deprecated, use ClientTimeout", DeprecationWarning, stacklevel=3,
        )
        return ClientTimeout(total=given)
    raise ValueError(f"timeout parameter cannot be of {type(given)} type, please use 'timeout=ClientTimeout(...)'")


def _body(data, json, serialize):
    # `(bytes, their type)` of what is to be sent.
    if json is not None:
        return serialize(json).encode(), "application/json"
    if data is None:
        return None, None
    if isinstance(data, FormData):
        return data.encode()
    if isinstance(data, str):
        return data.encode(), "text/plain; charset=utf-8"
    if isinstance(data, (bytes, bytearray)):
        return bytes(data), "application/octet-stream"
    if hasattr(data, "items") or isinstance(data, (list, tuple)):
        return FormData(data).encode()
    if hasattr(data, "read"):
        content = data.read()
        return (content.encode() if isinstance(content, str) else content), "application/octet-stream"
    raise TypeError(f"data of type {type(data).__name__} is not simulated by Loopscope")


class _SessionRequest:
    """A request with a session of its own."""

    def __init__(self, method, url, kwargs):
        self._arguments = method, url, kwargs

    async def __aenter__(self):
        method, url, kwargs = self._arguments
        connector = kwargs.pop("connector", None)
        self._session = ClientSession(connector=connector, connector_owner=connector is None)
        try:
            self._response = await self._session._request(method, url, **kwargs)
        except BaseException:
            await self._session.close()
            raise
        return self._response

    async def __aexit__(self, *exc):
        self._response.release()
        await self._session.close()


def request(method, url, **kwargs):
    return _SessionRequest(method, url, kwargs)
