# URLs as objects.

from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from _http import PORTS, pairs_of
from multidict import MultiDictProxy

__all__ = ("URL",)


class URL:
    def __init__(self, val="", *, encoded=False):
        text = str(val)
        parts = urlsplit(text)
        if parts.scheme in PORTS and parts.netloc and not parts.path:
            parts = parts._replace(path="/")
        if not encoded:
            parts = parts._replace(
                path=quote(parts.path, safe="/%:@!$&'()*+,;=~-._"),
                query=quote(parts.query, safe="=&%:@!$'()*+,;/?~-._[]"),
            )
        self._parts = parts
        self._text = urlunsplit(parts)

    @classmethod
    def build(cls, *, scheme="", host="", port=None, path="", query=None, query_string="", fragment="", user=None, password=None):
        place = host if port is None else f"{host}:{port}"
        if user is not None:
            place = f"{user}:{password}@{place}" if password is not None else f"{user}@{place}"
        made = cls(urlunsplit((scheme, place, path, query_string, fragment)))
        return made if query is None else made.with_query(query)

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"URL('{self._text}')"

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, URL) else NotImplemented

    def __lt__(self, other):
        return self._text < other._text if isinstance(other, URL) else NotImplemented

    def __hash__(self):
        return hash(self._text)

    def __bool__(self):
        return bool(self._text)

    def __truediv__(self, name):
        path = self._parts.path.rstrip("/") + "/" + quote(str(name).lstrip("/"))
        return self._with(path=path, query="", fragment="")

    def __mod__(self, query):
        return self.update_query(query)

    def _with(self, **changes):
        return URL(urlunsplit(self._parts._replace(**changes)), encoded=True)

    scheme = property(lambda self: self._parts.scheme)
    host = property(lambda self: self._parts.hostname)
    raw_host = host
    user = property(lambda self: self._parts.username)
    password = property(lambda self: self._parts.password)
    authority = property(lambda self: self._parts.netloc)
    port = property(lambda self: self._parts.port or PORTS.get(self._parts.scheme))
    explicit_port = property(lambda self: self._parts.port)
    path = property(lambda self: unquote(self._parts.path))
    raw_path = property(lambda self: self._parts.path)
    query_string = property(lambda self: unquote(self._parts.query))
    raw_query_string = property(lambda self: self._parts.query)
    fragment = property(lambda self: unquote(self._parts.fragment))
    absolute = property(lambda self: bool(self._parts.netloc))
    query = property(lambda self: MultiDictProxy(parse_qsl(self._parts.query, keep_blank_values=True)))
    path_qs = property(lambda self: self.path + (f"?{self.query_string}" if self._parts.query else ""))
    raw_path_qs = property(lambda self: self._parts.path + (f"?{self._parts.query}" if self._parts.query else ""))

    def is_absolute(self):
        return self.absolute

    def is_default_port(self):
        return self._parts.port in (None, PORTS.get(self._parts.scheme))

    @property
    def parts(self):
        path = self.path
        return ("/", *path[1:].split("/")) if path.startswith("/") else tuple(path.split("/"))

    @property
    def name(self):
        return self.path.rpartition("/")[2]

    @property
    def suffix(self):
        stem, dot, end = self.name.rpartition(".")
        return dot + end if stem else ""

    @property
    def parent(self):
        return self._with(path=self._parts.path.rstrip("/").rpartition("/")[0] or "/", query="", fragment="")

    def origin(self):
        return self._with(path="", query="", fragment="")

    def relative(self):
        return self._with(scheme="", netloc="")

    def join(self, url):
        return URL(urljoin(self._text, str(url)))

    def joinpath(self, *others):
        made = self
        for name in others:
            made = made / name
        return made

    def human_repr(self):
        return unquote(self._text)

    def with_scheme(self, scheme):
        return self._with(scheme=scheme)

    def with_host(self, host):
        port = self._parts.port
        return self._with(netloc=host if port is None else f"{host}:{port}")

    def with_port(self, port):
        return self._with(netloc=self.host if port is None else f"{self.host}:{port}")

    def with_path(self, path):
        return self._with(path=quote(path), query="", fragment="")

    def with_fragment(self, fragment):
        return self._with(fragment=quote(fragment or ""))

    def with_query(self, *args, **kwargs):
        return self._with(query=_query(args[0] if args else kwargs))

    def update_query(self, *args, **kwargs):
        new = pairs_of(args[0] if args else kwargs)
        names = [key for key, _ in new]
        kept = [pair for pair in self.query.items() if pair[0] not in names]
        return self._with(query=_query(kept + new))

    extend_query = update_query


def _query(query):
    if query is None:
        return ""
    if isinstance(query, str):
        return quote(query, safe="=&%:@!$'()*+,;/?~-._[]")
    pairs = []
    for key, value in pairs_of(query):
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise TypeError(
                f"Invalid variable type: value should be str, int or float, got {value!r} of type {type(value)}"
            )
        pairs.append((key, str(value)))
    return urlencode(pairs)
