# Taking addresses apart and putting them together: crawlers' joins, queries, quoting, odd schemes, ports and errors.
from urllib.parse import ParseResult, SplitResult, parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for url in ("http://user:pa%20ss@Host.Example:8080/a/b;p?q=1&r=a%26b#frag", "//host/path", "/only/path", "mailto:a@b.c", "file:///etc/x", "http://[::1]:80/x", "HTTP://h", "http://h?q#f", "", "a:b:c", "http://h:/x", "x://y z/\tw\n", "http://ä.de/ö?ü", "javascript:alert(1)", "data:text/plain,hi", "http://h/;a/b;c", "1http://x", "http:///x"):
    p = urlparse(url)
    print(p, p.hostname, p.username, p.password, p.geturl() == url)
    print("  ", tuple(urlsplit(url)))
attempt("port", lambda: [urlparse(f"http://h:{x}/").port for x in ("80", "", "0")])
attempt("bad port", lambda: urlparse("http://h:x/").port)
attempt("large port", lambda: urlparse("http://h:99999/").port)
attempt("bracket", lambda: urlparse("http://[::1/"))
attempt("netloc", lambda: urlparse("http://[1.2.3.4]/"))
attempt("mixed", lambda: urljoin("http://h", b"x"))
attempt("bytes", lambda: urlparse(b"http://h/p?q"))
base = "http://a/b/c/d;p?q"
for relative in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "g;x=1/../y", "http:g", "https://z/", "mailto:x", "g/./h/../i"):
    print(repr(relative), urljoin(base, relative), end=" | ")
print()
print(urljoin("http://a/b", ""), urljoin("", "x"), urljoin("a/b", "c"), urljoin("http://a", "b"), urljoin("ftp://h/x/", "../y"), urljoin("file:///a/b", "c"), urljoin("x:/a/b", "c"), urljoin("http://a/b/", "?q=1", allow_fragments=False))
print(parse_qs("a=1&a=2&b=&c&d=%20+x&=e"), parse_qs("a=1&b=", keep_blank_values=True), parse_qsl("a=1;b=2&c=3"), parse_qsl("a=1;b=2", separator=";"), parse_qs("é=ü&%C3%A9=%fc"), parse_qs(b"a=%41"), parse_qs(""), parse_qs("a=1", max_num_fields=1))
attempt("strict", lambda: parse_qs("a&b=1", strict_parsing=True))
attempt("fields", lambda: parse_qs("a=1&b=2", max_num_fields=1))
attempt("separator", lambda: parse_qs("a=1", separator=""))
print(urlencode({"q": "a b&c", "n": 5, "é": "ü/ß", "l": [1, 2]}), urlencode({"l": [1, 2], "t": ("a",), "s": "xy"}, doseq=True), urlencode([("a", 1), ("a", None)]), urlencode({"a": "b c"}, quote_via=quote), urlencode({"p": "/x"}, safe="/"), urlencode({b"k": b"\xff"}), urlencode(""))
attempt("encode text", lambda: urlencode("abc"))
print(quote("a b/ä~-_.!*'()%"), quote("a b/c", safe=""), quote_plus("a b/c+d"), quote(b"\x00\xff"), quote("€", encoding="latin-1", errors="replace"), quote(""), quote("a&b", safe="&"), unquote("%41%zz%C3%A4%ff%"), unquote_plus("a+b%2Bc"), unquote_to_bytes("%ff%41a"), unquote("%ff", errors="strict") if False else unquote("%E4", encoding="latin-1"), unquote(b"%41") if False else "")
attempt("quote number", lambda: quote(5))
attempt("quote bytes encoding", lambda: quote(b"x", encoding="utf-8"))
attempt("unquote number", lambda: unquote(5))
print(urldefrag("http://h/p?q#frag"), urldefrag("x").fragment, urlunparse(("http", "h", "p", "x", "q", "f")), urlunsplit(("", "h", "p", "", "")), urlunsplit(("http", "", "//x", "", "")), urlparse("http://h/p")._replace(query="a=1", netloc="z:1").geturl(), ParseResult("s", "n", "/p", "", "", "").geturl(), SplitResult("s", "", "p", "q", "").geturl(), urlparse("h/p", scheme="https").geturl())
seen = {urldefrag(urljoin("http://site/dir/page", link)).url for link in ("a", "./a", "a#x", "../dir/a", "http://site/dir/a")}
print(seen, urlparse("http://site").netloc == urlparse("http://site/x").netloc)
scheme, netloc, path, *rest = urlparse("http://h/p")
print(scheme, netloc, path, rest, urlparse("http://h")[1], urlparse("http://h") == ("http", "h", "", "", "", ""))
