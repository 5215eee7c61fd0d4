# print: sep, end, file, flush, conversions, order of evaluation, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t(print); t(print, 1, 2, sep="-"); t(print, 1, 2, sep=None, end=None); t(print, 1, 2, sep="", end="!\n"); t(print, sep="x"); t(print, end="E\n"); t(print, 1, sep=5); t(print, 1, end=5); t(print, 1, sep=b""); t(print, 1, foo=2); t(print, 1, flush=True); t(print, 1, flush="yes"); t(print, 1, file=None); t(print, 1, file=5); t(print, *[], sep="a"); t(print, *"abc", sep="\n"); t(print, [1, "a"], ("b",), {"k": "v"}, "plain", b"b", None, 1.5, 2j, ...); t(print, "a", "b", end="\n\n", sep="\t"); t(print, "x" * 3, sep=",", **{"end": "|\n"}); t(print, "é", "😀", "\x00".isprintable())


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


class NoWrite:
    pass


class NoFlush:
    def write(self, text):
        return 5


class Fails:
    def __init__(self, n):
        self.n = n

    def write(self, text):
        self.n -= 1
        if self.n < 0:
            raise OSError(28, "full")


o = Out(); print(1, "b", [3], sep="-", file=o); print(o.parts); o.parts.clear(); print(file=o); print("", "", file=o, end=""); print("z", file=o, flush=True, end="END"); print(o.parts)
t(print, 1, file=NoWrite()); t(print, 1, file=NoFlush()); t(print, 1, file=NoFlush(), flush=True); t(print, 1, 2, file=Fails(2)); t(print, file=Fails(0)); t(print, "a", file=[])


class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print(f"[str {self.name}]", end="")
        return self.name

    def __repr__(self):
        print(f"[repr {self.name}]", end="")
        return "r" + self.name


class Boom:
    def __str__(self):
        raise ValueError("boom")


print(Loud("a"), Loud("b"), sep="+"); print([Loud("c")], {Loud("d"): Loud("e")}); t(print, "before", Boom(), "after"); print(); o.parts.clear(); t(print, "one", Boom(), file=o); print(o.parts); print(f"{Loud('f')}", f"{Loud('g')!r}", str(Loud("h")))


def arg(v):
    print(f"<{v}>", end="")
    return v


print(arg(1), arg(2), sep=arg("s"), end=arg("e\n")); print(print("inner"), print()); p = print; print(p("x", end="") or "none", print.__name__, type(print).__name__, p is print); print("a\rb\tc".replace("\r", "\\r"), "multi\nline", "", sep="|"); print(*range(3), *"ab", sep=", ", end=".\n"); print("no newline at the end", end="")
