# bytes: construction, every method family, indexing, comparisons, formatting, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t(bytes); t(bytes, 3); t(bytes, -1); t(bytes, [1, 255]); t(bytes, [256]); t(bytes, [-1]); t(bytes, ["a"]); t(bytes, "abc"); t(bytes, "é", "utf-8"); t(bytes, "é", "ascii"); t(bytes, "é", "ascii", "ignore"); t(bytes, b"x"); t(bytes, None); t(bytes, 1.5); t(bytes, range(3)); t(bytes, 5, "ascii"); t(bytes, b"a", "ascii"); t(bytes, encoding="a"); t(bytes, "a", errors="strict"); t(bytes, [True]); t(bytes, [1.0]); t(bytes, 1, 2, 3, 4); t(bytes, source=b"q"); t(bytes, 10**20); t(bytes, {3: 1})
b = b"hello\x00\xff\n'\""
print(b, b[0], b[-1], b[1:4], b[::-1], b[10:20], len(b), list(b[:3]), 104 in b, b"ell" in b, b"" in b, b + b"x", b[:2] * 3, b == "hello", b < b"i", b"a" < b"b", [b"'", b'"', b"'\"", b"\\", b"\t\r\n\x7f\x80"], hash(b"a") == hash(b"a"), bytes(b) is b, *b"ab")
t(lambda: 256 in b); t(lambda: "a" in b); t(lambda: -1 in b); t(lambda: b[99]); t(lambda: b["a"]); t(lambda: b + "a"); t(lambda: "a" + b); t(lambda: b + 1); t(lambda: b * "a"); t(lambda: b < "a"); t(lambda: b.x); t(lambda: setattr(b, "x", 1)); t(lambda: b[1.5 + 0]); t(lambda: b * -1); t(lambda: b"%d %s %b %x %c %r %a %5.1f|%-4d|%%" % (1, b"s", b"b", 255, 65, "é", "é", 2.25, 3)); t(lambda: b"%s" % "a"); t(lambda: b"%b" % 5); t(lambda: b"%d" % "a"); t(lambda: b"%c" % 256); t(lambda: b"%c" % b"z"); t(lambda: b"%(a)s" % {b"a": b"v"}); t(lambda: b"%s" % ()); t(lambda: b"a" % 1); t(lambda: b"%z" % 1); t(lambda: b"%s" % 5)
for f in (lambda: b"a,b,,c".split(b","), lambda: b" a  b ".split(), lambda: b"a,b".rsplit(b",", 1), lambda: b"a\nb\r\nc\x0bd".splitlines(), lambda: b"a\n".splitlines(True), lambda: b"a=b=c".partition(b"="), lambda: b"a=b=c".rpartition(b"="), lambda: b"-".join([b"a", b"b"]), lambda: b"-".join(["a"]), lambda: b"-".join([1]), lambda: b"".join(b"ab"), lambda: b"abc".split("b"), lambda: b"abc".split(b""), lambda: b"abc".replace(b"b", b"xx"), lambda: b"abc".replace("b", "x"), lambda: b"aXb".upper() + b"AxB".lower() + b"ab cd".title() + b"ab CD".capitalize() + b"aB".swapcase(), lambda: b"\xe9".upper(), lambda: b"  a ".strip() + b"xax".strip(b"x") + b" a".lstrip() + b"a ".rstrip(), lambda: b"a".strip("a"), lambda: b"a".center(5) + b"a".ljust(3, b".") + b"a".rjust(3, b"-") + b"7".zfill(3), lambda: b"a".center(5, "."), lambda: b"a".center(5, b".."), lambda: b"a\tb".expandtabs(4), lambda: b"abcb".find(b"b") + b"abcb".rfind(98), lambda: b"abc".index(b"z"), lambda: b"abc".find("b"), lambda: b"abc".find(300), lambda: b"abab".count(b"ab") + b"abab".count(97), lambda: b"abc".startswith((b"x", b"a")), lambda: b"abc".startswith("a"), lambda: b"abc".endswith(b"bc", 1), lambda: b"abc".endswith([b"c"]), lambda: b"abc".removeprefix(b"a") + b"abc".removesuffix(b"c"), lambda: [b"a1".isalnum(), b"ab".isalpha(), b"12".isdigit(), b"ab".islower(), b"AB".isupper(), b" \n".isspace(), b"Ab".istitle(), b"\x80".isascii(), b"".isalpha(), b"\xe9".isalpha()], lambda: b"\x01\xff".hex() + b"\x01\x02\x03".hex("-") + b"\x01\x02\x03".hex(":", 2) + b"\x01\x02\x03".hex("_", -2), lambda: b"a".hex("ab"), lambda: b"a".hex(5), lambda: b"ab".hex(b"-"), lambda: b"ab".hex("é"), lambda: bytes.fromhex("01 fF\t0a"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("0 1"), lambda: bytes.fromhex(b"01"), lambda: bytes.fromhex(""), lambda: bytes.fromhex("é0"), lambda: bytes.maketrans(b"a", b"b")[97], lambda: b"abc".decode(), lambda: b"abc".find(b"c", -1), lambda: b"".join(5), lambda: b"a".join([b"x", bytes(1)]), lambda: sorted(n for n in dir(bytes) if not n.startswith("_"))):
    t(f)


class B:
    def __bytes__(self):
        return b"from B"


class Bad:
    def __bytes__(self):
        return "str"


class Sub(bytes):
    pass


t(bytes, B()); t(bytes, Bad()); s = Sub(b"ab"); print(s, type(s[:]).__name__, type(s + b"c").__name__, s == b"ab", type(s.upper()).__name__, type(bytes(s)).__name__, Sub.fromhex("41"), type(Sub.fromhex("41")).__name__); it = iter(b"ab"); print(next(it), list(it), type(it).__name__, str(b"a"), f"{b'a'}", "%s" % b"a", max(b"abc"), sum(b"\x01\x02"), bytes(reversed(b"abc")), [i for i in b"az"])
