# Queries and addresses taken apart and put together, as clients that build their own links do.
from urllib.parse import (
    parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit,
)

for url in ("https://user:pw@Example.com:8080/a/b;p?q=1&q=2&e=#frag", "//host/path", "mailto:a@b.c", "/only/path?x", "http://[::1]:90/", ""):
    parts = urlparse(url)
    print(parts, parts.hostname, parts.port, parts.username, parts.geturl() == url, urlunparse(parts) == url)
    print(urlsplit(url)._replace(fragment="new").geturl(), urldefrag(url).url)
for relative in ("x", "../x", "/x", "//h/x", "?q", "#f", "http://o/", "a/./b/../c", ""):
    print(urljoin("http://host/dir/page.html?q=1", relative))
print(parse_qs("a=1&a=2&b=&c", keep_blank_values=True), parse_qs("a=1&a=2&b=&c"), parse_qsl("x=%20+y&z=%C3%A9"))
print(urlencode({"a b": "c&d", "é": ["1", "2"]}), urlencode([("k", (1, 2)), ("l", "x")], doseq=True), urlencode({"p": "a/b"}, quote_via=quote))
for text in ("a b/c?d=é&f~g", "100%", "", "+", "日本"):
    print(quote(text), quote(text, safe=""), quote_plus(text), unquote(quote(text)) == text, unquote_plus(quote_plus(text)) == text)
for bad in ("http://host:port/", "http://host:99999/", "http://[::1/"):
    try:
        print(urlparse(bad).port)
    except ValueError as error:
        print(error)
