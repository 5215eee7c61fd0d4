# Code, frames, generators and coroutines seen from inside: what their attributes tell while they run, wait and are over.
import asyncio
import inspect
import types


def countdown(n):
    while n:
        sent = yield n
        n -= 1 if sent is None else sent
    return "liftoff"


g = countdown(5)
print(g.gi_running, g.gi_suspended, g.gi_frame.f_locals, g.gi_code.co_name, g.gi_yieldfrom, g.__name__, g.__qualname__, inspect.getgeneratorstate(g))
print(next(g), g.send(2), g.gi_frame.f_locals, g.gi_suspended, g.gi_frame.f_lineno, inspect.getgeneratorlocals(g), inspect.getgeneratorstate(g))
try:
    while True:
        next(g)
except StopIteration as stop:
    print(stop.value, g.gi_frame, inspect.getgeneratorstate(g))


def delegating():
    result = yield from countdown(2)
    print("inside", d.gi_running, inspect.getgeneratorstate(d))
    yield result


d = delegating()
next(d)
print(d.gi_yieldfrom.__name__, dict(d.gi_yieldfrom.gi_frame.f_locals), [*d])
d.__name__ = "renamed"
print(d.__name__, d.gi_yieldfrom)


class Awaited:
    def __await__(self):
        yield "token"
        return 5


async def inner():
    return await Awaited()


async def outer():
    value = await inner()
    return value


c = outer()
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame.f_lineno - outer.__code__.co_firstlineno, inspect.getcoroutinestate(c), c.cr_origin)
print(c.send(None), c.cr_await.__name__, c.cr_await.cr_await.__class__.__name__, inspect.getcoroutinestate(c), c.cr_suspended)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value, c.cr_frame, inspect.getcoroutinestate(c))
try:
    c.send(None)
except RuntimeError as error:
    print(error)


async def agen():
    yield 1
    await asyncio.sleep(0)
    yield 2


async def main():
    a = agen()
    print(a.ag_running, a.ag_frame is not None, a.ag_await, a.ag_code.co_name, inspect.getasyncgenstate(a))
    print(await anext(a), a.ag_suspended, inspect.getasyncgenstate(a), inspect.getasyncgenlocals(a))
    await a.aclose()
    print(inspect.getasyncgenstate(a), a.ag_frame)
    coroutine = asyncio.current_task().get_coro()
    print(coroutine.cr_running, coroutine.cr_code is main.__code__, inspect.getcoroutinestate(coroutine))
    frame = inspect.currentframe()
    print(frame.f_code.co_name, frame.f_lineno, sorted(frame.f_locals))


asyncio.run(main())
code = countdown.__code__
print(code.co_argcount, code.co_varnames, code.co_flags, code.co_name, code.co_qualname, code.co_firstlineno, code.co_freevars, code.co_cellvars, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_nlocals)


def shapes(a, /, b, *args, c, d=1, **kw):
    e = lambda: a
    return e


code = shapes.__code__
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_cellvars, bool(code.co_flags & inspect.CO_VARARGS), bool(code.co_flags & inspect.CO_VARKEYWORDS), bool(code.co_flags & inspect.CO_GENERATOR), bool(agen.__code__.co_flags & inspect.CO_ASYNC_GENERATOR), bool(outer.__code__.co_flags & inspect.CO_COROUTINE), bool(shapes.__code__.co_flags & inspect.CO_NESTED))
print(code == shapes.__code__, hash(code) == hash(shapes.__code__), isinstance(code, types.CodeType), compile("x = 1", "f", "exec").co_filename, compile("x + 1", "f", "eval").co_name)


def where():
    frame = inspect.currentframe()
    return frame.f_back.f_code.co_name, frame.f_back.f_lineno, frame.f_globals is globals()


print(where())


for attempt in (lambda: setattr(code, "co_name", "x"), lambda: setattr(g, "gi_frame", None), lambda: setattr(g, "__name__", 5), lambda: g.gi_frame.f_locals, lambda: inspect.currentframe().clear()):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
