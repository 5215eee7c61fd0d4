# Requests that are ready to be sent, and responses.

import datetime
import json as _json
from urllib.parse import urlsplit

import _http
from _http import Headers
from requests import exceptions


class CaseInsensitiveDict(Headers):
    __module__ = "requests.structures"

    def lower_items(self):
        return [(key.lower(), value) for key, value in self.items()]


class PreparedRequest:
    def __init__(self):
        self.method = self.url = self.body = None
        self.headers = CaseInsensitiveDict()

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"

    @property
    def path_url(self):
        return _http.Address(self.url).target


class Request:
    def __init__(
        self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None, hooks=None,
        json=None,
    ):
        self.method, self.url, self.headers, self.files = method, url, headers or {}, files or []
        self.data, self.params, self.auth, self.cookies, self.json = data, params, auth, cookies, json

    def __repr__(self):
        return f"<Request [{self.method}]>"

    def prepare(self):
        made = PreparedRequest()
        made.method = self.method.upper() if self.method else None
        made.url = _checked(self.url, self.params)
        for name, value in self.headers.items():
            if value is not None:
                made.headers[name] = value
        body, kind = _body(self.data, self.json, self.files)
        made.body = body
        if body is not None:
            made.headers["Content-Length"] = str(len(body))
            if kind and "content-type" not in made.headers:
                made.headers["Content-Type"] = kind
        elif made.method not in ("GET", "HEAD", "OPTIONS"):
            made.headers["Content-Length"] = "0"
        auth = self.auth or _http.Address(made.url).user
        if isinstance(auth, tuple):
            made.headers["Authorization"] = _http.basic_auth(*auth)
        elif callable(auth):
            auth(made)
        if self.cookies:
            made.headers["Cookie"] = _http.cookie_header(dict(self.cookies.items()))
        return made


def _checked(url, params):
    url = url.decode() if isinstance(url, bytes) else str(url)
    url = url.lstrip()
    if ":" in url and not url.lower().startswith("http"):
        return url
    parts = urlsplit(url)
    if not parts.scheme:
        raise exceptions.MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    if not parts.netloc:
        raise exceptions.InvalidURL(f"Invalid URL {url!r}: No host supplied")
    if params is not None and not isinstance(params, (str, bytes)):
        params = [(key, value) for key, value in _http.pairs_of(params) if value is not None]
    return _http.with_params(url, params)


def _body(data, json, files):
    # `(bytes, their type)` of what is to be sent.
    if files:
        return _http.multipart(_http.pairs_of(data), files.items() if hasattr(files, "items") else files)
    if data is None or data == {} or data == []:
        if json is None:
            return None, None
        try:
            return _json.dumps(json, allow_nan=False).encode(), "application/json"
        except ValueError as failed:
            raise exceptions.InvalidJSONError(failed)
    if hasattr(data, "read"):
        content = data.read()
        return content.encode() if isinstance(content, str) else content, None
    if isinstance(data, str):
        return data.encode(), "application/x-www-form-urlencoded"
    if isinstance(data, (bytes, bytearray)):
        return bytes(data), None
    if hasattr(data, "items") or isinstance(data, (list, tuple)):
        return _http.form(_http.pairs_of(data)), "application/x-www-form-urlencoded"
    return b"".join(data), None


class Response:
    def __init__(self):
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.url = self.reason = self.encoding = self.request = self.raw = None
        self.history = []
        self.cookies = {}
        self.elapsed = datetime.timedelta(0)
        self._content = False
        self._consumed = False

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    @property
    def ok(self):
        try:
            self.raise_for_status()
        except exceptions.HTTPError:
            return False
        return True

    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in _http.REDIRECTS

    @property
    def is_permanent_redirect(self):
        return "location" in self.headers and self.status_code in (301, 308)

    @property
    def next(self):
        return None

    @property
    def apparent_encoding(self):
        try:
            self.content.decode("ascii")
            return "ascii"
        except UnicodeDecodeError:
            return "utf-8"

    @property
    def content(self):
        if self._content is False:
            if self._consumed:
                raise RuntimeError("The content for this response was already consumed")
            self._content = b"".join(self.iter_content(10 * 1024))
            self._consumed = True
        return self._content

    @property
    def text(self):
        if not self.content:
            return ""
        try:
            return self.content.decode(self.encoding or self.apparent_encoding, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if self._consumed and self._content is False:
            raise exceptions.StreamConsumedError()
        if self._content is not False:
            parts = (self._content[at:at + chunk_size] for at in range(0, len(self._content), chunk_size or 1))
        else:
            parts = self._read_parts(chunk_size)
        return (part.decode(self.encoding or "utf-8", "replace") for part in parts) if decode_unicode else parts

    def _read_parts(self, size):
        from http.client import IncompleteRead
        while True:
            try:
                part = self.raw.read(size)
            except IncompleteRead as failed:
                raise exceptions.ChunkedEncodingError(f"Connection broken: {failed!r}", failed)
            except TimeoutError as failed:
                raise exceptions.ConnectionError(failed, request=self.request)
            except OSError as failed:
                raise exceptions.ChunkedEncodingError(f"Connection broken: {failed!r}", failed)
            if not part:
                self._consumed = True
                return
            yield part

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        pending = None
        for part in self.iter_content(chunk_size, decode_unicode):
            part = part if pending is None else pending + part
            lines = part.split(delimiter) if delimiter else part.splitlines()
            pending = lines.pop() if lines and lines[-1] and part and lines[-1][-1] == part[-1] else None
            yield from lines
        if pending is not None:
            yield pending

    def json(self, **kwargs):
        try:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as failed:
            raise exceptions.JSONDecodeError(failed.msg, failed.doc, failed.pos)

    @property
    def links(self):
        found = {}
        for part in self.headers.get("link", "").split(","):
            url, _, rest = part.strip().partition(";")
            for parameter in rest.split(";"):
                name, _, value = parameter.strip().partition("=")
                if name == "rel":
                    value = value.strip("\"'")
                    found[value] = {"url": url.strip("<> "), "rel": value}
        return found

    def raise_for_status(self):
        if 400 <= self.status_code < 600:
            side = "Client" if self.status_code < 500 else "Server"
            raise exceptions.HTTPError(f"{self.status_code} {side} Error: {self.reason} for url: {self.url}", response=self)

    def close(self):
        if self.raw is not None:
            self.raw.close()
