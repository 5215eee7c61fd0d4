from urllib import parse
for url in ("http://user:pw@Host.com:8080/a/b;p?q=1&r=2#frag", "mailto:x@y", "//net/path", "/only/path?x#y", "http://[::1]:80/", "a:b", "file:///etc/x", "", "http://h?x", "HTTP://A/%20"):
    s, p = parse.urlsplit(url), parse.urlparse(url)
    print(s, p, s.hostname, s.username, s.password, s.port, s.geturl() == url, p.geturl(), parse.urldefrag(url))
base = "http://a/b/c/d;p?q"
print([parse.urljoin(base, u) for u in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../g", "../..", "../../g", "../../../g", "g:h", "http:g", "/./g")])
print(parse.quote("a b/é&=?"), parse.quote("a/b", safe=""), parse.quote_plus("a b&c+d"), parse.unquote("a%20b%C3%A9%zz"), parse.unquote_plus("a+b%2B"), parse.quote(b"\xff~"), parse.unquote_to_bytes("a%ff"))
print(parse.urlencode({"a": 1, "b": "x y", "c": "é"}), parse.urlencode([("a", [1, 2])], doseq=True), parse.urlencode({"q": "a/b"}, quote_via=parse.quote))
print(parse.parse_qs("a=1&b=2&a=3&c="), parse.parse_qsl("a=1&b=&c", keep_blank_values=True), parse.parse_qs(b"a=1"), parse.parse_qsl("a=1;b=2", separator=";"))
print(parse.urlsplit(b"http://x/y"), parse.urlsplit("http://a/b")._replace(path="/c").geturl(), parse.urlunsplit(("https", "h", "p", "q", "f")), parse.urlunparse(("http", "h", "/p", "x", "", "")))
for call in (lambda: parse.parse_qsl("a", strict_parsing=True), lambda: parse.urlsplit("http://[::1"), lambda: parse.urlsplit("http://h:99999/").port, lambda: parse.urlsplit("http://h:x/").port, lambda: parse.urljoin("a", b"b"), lambda: parse.quote(b"a", encoding="x")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
