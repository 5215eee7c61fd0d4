# ExceptionGroup: construction rules, split and subgroup with types, tuples and functions, derive, nesting.


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), KeyError(4)])
print(g, repr(g), g.message, g.args, g.exceptions, len(g.exceptions))
print(g.subgroup(ValueError), repr(g.subgroup(ValueError)))
print(repr(g.split((TypeError, KeyError))))
print(repr(g.split(lambda e: isinstance(e, ValueError) and e.args[0] > 1)))
print(g.subgroup(OSError), g.split(OSError)[0], g.split(OSError)[1] is g, g.subgroup(ExceptionGroup) is g)
print(repr(g.derive([OSError(5)])))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
b = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError("v")])
print(repr(b.subgroup(Exception)), repr(b.subgroup(KeyboardInterrupt)), isinstance(b, Exception), isinstance(g, Exception))
for bad in (
    lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", []), lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [ValueError]), lambda: ExceptionGroup("x", ValueError()),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(), lambda: ExceptionGroup("x", {ValueError()}),
    lambda: g.split(3), lambda: g.split(), lambda: g.subgroup("x"), lambda: g.split((ValueError, 3)), lambda: setattr(g, "message", "m"),
    lambda: setattr(g, "exceptions", ()), lambda: ExceptionGroup("x", (ValueError(), TypeError())).exceptions, lambda: g.derive([]),
):
    attempt(bad)


class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Mine(self.message, exceptions, self.code + 1)


m = Mine("mine", [ValueError("a"), TypeError("b")], 7)
first, second = m.split(ValueError)
print(repr(first), first.code, repr(second), second.code, m.code, type(m.subgroup(lambda e: True)).__name__)
plain = type("Plain", (ExceptionGroup,), {})("plain", [ValueError(), OSError()])
print(type(plain).__name__, type(plain.subgroup(OSError)).__name__, repr(plain))
g.__cause__ = ValueError("cause")
g.__context__ = KeyError("context")
part = g.subgroup(TypeError)
print(repr(part.__cause__), repr(part.__context__), part.__suppress_context__)
