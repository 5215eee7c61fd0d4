# Opening addresses. It blocks the thread for as long as the network takes.

import _network
import socket
from http.client import HTTPConnection, HTTPSConnection, responses
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlsplit

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "build_opener", "install_opener", "urlopen", "urlretrieve", "quote", "unquote",
    "pathname2url", "url2pathname", "HTTPHandler", "HTTPSHandler",
]
__refused__ = (
    "AbstractBasicAuthHandler", "AbstractDigestAuthHandler", "CacheFTPHandler", "DataHandler", "FTPHandler", "FancyURLopener",
    "FileHandler", "HTTPBasicAuthHandler", "HTTPCookieProcessor", "HTTPDefaultErrorHandler", "HTTPDigestAuthHandler",
    "HTTPErrorProcessor", "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm", "HTTPPasswordMgrWithPriorAuth",
    "HTTPRedirectHandler", "ProxyBasicAuthHandler", "ProxyDigestAuthHandler", "ProxyHandler", "URLopener", "UnknownHandler",
    "getproxies", "parse_http_list", "parse_keqv_list", "urlcleanup",
)


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        for name, value in headers.items():
            self.add_header(name, value)
        self.unredirected_hdrs = {}
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url = url
        parts = urlsplit(url)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {url!r}")
        self.type, self.host = parts.scheme, parts.netloc
        self.fragment = parts.fragment or None
        self.selector = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self.origin_req_host = parts.hostname

    def get_method(self):
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class BaseHandler:
    handler_order = 500


class HTTPHandler(BaseHandler):
    pass


class HTTPSHandler(BaseHandler):
    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        pass


class OpenerDirector:
    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.13")]

    def add_handler(self, handler):
        if not hasattr(handler, "handler_order"):
            raise TypeError(f"expected BaseHandler instance, got {type(handler)!r}")

    def close(self):
        pass

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        if data is not None:
            request.data = data
        for _ in range(11):
            response = self._exchange(request, timeout)
            if 200 <= response.status < 300:
                return response
            target = response.headers.get("location")
            method = request.get_method()
            follows = response.status in (301, 302, 303, 307, 308) and (
                method in ("GET", "HEAD") or response.status in (301, 302, 303) and method == "POST"
            )
            if not follows or not target:
                break
            response.read()
            kept = {name: value for name, value in request.headers.items() if name not in ("Content-length", "Content-type")}
            request = Request(
                urljoin(request.full_url, target), headers=kept, method="HEAD" if method == "HEAD" else "GET",
            )
        raise HTTPError(request.full_url, response.status, response.reason, response.headers, response)

    def _exchange(self, request, timeout):
        if request.type not in ("http", "https"):
            raise URLError(f"unknown url type: {request.type}")
        if not request.host:
            raise URLError("no host given")
        headers = {"Accept-Encoding": "identity"}
        body = request.data
        if body is not None:
            if isinstance(body, str):
                raise TypeError(
                    "POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str."
                )
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Content-Length"] = str(len(body))
        headers["Host"] = request.host
        headers["User-Agent"] = self.addheaders[0][1] if self.addheaders else ""
        for name, value in [*self.addheaders, *request.header_items()]:
            headers[name.title()] = value
        headers["Connection"] = "close"
        kind = HTTPSConnection if request.type == "https" else HTTPConnection
        connection = kind(request.host.rpartition("@")[2], timeout=timeout)
        try:
            connection.request(request.get_method(), request.selector, body, headers)
        except OSError as failed:
            connection.close()
            raise URLError(failed)
        try:
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        response.url = request.full_url
        response.msg = response.reason
        return response


_opener = None


def build_opener(*handlers):
    opener = OpenerDirector()
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


def install_opener(opener):
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    if _opener is None:
        install_opener(build_opener())
    with _network.calling("urlopen"):
        return _opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    with urlopen(url, data) as response:
        content = response.read()
        headers = response.info()
    if filename is None:
        import tempfile
        filename = tempfile.mktemp()
    with open(filename, "wb") as file:
        file.write(content)
    size = int(headers.get("content-length", -1))
    if reporthook:
        reporthook(0, 8192, size)
    if size > len(content):
        raise ContentTooShortError(f"retrieval incomplete: got only {len(content)} out of {size} bytes", (filename, headers))
    return filename, headers


def pathname2url(pathname):
    return quote(pathname)


def url2pathname(url):
    return unquote(url)
