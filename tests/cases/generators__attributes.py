# gi_frame, gi_running, gi_yieldfrom, gi_suspended, names, and what cannot be set.


def inner():
    yield "in"


def gen(a):
    local = a * 2
    running = me.gi_running, me.gi_suspended
    yield running
    yield from sub
    yield local


sub = inner()
me = gen(4)
print(me.gi_running, me.gi_suspended, me.gi_yieldfrom, me.gi_frame is None, me.gi_code.co_name)
print(next(me), me.gi_suspended)
print(next(me), me.gi_yieldfrom is sub)
print(next(me), me.gi_yieldfrom, me.gi_frame.f_lineno)
print(list(me), me.gi_frame, me.gi_running, me.gi_suspended)
print(me.__name__, me.__qualname__, type(me).__name__, me.__class__.__name__)
me.__name__ = "renamed"
me.__qualname__ = "re.named"
print(me.__name__, me.__qualname__, repr(me).split(" at ")[0])
for bad in (
    lambda: setattr(me, "__name__", 3), lambda: setattr(me, "gi_frame", 3), lambda: setattr(me, "other", 1), lambda: delattr(me, "__name__"),
    lambda: me.nothing, lambda: type(me)(), lambda: setattr(me, "gi_running", True),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class C:
    def method(self):
        yield self

    @staticmethod
    def static():
        yield 1

    def __iter__(self):
        yield from "iter"


print(C().method().__qualname__, C.static().__name__, iter(C()).__qualname__, list(C()), [*C()], "t" in C())
print(iter(me) is me, me.__next__ == me.__next__, hasattr(me, "send"), hasattr(me, "__len__"), callable(me))
g = gen.__get__(5)
print(g.__name__, type(g).__name__)
