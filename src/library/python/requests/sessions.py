# Sessions: what is sent with every request, connections that are kept, and following redirects.

import datetime
import time
from urllib.parse import urljoin, urlsplit

import _http
import http.client
from _network import calling
from requests import exceptions
from requests.models import CaseInsensitiveDict, Request, Response


def default_headers():
    return CaseInsensitiveDict({
        "User-Agent": "python-requests/2.34.2", "Accept-Encoding": "gzip, deflate", "Accept": "*/*",
        "Connection": "keep-alive",
    })


class Session:
    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.params = {}
        self.cookies = {}
        self.verify = True
        self.proxies = {}
        self.cert = None
        self.stream = False
        self.trust_env = True
        self.max_redirects = 30
        self.adapters = {}
        self.hooks = {"response": []}
        self._jar = _http.Jar()
        self._connections = {}

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter

    def close(self):
        for connection in self._connections.values():
            connection.close()
        self._connections = {}

    def prepare_request(self, request):
        headers = self.headers.copy()
        for name, value in (request.headers or {}).items():
            if value is None:
                headers.pop(name, None)
            else:
                headers[name] = value
        host = urlsplit(str(request.url)).hostname
        cookies = {**self.cookies, **self._jar.for_host(host), **dict(request.cookies or {})}
        params = [*_http.pairs_of(self.params), *_http.pairs_of(request.params)]
        return Request(
            request.method, request.url, headers, request.files, request.data, params or None, request.auth or self.auth,
            cookies, json=request.json,
        ).prepare()

    def request(
        self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
        allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None,
    ):
        request = Request(method.upper(), url, headers, files, data, params, auth, cookies, json=json)
        with calling(f"Session.{method.lower()}"):
            response = self.send(
                self.prepare_request(request), timeout=timeout, allow_redirects=allow_redirects,
                stream=self.stream if stream is None else stream,
            )
        given = (hooks or {}).get("response", [])
        for hook in given if isinstance(given, list) else [given]:
            response = hook(response) or response
        return response

    def send(self, request, *, timeout=None, allow_redirects=True, stream=False, **ignored):
        history = []
        while True:
            response = self._exchange(request, timeout)
            if not (allow_redirects and response.is_redirect):
                break
            if len(history) >= self.max_redirects:
                raise exceptions.TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            response.content
            history.append(response)
            url = urljoin(response.url, response.headers["location"])
            method = _http.redirected_method(response.status_code, request.method)
            headers = request.headers.copy()
            body = request.body if response.status_code in (307, 308) else None
            if body is None:
                for name in ("Content-Length", "Content-Type"):
                    headers.pop(name, None)
            headers.pop("Cookie", None)
            cookies = {**self.cookies, **self._jar.for_host(urlsplit(url).hostname)}
            request = Request(method, url, headers, data=body, cookies=cookies).prepare()
        response.history = history
        if not stream:
            response.content
        return response

    def _exchange(self, request, timeout):
        address = _http.Address(request.url)
        if address.scheme not in ("http", "https"):
            raise exceptions.InvalidSchema(f"No connection adapters were found for {request.url!r}")
        waits = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        kind = "HTTPS" if address.scheme == "https" else "HTTP"
        pool = f"{kind}ConnectionPool(host={address.host!r}, port={address.port})"
        key = (address.scheme, address.host, address.port)
        begun = time.perf_counter()
        connection = self._connections.pop(key, None)
        kept = connection is not None
        while True:
            if connection is None:
                connection = self._connect(address, kind, pool, waits[0], request)
            connection.sock.settimeout(waits[1])
            try:
                connection.request(request.method, address.target, request.body, dict(
                    [("Host", address.netloc), *[pair for pair in request.headers.items() if pair[0].lower() != "host"]]
                ))
                raw = connection.getresponse()
                break
            except TimeoutError:
                connection.close()
                raise exceptions.ReadTimeout(
                    f"{pool}: Read timed out. (read timeout={waits[1]})", request=request,
                ) from None
            except (OSError, http.client.HTTPException) as failed:
                connection.close()
                if not kept:
                    raise exceptions.ConnectionError(("Connection aborted.", failed), request=request)
                # The host has closed a connection that was kept; that says nothing about a new one.
                connection, kept = None, False
        response = Response()
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - begun)
        response.status_code, response.reason, response.raw = raw.status, raw.reason, raw
        for name, value in raw.headers.items():
            response.headers.add(name, value)
        response.url, response.request = request.url, request
        media, charset = _http.media_type(response.headers)
        response.encoding = charset or ("ISO-8859-1" if media.startswith("text/") else "utf-8" if media == "application/json" else None)
        self._jar.keep(address.host, response.headers)
        response.cookies = dict(self._jar.for_host(address.host))
        if connection.sock is not None:
            self._connections[key] = connection
        return response

    def _connect(self, address, kind, pool, timeout, request):
        make = http.client.HTTPSConnection if kind == "HTTPS" else http.client.HTTPConnection
        connection = make(address.host, address.port, timeout=timeout)
        try:
            connection.connect()
            return connection
        except TimeoutError:
            problem, error = (
                f"ConnectTimeoutError({kind}Connection(host={address.host!r}, port={address.port}), 'Connection to {address.host} "
                f"timed out. (connect timeout={timeout})')"
            ), exceptions.ConnectTimeout
        except OSError as failed:
            name = f"{kind}Connection(host={address.host!r}, port={address.port})"
            error = exceptions.ConnectionError
            if type(failed).__name__ == "gaierror":
                problem = f'NameResolutionError("{name}: Failed to resolve {address.host!r} ({failed})")'
            else:
                problem = f'NewConnectionError("{name}: Failed to establish a new connection: {failed}")'
        raise error(f"{pool}: Max retries exceeded with url: {address.target} (Caused by {problem})", request=request)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


def session():
    return Session()
