# The parts of addresses, and how they are quoted.

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
    "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
    "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero",
                 "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp",
               "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git",
               "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip",
               "sips", "mms", "sftp", "tel"]
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


class _Parts(tuple):
    # A tuple with names. Which, the classes say.
    __slots__ = ()
    _fields = ()

    def __new__(cls, *values, **named):
        values += tuple([named.pop(name) for name in cls._fields[len(values):] if name in named])
        if len(values) != len(cls._fields) or named:
            raise TypeError(f"{cls.__name__}.__new__() expected {len(cls._fields)} arguments")
        return tuple.__new__(cls, values)

    def __repr__(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)])
        return f"{type(self).__name__}({shown})"

    def _replace(self, **changes):
        made = [changes.pop(name, value) for name, value in zip(self._fields, self)]
        if changes:
            raise TypeError(f"Got unexpected field names: {list(changes)!r}")
        return type(self)(*made)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def encode(self, encoding="ascii", errors="strict"):
        return self._other(*[part.encode(encoding, errors) for part in self])

    def decode(self, encoding="ascii", errors="strict"):
        return self._other(*[part.decode(encoding, errors) for part in self])


class _Located(_Parts):
    __slots__ = ()

    def _user(self):
        at = self._at
        user, found, host = self.netloc.rpartition(at)
        if not found:
            return None, None, host
        name, colon, password = user.partition(self._colon)
        return name, password if colon else None, host

    def _host(self):
        host = self._user()[2]
        bracket, close = (b"[", b"]") if isinstance(host, bytes) else ("[", "]")
        _, found, inside = host.partition(bracket)
        if found:
            name, _, port = inside.partition(close)
            port = port.partition(self._colon)[2]
        else:
            name, _, port = host.partition(self._colon)
        return name, port or None

    _at = property(lambda self: b"@" if isinstance(self.netloc, bytes) else "@")
    _colon = property(lambda self: b":" if isinstance(self.netloc, bytes) else ":")
    username = property(lambda self: self._user()[0])
    password = property(lambda self: self._user()[1])

    @property
    def hostname(self):
        name = self._host()[0]
        if not name:
            return None
        name, percent, zone = name.partition(b"%" if isinstance(name, bytes) else "%")
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


def _class(name, base, fields, geturl):
    names = {"__slots__": (), "_fields": fields, "__match_args__": fields, "geturl": geturl, "__module__": __name__}
    for index, field in enumerate(fields):
        names[field] = property(lambda self, index=index: self[index])
    made = type(name, (base,), dict(names))
    twin = type(name + "Bytes", (base,), dict(names))
    made._other, twin._other = twin, made
    return made, twin


SplitResult, SplitResultBytes = _class(
    "SplitResult", _Located, ("scheme", "netloc", "path", "query", "fragment"), lambda self: urlunsplit(self),
)
ParseResult, ParseResultBytes = _class(
    "ParseResult", _Located, ("scheme", "netloc", "path", "params", "query", "fragment"),
    lambda self: urlunparse(self),
)
DefragResult, DefragResultBytes = _class(
    "DefragResult", _Parts, ("url", "fragment"),
    lambda self: self.url + (b"#" if isinstance(self.url, bytes) else "#") + self.fragment if self.fragment else self.url,
)


def _texts(*values):
    # All as texts, and what makes bytes of the answer again if bytes were given.
    given = [value for value in values if value]
    if any(isinstance(value, str) for value in given) or not any(isinstance(value, bytes) for value in values):
        if any(isinstance(value, (bytes, bytearray)) for value in given):
            raise TypeError("Cannot mix str and non-str arguments")
        return *values, lambda answer: answer
    decoded = [value.decode("ascii") if value else "" for value in values]
    return *decoded, lambda answer: answer.encode("ascii")


def _check_host(host):
    # What stands in brackets is an address of version 6, or of a version that is yet to come.
    if host[:1] == "v":
        digits, dot, rest = host[1:].partition(".")
        if not dot or not digits or not rest or any(each not in "0123456789abcdefABCDEF" for each in digits):
            raise ValueError("IPvFuture address is invalid")
        return
    if "." in host and ":" not in host:
        raise ValueError("An IPv4 address cannot be in brackets")
    groups = host.partition("%")[0].split(":")
    if not 3 <= len(groups) <= 9 or any(each not in "0123456789abcdefABCDEF.:" for each in host.partition("%")[0]):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, again = _texts(url, scheme)
    url = url.lstrip("".join(map(chr, range(33)))).translate({9: None, 10: None, 13: None})
    scheme = scheme.strip("".join(map(chr, range(33)))).translate({9: None, 10: None, 13: None})
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(char in _SCHEME for char in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = min([found for found in (url.find(mark, 2) for mark in "/?#") if found >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_host(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return again(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, again = _texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1) if "/" in path else path.find(";")
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return again(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, again = _texts(*components)
    if params:
        url = f"{url};{params}"
    return again(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, again = _texts(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return again(url)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, again = _texts(base, url)
    base_scheme, base_netloc, base_path, base_params, base_query, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_scheme, allow_fragments)
    if scheme != base_scheme or scheme not in uses_relative:
        return again(url)
    if scheme in uses_netloc:
        if netloc:
            return again(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = base_netloc
    if not path and not params:
        return again(urlunparse((scheme, netloc, base_path, base_params, query or base_query, fragment)))
    if path[:1] == "/":
        segments = path.split("/")
    else:
        above = base_path.split("/")
        if above[-1] != "":
            above.pop()
        segments = above + path.split("/")
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    kept = []
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return again(urlunparse((scheme, netloc, "/".join(kept) or "/", params, query, fragment)))


def urldefrag(url):
    url, again = _texts(url)
    if "#" not in url:
        return again(DefragResult(url, ""))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return again(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))


def unquote_to_bytes(string):
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *parts = string.split(b"%")
    made = [first]
    for part in parts:
        try:
            if not all(char in b"0123456789abcdefABCDEF" for char in part[:2]) or len(part) < 2:
                raise ValueError
            made.append(bytes((int(part[:2], 16),)) + part[2:])
        except ValueError:
            made.append(b"%" + part)
    return b"".join(made)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding, errors)
    if "%" not in string:
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    made, at = [], 0
    while at < len(string):
        end = at
        plain = ord(string[at]) >= 128
        while end < len(string) and (ord(string[end]) >= 128) == plain:
            end += 1
        piece = string[at:end]
        made.append(piece if plain else unquote_to_bytes(piece).decode(encoding, errors))
        at = end
    return "".join(made)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept = _ALWAYS_SAFE.union([char for char in safe if char < 128])
    return "".join([chr(byte) if byte in kept else f"%{byte:02X}" for byte in bs])


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe += " " if isinstance(safe, str) else b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        pairs += [f"{quoted(key)}={quoted(one)}" for one in values]
    return "&".join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    as_bytes = isinstance(qs, (bytes, bytearray))
    if as_bytes:
        qs = bytes(qs).decode("ascii")
    if not qs:
        return []
    if max_num_fields is not None and qs.count(separator) + 1 > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    found = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {pair!r}")
        if value or keep_blank_values:
            name, value = unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)
            found.append((name.encode(), value.encode()) if as_bytes else (name, value))
    return found


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    found = {}
    pairs = parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator)
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found
