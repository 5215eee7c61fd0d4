# encode, decode and the str constructor: encodings, error handlers, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for args in (("ascii",), ("ascii", "backslashreplace"), ("ascii", "xmlcharrefreplace"), ("latin-1",), ("latin-1", "ignore"), ("ascii", "replace"), ("ascii", "namereplace"), ("utf-16-le",), ("utf-16-be",), ("utf-16",), ("utf-32-le",), (("UTF8",), ("Latin1", "replace"), ("cp1252", "replace"), ("u8",), ("US-ASCII", "ignore"), ("nope",), ("ascii", "nope"), ("",), (None,), (5,), ("utf-8", 5), ("utf-8", "strict", 1), ("iso-8859-1",)):
    print(args, end=" ")
    t("aé€😀".encode, *args)
t("é".encode, encoding="utf_8", errors="strict"); t("ab".encode, "ascii", "nope"); t("".encode, "nope"); t("aé".encode, "ascii"); t("aééb".encode, "ascii"); t("a€b€".encode, "latin-1")
for data in (b"\xff", b"a\xe9b", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5", b"x\xf0\x9f\x98", b"\x80abc", b"\xf0\x9f\x41", b"\xe2\x82\xe2\x82", b"\xf4\x90\x80\x80", b"", b"\xc3\xa9"):
    for args in ((), ("ascii",), ("latin-1",), ("utf-8", "replace"), ("utf-8", "ignore"), ("utf-8", "backslashreplace")):
        t(data.decode, *args)
t(b"\xe9\x00".decode, "utf-16-le"); t(b"\xff\xfee\x00".decode, "utf-16"); t(b"a".decode, "utf-16-le"); t(b"\xef\xbb\xbfa".decode, "utf-8-sig"); t(b"\xef\xbb\xbfa".decode); t(b"a".decode, "nope"); t(b"a".decode, 3); t(b"\x80".decode, "cp1252"); t(b"\x81".decode, "cp1252"); t(bytearray(b"q\xc3\xa9").decode)
t(str, b"abc", "ascii"); t(str, b"abc"); t(str, "abc", "ascii"); t(str, 5, "ascii"); t(str, b"\xff", errors="replace"); t(str, object=b"q", encoding="utf-8"); t(str); t(str, 1, 2, 3, 4); t(str, bytearray(b"x"), "utf-8"); t(str, x=1); t(str, b"\xff", "utf-8"); t(str, encoding="x"); t(str, b"a", 5)
for make in (lambda: b"ab\xffcd".decode(), lambda: "abxé€".encode("ascii")):
    try:
        make()
    except UnicodeError as e:
        print(type(e).__name__, e.encoding, e.object, e.start, e.end, e.reason, e.args, type(e).__mro__[1].__name__, isinstance(e, ValueError))
t(UnicodeDecodeError, "utf-8", b"abc", 1, 2, "why"); t(lambda: str(UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"))); t(lambda: str(UnicodeEncodeError("x", "a\xe9b", 1, 2, "why"))); t(lambda: str(UnicodeEncodeError("x", "a\xe9b", 0, 3, "why"))); t(UnicodeDecodeError, "utf-8"); t(UnicodeEncodeError, "x", b"y", 1, 2, "z"); t(lambda: str(UnicodeTranslateError("abc", 1, 2, "why")))
