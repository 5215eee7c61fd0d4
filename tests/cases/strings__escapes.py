# Escapes in str and bytes literals, raw strings, implicit joining, line continuation, repr of them.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


print(["\a\b\f\n\r\t\v\0\1\12\123\x00\xff\u1234\U0001F600\\\'\""], len("\0\1\12"), "\1234" == "S4", "\x414" == "A4", "\08" == "\x008")
print(["\N{DIGIT ONE}\N{GREEK SMALL LETTER ALPHA}\N{snowman}\N{EM DASH}\N{LATIN SMALL LETTER E WITH ACUTE}"], "\N{NULL}" == "\0", "\N{Greek Capital Letter Omega}\N{DIGIT NINE}\N{latin capital letter u with diaeresis}\N{SNAKE}\N{greek small letter lamda}")
print([r"\n\x41\N{x}\'", R'\"', r"\\", rb"\x00\n", Rb"\q", bR"\'", b"\x00\xff\n\101\t\\\'\"", b'\'', b"'", b'"', b"\"'"])
print("a" 'b' """c""" r"\d" '\x41', b"a" b'b' rb"\c", ("x"
      "y"), "line\
 continued", """first
second \
same
"tail\"""")
print(['\x7f\x80\x9f\xa0\xad\u0378\u200b\u200e\u2028\ue000\ufeff\uffff\U00010000\U0001f600\U000e0001\U0010ffff'], [" \u3000\u00e9"])
print(["'", '"', "'\"", '\\', "\\'", '\'"\\', "it's", 'say "hi"', "\t'\n"], ascii("é'\u1234\U0001F600\"\n"), ascii(["é", {"ü": "\ud7ff"}]))
for s in ("\n", "\\n", "é", "\u1234", "\U0001f600", "a\0b", "", "\x1b[0m", "\xad", "\u0301"):
    print(len(s), [ord(c) for c in s], ascii(s), s.isprintable(), [s.encode("utf-8")])
print("\U0001F600" == "\U0001f600", len("\U0001f600"), ascii("\U0001f600"), "\r\n" == """
""", len("""
"""))
t("é€".encode, "ascii"); t("é€".encode, "ascii", "backslashreplace"); t("é".encode, "ascii", "xmlcharrefreplace"); t("é€".encode, "latin-1"); t("é€x".encode, "latin-1", "ignore"); t("é".encode, "utf-16-le"); t("é".encode, "nope"); t("é".encode, "ascii", "nope"); t("ab".encode, "ascii", "nope"); t("é".encode, 5)
t(b"\xff".decode); t(b"a\xe9b".decode, "ascii"); t(b"a\xe9b".decode, "latin-1"); t(b"a\xe9b".decode, "utf-8", "replace"); t(b"a\xe9b".decode, "utf-8", "ignore"); t(b"\xe2\x82".decode); t(b"\xe2\x28\xa1".decode); t(b"\xf0\x9f\x98\x80".decode); t(b"\xed\xa0\x80".decode); t(b"\xc0\x80".decode); t(b"a\xe9".decode, "utf-8", "backslashreplace"); t(b"\xf5".decode)
t(str, b"abc", "ascii"); t(str, b"abc"); t(str, "abc", "ascii"); t(str, 5, "ascii"); t(str, b"\xff", errors="replace"); t(str, object=b"q", encoding="utf-8"); t(str); t(str, 1, 2, 3, 4); t(str, bytearray(b"x"), "utf-8"); t(str, x=1)
