# The server: applications, routes, runners and sites.

import asyncio
import inspect
import logging
import re
from collections import namedtuple
from functools import partial
from urllib.parse import quote, unquote

import _http
from _asyncio import _create_waiter
from aiohttp.web_exceptions import *
from aiohttp.web_exceptions import HTTPException, HTTPMethodNotAllowed, HTTPNotFound
from aiohttp.web_request import BaseRequest, Request
from aiohttp.web_response import Response, StreamResponse, json_response

__refused__ = (
    "FileResponse", "WebSocketResponse", "WebSocketReady", "WSMsgType", "WSMessage", "SockSite", "NamedPipeSite", "static",
    "FileField", "ContentCoding", "View", "view", "normalize_path_middleware",
)

logger = logging.getLogger("aiohttp.server")
RouteDef = namedtuple("RouteDef", "method path handler kwargs")


class GracefulExit(SystemExit):
    code = 1


class AppKey:
    def __init__(self, name, t=object):
        self._name = name

    def __repr__(self):
        return f"<AppKey({self._name})>"


def _def(method):
    def make(path, handler, **kwargs):
        return RouteDef(method, path, handler, kwargs)

    make.__name__ = make.__qualname__ = method.lower()
    return make


get, post, put, patch, delete, head, options = [
    _def(method) for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
]


def route(method, path, handler, **kwargs):
    return RouteDef(method, path, handler, kwargs)


class RouteTableDef:
    """Routes collected by decorators."""

    def __init__(self):
        self._items = []

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def route(self, method, path, **kwargs):
        def add(handler):
            self._items.append(RouteDef(method, path, handler, kwargs))
            return handler

        return add

    def get(self, path, **kwargs):
        return self.route("GET", path, **kwargs)

    def post(self, path, **kwargs):
        return self.route("POST", path, **kwargs)

    def put(self, path, **kwargs):
        return self.route("PUT", path, **kwargs)

    def patch(self, path, **kwargs):
        return self.route("PATCH", path, **kwargs)

    def delete(self, path, **kwargs):
        return self.route("DELETE", path, **kwargs)

    def head(self, path, **kwargs):
        return self.route("HEAD", path, **kwargs)

    def options(self, path, **kwargs):
        return self.route("OPTIONS", path, **kwargs)


class _Resource:
    """A path, and what handles each method on it."""

    def __init__(self, path, name=None):
        self.path = path
        self.name = name
        self.handlers = {}
        pattern = ""
        for text, variable in re.findall(r"([^{}]*)(?:\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\})?", path):
            pattern += re.escape(text)
            if variable:
                name, _, form = variable.partition(":")
                pattern += f"(?P<{name.strip()}>{form or '[^{}/]+'})"
        self._pattern = re.compile(pattern)

    def match(self, path):
        found = self._pattern.fullmatch(path)
        return None if found is None else {key: unquote(value) for key, value in found.groupdict().items()}

    def url_for(self, **parts):
        from yarl import URL
        path = self.path
        for key, value in parts.items():
            path = re.sub(r"\{" + key + r"(:[^{}]*)?\}", quote(str(value), safe=""), path)
        return URL(path)


class UrlDispatcher:
    def __init__(self):
        self._resources = []

    def add_route(self, method, path, handler, *, name=None, expect_handler=None):
        if path and not path.startswith("/"):
            raise ValueError("path should be started with / or be empty")
        if not (inspect.iscoroutinefunction(handler) or callable(handler)):
            raise TypeError(f"Only async functions are allowed as web-handlers, got {handler!r}")
        if not self._resources or self._resources[-1].path != path:
            self._resources.append(_Resource(path, name))
        resource = self._resources[-1]
        method = method.upper()
        if method in resource.handlers:
            raise RuntimeError(
                f"Added route will never be executed, method {method} is already registered"
            )
        resource.handlers[method] = handler
        return resource

    def add_get(self, path, handler, *, name=None, allow_head=True, **kwargs):
        resource = self.add_route("GET", path, handler, name=name)
        if allow_head:
            resource.handlers.setdefault("HEAD", handler)
        return resource

    def add_head(self, path, handler, **kwargs):
        return self.add_route("HEAD", path, handler, **kwargs)

    def add_post(self, path, handler, **kwargs):
        return self.add_route("POST", path, handler, **kwargs)

    def add_put(self, path, handler, **kwargs):
        return self.add_route("PUT", path, handler, **kwargs)

    def add_patch(self, path, handler, **kwargs):
        return self.add_route("PATCH", path, handler, **kwargs)

    def add_delete(self, path, handler, **kwargs):
        return self.add_route("DELETE", path, handler, **kwargs)

    def add_options(self, path, handler, **kwargs):
        return self.add_route("OPTIONS", path, handler, **kwargs)

    def add_static(self, prefix, path, **kwargs):
        raise NotImplementedError("aiohttp's static files are not simulated by Loopscope")

    def add_routes(self, routes):
        for one in routes:
            if one.method == "GET":
                self.add_get(one.path, one.handler, **one.kwargs)
            else:
                self.add_route(one.method, one.path, one.handler, **one.kwargs)

    def __getitem__(self, name):
        for resource in self._resources:
            if resource.name == name:
                return resource
        raise KeyError(name)

    def resolve(self, request):
        allowed = set()
        for resource in self._resources:
            found = resource.match(request.path)
            if found is not None:
                handler = resource.handlers.get(request.method) or resource.handlers.get("*")
                if handler is not None:
                    request.match_info = found
                    return handler
                allowed |= set(resource.handlers)
        if allowed:
            return partial(_raise, HTTPMethodNotAllowed, request.method, sorted(allowed))
        return partial(_raise, HTTPNotFound)


async def _raise(kind, *arguments):
    *arguments, _ = arguments
    raise kind(*arguments)


class _Signal(list):
    """Coroutine functions that are called when something happens."""

    async def send(self, *args):
        for receiver in self:
            await receiver(*args)


def middleware(function):
    function.__middleware_version__ = 1
    return function


class Application:
    def __init__(
        self, *, logger=logger, router=None, middlewares=(), handler_args=None, client_max_size=1024**2, loop=None, debug=...,
    ):
        self.router = UrlDispatcher()
        self.middlewares = list(middlewares)
        self.on_startup, self.on_shutdown, self.on_cleanup, self.on_response_prepare = [_Signal() for _ in range(4)]
        self.cleanup_ctx = []
        self._state = {}
        self._subapps = []
        self._contexts = []
        self.frozen = False

    def __getitem__(self, key):
        return self._state[key]

    def __setitem__(self, key, value):
        self._state[key] = value

    def __delitem__(self, key):
        del self._state[key]

    def __contains__(self, key):
        return key in self._state

    def __iter__(self):
        return iter(self._state)

    def __len__(self):
        return len(self._state)

    def __bool__(self):
        return True

    def get(self, key, default=None):
        return self._state.get(key, default)

    def __repr__(self):
        return f"<Application {id(self):#x}>"

    def add_routes(self, routes):
        self.router.add_routes(routes)

    def add_subapp(self, prefix, subapp):
        prefix = prefix.rstrip("/")
        for resource in subapp.router._resources:
            for method, handler in resource.handlers.items():
                self.router.add_route(method, prefix + resource.path, partial(_in_subapp, subapp, handler))
        self._subapps.append(subapp)

    async def startup(self):
        for context in self.cleanup_ctx:
            entered = context(self)
            await entered.__anext__()
            self._contexts.append(entered)
        await self.on_startup.send(self)
        for subapp in self._subapps:
            await subapp.startup()

    async def shutdown(self):
        await self.on_shutdown.send(self)

    async def cleanup(self):
        await self.on_cleanup.send(self)
        for entered in reversed(self._contexts):
            try:
                await entered.__anext__()
            except StopAsyncIteration:
                pass
        self._contexts = []

    async def _handle(self, request):
        handler = self.router.resolve(request)
        for layer in reversed(self.middlewares):
            handler = partial(layer, handler=handler)
        return await handler(request)


async def _in_subapp(subapp, handler, request):
    request._app = subapp
    for layer in reversed(subapp.middlewares):
        handler = partial(layer, handler=handler)
    return await handler(request)


class BaseRunner:
    def __init__(self, *, handle_signals=False, shutdown_timeout=60.0, **kwargs):
        self._handle_signals = handle_signals
        self._sites = []
        self._connections = set()
        self.ready = False

    @property
    def sites(self):
        return set(self._sites)

    @property
    def addresses(self):
        return [sock.getsockname() for site in self._sites if site._server is not None for sock in site._server.sockets]

    async def setup(self):
        self.ready = True

    async def cleanup(self):
        for site in list(self._sites):
            await site.stop()
        for connection in list(self._connections):
            connection.cancel()
        if self._connections:
            await asyncio.wait(self._connections)
        self.ready = False


class AppRunner(BaseRunner):
    def __init__(self, app, *, handle_signals=False, access_log_class=None, **kwargs):
        if not isinstance(app, Application):
            raise TypeError(f"The first argument should be web.Application instance, got {app!r}")
        super().__init__(handle_signals=handle_signals, **kwargs)
        self._app = app

    app = property(lambda self: self._app)

    async def setup(self):
        await self._app.startup()
        await super().setup()

    async def shutdown(self):
        await self._app.shutdown()

    async def cleanup(self):
        for site in list(self._sites):
            await site.stop()
        await self.shutdown()
        await super().cleanup()
        await self._app.cleanup()

    async def _connected(self, reader, writer):
        task = asyncio.current_task()
        self._connections.add(task)
        try:
            await self._converse(reader, writer)
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self._connections.discard(task)
            writer.close()

    async def _converse(self, reader, writer):
        while True:
            request = await _read_request(reader, writer, self._app)
            if request is None:
                return
            response = await self._answer(request)
            await self._app.on_response_prepare.send(request, response)
            await response.prepare(request)
            await response.write_eof()
            if not response.keep_alive:
                return

    async def _answer(self, request):
        try:
            response = await self._app._handle(request)
            if not isinstance(response, StreamResponse):
                raise TypeError(f"Missing return statement on request handler, got {response!r}")
            return response
        except HTTPException as response:
            return response
        except Exception:
            logger.error("Error handling request from %s", request.remote, exc_info=True)
            response = Response(status=500, text="500 Internal Server Error\n\nServer got itself in trouble")
            response.force_close()
            return response


async def _read_request(reader, writer, app):
    # The next request of a connection; None when it has ended.
    try:
        text = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = text.decode("latin-1").strip().split("\r\n")
    words = first.split(" ")
    if len(words) != 3:
        return None
    headers = []
    for line in lines:
        name, _, value = line.partition(":")
        headers.append((name.strip(), value.strip()))
    known = _http.Headers(headers)
    if "chunked" in known.get("transfer-encoding", ""):
        body = b""
        while size := int((await reader.readline()).split(b";")[0], 16):
            body += await reader.readexactly(size)
            await reader.readexactly(2)
        await reader.readexactly(2)
    else:
        body = await reader.readexactly(int(known.get("content-length", "0")))
    return Request(words[0], words[1], words[2], headers, body, writer, app)


class BaseSite:
    def __init__(self, runner, *, ssl_context=None, backlog=128, **kwargs):
        self._runner = runner
        self._ssl_context = ssl_context
        self._backlog = backlog
        self._server = None

    async def stop(self):
        if self in self._runner._sites:
            self._runner._sites.remove(self)
        if self._server is not None:
            self._server.close()

    def _check(self):
        if not self._runner.ready:
            raise RuntimeError("Call runner.setup() before making a site")


class TCPSite(BaseSite):
    def __init__(self, runner, host=None, port=None, *, reuse_address=None, reuse_port=None, **kwargs):
        super().__init__(runner, **kwargs)
        self._host = host
        self._port = (8443 if self._ssl_context else 8080) if port is None else port
        self._reuse_address, self._reuse_port = reuse_address, reuse_port
        self._check()

    @property
    def name(self):
        scheme = "https" if self._ssl_context else "http"
        return f"{scheme}://{self._host or '0.0.0.0'}:{self._port}"

    async def start(self):
        self._server = await asyncio.start_server(
            self._runner._connected, self._host, self._port, ssl=self._ssl_context, backlog=self._backlog,
            reuse_address=self._reuse_address, reuse_port=self._reuse_port,
        )
        self._runner._sites.append(self)


class UnixSite(BaseSite):
    def __init__(self, runner, path, **kwargs):
        super().__init__(runner, **kwargs)
        self._path = path
        self._check()

    @property
    def name(self):
        return f"http://unix:{self._path}:"

    async def start(self):
        self._server = await asyncio.start_unix_server(self._runner._connected, self._path, backlog=self._backlog)
        self._runner._sites.append(self)


async def _run_app(app, host, port, path, ssl_context, print, backlog, reuse_address, reuse_port):
    if asyncio.iscoroutine(app):
        app = await app
    runner = AppRunner(app)
    await runner.setup()
    try:
        if path is not None:
            site = UnixSite(runner, path, ssl_context=ssl_context, backlog=backlog)
        else:
            site = TCPSite(
                runner, host, port, ssl_context=ssl_context, backlog=backlog, reuse_address=reuse_address, reuse_port=reuse_port,
            )
        await site.start()
        if print:
            print(f"======== Running on {site.name} ========\n(Press CTRL+C to quit)")
        await _create_waiter(asyncio.get_running_loop(), "io web.run_app", None)
    finally:
        await runner.cleanup()


def run_app(
    app, *, host=None, port=None, path=None, sock=None, shutdown_timeout=60.0, keepalive_timeout=75.0, ssl_context=None,
    print=print, backlog=128, access_log_class=None, access_log_format=None, access_log=None, handle_signals=True,
    reuse_address=None, reuse_port=None, handler_cancellation=False, loop=None, **kwargs,
):
    if loop is None:
        loop = asyncio.new_event_loop()
    if loop.get_debug():
        logging.getLogger("aiohttp.access").setLevel(logging.DEBUG)
    main = loop.create_task(_run_app(app, host, port, path, ssl_context, print, backlog, reuse_address, reuse_port))
    try:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(main)
    except (GracefulExit, KeyboardInterrupt):
        pass
    finally:
        leftover = [main] if not main.done() else []
        leftover += [task for task in asyncio.all_tasks(loop) if task is not main]
        for task in leftover:
            task.cancel()
        if leftover:
            loop.run_until_complete(asyncio.gather(*leftover, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
        asyncio.set_event_loop(None)
