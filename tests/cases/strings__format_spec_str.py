# The format mini-language for strings and for objects without or with __format__.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


f = lambda v, *specs: [t(format, v, s) for s in specs]
f("abc", "", "s", "6", "<6", ">6", "^6", "^7", "*^7", ".2", "6.2", ">6.2s", ".0", "0", "06", "<06", "06s", "é>5", "{<5", "}<5", " <5", "\U0001f600^5", ".10", "3", "2")
f("abc", "d", "x", "f", "=5", "+", " ", "-5", "+5", ",", "_", "5,", ",s", "_s", "#", "#5", "z", "q", "ss", "s5", "5q", ".", ".s", ".-1", "=", "x=5s", "05=", "<5<", "%", "c", "r", "n", "5.2.1", ".2147483648", "9223372036854775808")
f(None, "", "s", "5"); f([1], "", "5"); f((1, 2), "", ">10"); f({}, "", "d"); f(b"x", "", "s"); f(object, "", "5"); f(print, "5"); f(range(3), "", ">3"); f({1}, "", "x"); f(Ellipsis, "", "1"); f(NotImplemented, ".1"); f(ValueError("v"), "", "3"); f(lambda: 0, "x"); f(slice(1), "", "2")


class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{spec}|{self.n}>"


class BadFormat:
    def __format__(self, spec):
        return 5


class Plain:
    def __str__(self):
        return "plain str"


class Sub(str):
    def __str__(self):
        return "from __str__"


class SubFormat(str):
    def __format__(self, spec):
        return "fmt:" + spec


class Num(int):
    def __repr__(self):
        return "Num!"


f(Money(3), "", "any thing", "é"); f(BadFormat(), "", "x"); f(Plain(), "", "5"); f(Sub("real"), "", "10", "s"); f(SubFormat("q"), "", "zz"); f(Num(5), "", "3", "d", "x")
print(f"{Money(1)}", f"{Money(2):{'a'}{'b'}}", f"{Money(3)!s:.3}" if 0 else "", "{:x y}".format(Money(4)), f"{Sub('real')}", f"{Sub('real')!s}", f"{Sub('real')!r}", f"{Num(7)}", f"{Num(7)!r:>6}", f"{Num(7):>4}")
t(lambda: f"{BadFormat()}"); t(lambda: "{}".format(BadFormat())); t(lambda: f"{Plain():5}"); t(lambda: f"{Plain()!s:12}|"); t(lambda: f"{None:5}"); t(lambda: f"{[]:>5}")
