# chr, ord, bin, oct, hex, ascii, repr: limits and wrong arguments (no printing of a str subclass).

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for v in (0, 97, 233, 0x20AC, 0x1F600, 0x10FFFF, True):
    print(ascii(chr(v)), ord(chr(v)) == v, end=" ")
print()
for v in (-1, 0x110000, 2**31, 2**63, 2**100, -(2**100), 1.0, "a", None, b"a"):
    t(chr, v)
for v in ("a", "é", "😀", "", "ab", b"a", b"", b"ab", 5, None, ["a"], "\n", "\x00"):
    t(ord, v)
for f in (bin, oct, hex):
    for v in (0, 1, -1, 255, -255, 2**64, -(2**65) + 1, True, False, 1.0, "1", None, 1j):
        t(f, v)
    t(f); t(f, 1, 2)


class I:
    def __index__(self):
        return 42


class J:
    def __index__(self):
        return "x"


class K:
    def __int__(self):
        return 1


class R:
    def __repr__(self):
        return "é\n'"


class BadR:
    def __repr__(self):
        return 5


class NoneR:
    __repr__ = None


class S:
    def __str__(self):
        return b"x"


class Sub(str):
    def __repr__(self):
        return "sub"


class RS:
    def __repr__(self):
        return Sub("subclass of str")


class Deep:
    def __repr__(self):
        return f"<{[1, 'é', self.__class__]!a}>"


print(bin(I()), oct(I()), hex(I()), chr(I()), [0] * 0, "ab"[I() - 42 if False else 0]); t(bin, J()); t(hex, K()); t(chr, J()); t(chr); t(ord); t(ord, "a", "b"); t(chr, i=1)
print(repr(R()), ascii(R()), [R()], (R(),), {R(): R()} if False else "", f"{R()!a}", "%a" % R(), str(R())); t(repr, BadR()); t(str, BadR()); t(ascii, BadR()); t(str, S()); t(repr, NoneR()); t(print, BadR()); t(print, S()); t(lambda: f"{S()}"); t(lambda: f"{BadR()!r}"); t(lambda: [BadR()]); t(lambda: "%s" % S()); t(lambda: "%r" % BadR()); t(lambda: "{!r}".format(BadR())); t(repr); t(repr, 1, 2); t(ascii); print(type(repr(RS())).__name__, type(str(Sub("q"))).__name__, repr(Sub("q")), str(Sub("q")), [Sub("q")])
for v in (None, ..., NotImplemented, True, 1.0, "a'b", 'a"b', "'\"", b"a'b", b"\x80", (), (1,), [], [[]], {}, {1: {}}, set(), {1}, frozenset(), range(1), slice(1), slice(1, None, "x"), 1j, int, type, KeyError("k"), KeyError(), ValueError(1, "b"), Exception("a,"), dict, print, len, [].append.__name__, str.join, int.__add__, type(None), type(...), bool, list[int], int | None, b"", "", "\\", "\t\x00", OSError(2, "no"), StopIteration(5), BaseException(), (1, [2, {3: (4,)}])):
    print(repr(v), ascii(v) == repr(v), end="; ")
print()
