# Clients: settings for every request, redirects, and the two ways of sending.

import datetime
import time
from contextlib import asynccontextmanager, contextmanager

import _http
from _network import calling
from httpx._config import DEFAULT_LIMITS, DEFAULT_TIMEOUT, UNSET, Timeout
from httpx._exceptions import TooManyRedirects, UnsupportedProtocol
from httpx._models import Cookies, Headers, QueryParams, Request, Response, URL
from httpx._transports import AsyncHTTPTransport, HTTPTransport, MockTransport


class BasicAuth:
    __module__ = "httpx"

    def __init__(self, username, password):
        self._header = _http.basic_auth(username, password)

    def apply(self, request):
        request.headers["Authorization"] = self._header


class _BaseClient:
    def __init__(
        self, *, auth=None, params=None, headers=None, cookies=None, verify=True, cert=None, http1=True, http2=False,
        proxy=None, mounts=None, timeout=DEFAULT_TIMEOUT, follow_redirects=False, limits=DEFAULT_LIMITS, max_redirects=20,
        event_hooks=None, base_url="", transport=None, trust_env=True, default_encoding="utf-8",
    ):
        self.auth = auth
        self.params = QueryParams(params)
        self.headers = Headers([
            ("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"), ("Connection", "keep-alive"),
            ("User-Agent", "python-httpx/0.28.1"),
        ])
        self.headers.update(headers or ())
        self.cookies = Cookies(cookies or {})
        self.timeout = Timeout(timeout)
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        self.event_hooks = {"request": [], "response": [], **(event_hooks or {})}
        self._base_url = str(base_url)
        self._jar = _http.Jar()
        self._closed = False
        self._transport = transport or self._make_transport(limits)

    @property
    def base_url(self):
        return URL(self._base_url if self._base_url.endswith("/") else self._base_url + "/")

    @property
    def is_closed(self):
        return self._closed

    def _check_open(self):
        if self._closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")

    def build_request(self, method, url, *, params=None, headers=None, cookies=None, timeout=UNSET, **body):
        text = str(url)
        if self._base_url and "://" not in text:
            text = self._base_url.rstrip("/") + "/" + text.lstrip("/")
        merged = self.headers.copy()
        merged.update(headers or ())
        every = self.params.multi_items() + QueryParams(params).multi_items()
        host = URL(text).host
        kept = {**self.cookies, **self._jar.for_host(host), **dict(cookies or {})}
        request = Request(method, text, params=every or None, headers=merged, cookies=kept, **body)
        request._timeout = self.timeout if timeout is UNSET else Timeout(timeout)
        return request

    def _prepare(self, request, auth):
        if not request.url.scheme or request.url.scheme not in ("http", "https"):
            text = (
                f"Request URL has an unsupported protocol '{request.url.scheme}://'." if request.url.scheme
                else "Request URL is missing an 'http://' or 'https://' protocol."
            )
            raise UnsupportedProtocol(text, request=request)
        auth = self.auth if auth is UNSET else auth
        if isinstance(auth, tuple):
            auth = BasicAuth(*auth)
        if auth is not None:
            auth.apply(request) if hasattr(auth, "apply") else auth(request)

    def _response(self, channel, request, begun):
        reader = channel.reader
        response = Response(
            reader.status, stream=channel, request=request, extensions={"reason_phrase": reader.reason.encode()},
        )
        for name, value in reader.headers.items():
            response.headers.add(name, value)
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - begun)
        self._jar.keep(request.url.host, reader.headers)
        response.cookies = Cookies(self._jar.for_host(request.url.host))
        return response

    def _redirected(self, response):
        # The request that a redirect asks for.
        old = response.request
        url = old.url.join(response.headers["location"])
        method = _http.redirected_method(response.status_code, old.method)
        headers = old.headers.copy()
        for name in ("Host", "Cookie", "Content-Length") + (() if method == old.method else ("Content-Type",)):
            headers.pop(name, None)
        if url.host != old.url.host:
            headers.pop("Authorization", None)
        kept = {**self.cookies, **self._jar.for_host(url.host)}
        content = old.content or None if method == old.method else None
        request = Request(method, url, headers=headers, cookies=kept, content=content)
        request._timeout = old._timeout
        return request

    def _after(self, response, history, follow_redirects):
        # The next request, or None when this response is the last.
        response.history = list(history)
        if not response.has_redirect_location:
            return None
        following = self._redirected(response)
        if not (self.follow_redirects if follow_redirects is UNSET else follow_redirects):
            response.next_request = following
            return None
        if len(history) >= self.max_redirects:
            raise TooManyRedirects("Exceeded maximum allowed redirects.", request=response.request)
        history.append(response)
        return following


class Client(_BaseClient):
    __module__ = "httpx"

    def _make_transport(self, limits):
        return HTTPTransport(limits=limits)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        if not self._closed:
            self._closed = True
            self._transport.close()

    def send(self, request, *, stream=False, auth=UNSET, follow_redirects=UNSET):
        self._check_open()
        history = []
        while True:
            self._prepare(request, auth)
            for hook in self.event_hooks["request"]:
                hook(request)
            begun = time.perf_counter()
            if isinstance(self._transport, MockTransport):
                response = self._transport.handler(request)
                response.request = request
            else:
                response = self._response(self._transport.handle_request(request, request._timeout), request, begun)
            for hook in self.event_hooks["response"]:
                hook(response)
            following = self._after(response, history, follow_redirects)
            if following is None:
                break
            response.read()
            request = following
        if not stream:
            response.read()
        return response

    def request(self, method, url, *, auth=UNSET, follow_redirects=UNSET, **kwargs):
        self._check_open()
        with calling(f"Client.{method.lower()}"):
            return self.send(self.build_request(method, url, **kwargs), auth=auth, follow_redirects=follow_redirects)

    @contextmanager
    def stream(self, method, url, *, auth=UNSET, follow_redirects=UNSET, **kwargs):
        response = self.send(
            self.build_request(method, url, **kwargs), stream=True, auth=auth, follow_redirects=follow_redirects,
        )
        try:
            yield response
        finally:
            response.close()

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


class AsyncClient(_BaseClient):
    __module__ = "httpx"

    def _make_transport(self, limits):
        return AsyncHTTPTransport(limits=limits)

    async def __aenter__(self):
        self._check_open()
        return self

    async def __aexit__(self, *args):
        await self.aclose()

    async def aclose(self):
        if not self._closed:
            self._closed = True
            await self._transport.aclose()

    async def send(self, request, *, stream=False, auth=UNSET, follow_redirects=UNSET):
        self._check_open()
        history = []
        while True:
            self._prepare(request, auth)
            for hook in self.event_hooks["request"]:
                await hook(request)
            begun = time.perf_counter()
            if isinstance(self._transport, MockTransport):
                response = self._transport.handler(request)
                response = await response if hasattr(response, "__await__") else response
                response.request = request
            else:
                channel = await self._transport.handle_async_request(request, request._timeout)
                response = self._response(channel, request, begun)
            for hook in self.event_hooks["response"]:
                await hook(response)
            try:
                following = self._after(response, history, follow_redirects)
                if following is None:
                    if not stream:
                        await response.aread()
                    return response
                await response.aread()
            except BaseException:
                await response.aclose()
                raise
            request = following

    async def request(self, method, url, *, auth=UNSET, follow_redirects=UNSET, **kwargs):
        self._check_open()
        request = self.build_request(method, url, **kwargs)
        return await self.send(request, auth=auth, follow_redirects=follow_redirects)

    @asynccontextmanager
    async def stream(self, method, url, *, auth=UNSET, follow_redirects=UNSET, **kwargs):
        request = self.build_request(method, url, **kwargs)
        response = await self.send(request, stream=True, auth=auth, follow_redirects=follow_redirects)
        try:
            yield response
        finally:
            await response.aclose()

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)
