# What kind of thing something is, where it came from, and what its members are: the questions that frameworks ask.
import asyncio
import functools
import inspect


class Base:
    """
    A base.

        indented
    """

    shared = 1

    def method(self, x: int = 1) -> int:
        "Method doc."

    async def amethod(self): ...

    @staticmethod
    def static(): ...

    @classmethod
    def cm(cls): ...

    @property
    def prop(self):
        "Prop doc."
        return 1


class Child(Base):
    def method(self, x=2): ...

    def own(self): ...


print(inspect.getdoc(Base), "|", inspect.getdoc(Child.method), "|", inspect.getdoc(Base.prop), "|", inspect.cleandoc("  a\n      b\n    c\n"), "|", inspect.getdoc(Child))
print([n for n, _ in inspect.getmembers(Child(), inspect.ismethod)], [n for n, _ in inspect.getmembers(Child, inspect.isfunction)], [n for n, v in inspect.getmembers(Child) if not n.startswith("__")])
print(inspect.getmro(Child), inspect.getmodule(Child).__name__, inspect.getmodulename("/a/b.py"))
for thing in (Base, Base().method, Base.method, Base.amethod, len, [].append, str.join, int.__add__, Base.__dict__["prop"], (x for x in ()), asyncio, Base.cm, functools.partial(len), lambda: 1, type, abs):
    print([n[2:] for n in ("isclass", "isfunction", "ismethod", "isbuiltin", "isroutine", "iscoroutinefunction", "isgeneratorfunction", "isasyncgenfunction", "isgenerator", "ismodule", "isdatadescriptor", "ismethoddescriptor", "isabstract", "isgetsetdescriptor", "ismemberdescriptor", "iscode", "isframe", "istraceback", "isawaitable", "iscoroutine", "isasyncgen", "ismethodwrapper") if getattr(inspect, n)(thing)])
print(inspect.iscoroutinefunction(functools.partial(Base.amethod)), inspect.iscoroutinefunction(Base().amethod), inspect.isawaitable(asyncio.sleep(0)) if False else "", type(inspect.getattr_static(Base, "prop")).__name__, type(inspect.getattr_static(Base(), "static")).__name__, inspect.getattr_static(Base(), "zz", 5))


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, str(error).split(" at 0x")[0])


attempt("static missing", lambda: inspect.getattr_static(Base(), "zz"))
attempt("unwrap", lambda: inspect.unwrap(functools.wraps(len)(lambda x: x)))


def wrapped(f):
    @functools.wraps(f)
    def inner(*args):
        return f(*args)

    return inner


@wrapped
@wrapped
def target(a, b=2): ...


print(inspect.unwrap(target).__code__.co_varnames, inspect.signature(target), inspect.signature(target, follow_wrapped=False), inspect.unwrap(target, stop=lambda f: True) is target)
loop = wrapped(target)
loop.__wrapped__ = loop
attempt("loop", lambda: inspect.unwrap(loop))


def add(a, b=1, *args, c, d=4, **kw): ...


print(inspect.getfullargspec(add), inspect.getfullargspec(Base().method).args, inspect.getcallargs(add, 1, c=3, z=9))
attempt("call args", lambda: inspect.getcallargs(add, 1))
attempt("argspec", lambda: inspect.getfullargspec(5))


for coroutine in (Base().amethod(),):
    print(inspect.getcoroutinestate(coroutine), sorted(inspect.getcoroutinelocals(coroutine)), inspect.isawaitable(coroutine))
    coroutine.close()
    print(inspect.getcoroutinestate(coroutine))


def gen():
    x = 1
    yield x


g = gen()
print(inspect.getgeneratorstate(g), dict(inspect.getgeneratorlocals(g)), next(g), inspect.getgeneratorlocals(g), inspect.getgeneratorstate(g))


class Abstract(__import__("abc").ABC):
    @__import__("abc").abstractmethod
    def go(self): ...


print(inspect.isabstract(Abstract), inspect.isabstract(Base), inspect.isabstract(Abstract.go), inspect.isclass(list[int]), inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.get_annotations(Base.method), inspect.get_annotations(Child))
