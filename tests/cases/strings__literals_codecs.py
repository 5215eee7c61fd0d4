# Escapes, raw strings, joining, repr, encode and decode; without named characters or surrogates.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


print(["\a\b\f\n\r\t\v\0\1\12\123\x00\xff\u1234\U0001F600\\\'\""], len("\0\1\12"), "\1234" == "S4", "\x414" == "A4", "\08" == "\x008")
print("a" 'b' """c""" r"\d" '\x41', b"a" b'b' rb"\c", ("x"
      "y"), "line\
 continued", """first
second \
same
"tail\"""")
for s in ("\n", "\\n", "é", "\u1234", "\U0001f600", "a\0b", "", "\x1b[0m", "\xad", "\u0301"):
    print(len(s), [ord(c) for c in s], ascii(s), s.isprintable(), [s.encode("utf-8")])
""", len("""
"""))
t(str, b"abc", "ascii"); t(str, b"abc"); t(str, "abc", "ascii"); t(str, 5, "ascii"); t(str, b"\xff", errors="replace"); t(str, object=b"q", encoding="utf-8"); t(str); t(str, 1, 2, 3, 4); t(str, bytearray(b"x"), "utf-8"); t(str, x=1)
