# The stack as programs look at it: who called, with what, from which line; a logger that names its caller; tasks' frames.
import asyncio
import inspect
import sys


def whoami():
    return inspect.currentframe().f_code.co_name, inspect.stack()[1].function, inspect.stack()[0].function


def caller():
    return whoami()


print(caller())


def log(message):
    frame = sys._getframe(1)
    print(f"{frame.f_code.co_name}:{frame.f_lineno} {message}", sorted(k for k in frame.f_locals if not k.startswith("_"))[:3])


def work(a, b=2):
    c = a + b
    log("working")
    return c


work(1)
log_at_module = log


def depth(n):
    if n:
        return depth(n - 1)
    return [(f.function, f.lineno - depth.__code__.co_firstlineno, f.code_context and f.code_context[0].strip(), f.index) for f in inspect.stack() if f.function == "depth"]


print(depth(2))


def arguments(x, *rest, key=1, **more):
    local = "not one"
    info = inspect.getargvalues(inspect.currentframe())
    return info.args, info.varargs, info.keywords, info.locals["x"], sorted(n for n in info.locals if n != "info"), inspect.formatargvalues(*info) if False else ""


print(arguments(1, 2, z=3))


def fails():
    value = 5
    raise ValueError(value)


try:
    fails()
except ValueError as error:
    for info in inspect.trace():
        print(info.function, info.lineno, info.code_context, info.index)
    tb = error.__traceback__
    print(inspect.getframeinfo(tb).function, inspect.getframeinfo(tb.tb_next.tb_frame).lineno, tb.tb_next.tb_frame.f_locals, [f.function for f in inspect.getinnerframes(tb)], [f.function for f in inspect.getouterframes(tb.tb_next.tb_frame)])
info = inspect.getframeinfo(inspect.currentframe())
print(info.function, info.code_context, info.index, info.lineno, type(info).__name__, info.positions is not None)


async def inner():
    names = []
    frame = inspect.currentframe()
    while frame and frame.f_code.co_filename == __file__:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    await asyncio.sleep(1)
    return names


async def outer():
    return await inner()


async def main():
    task = asyncio.create_task(outer(), name="deep")
    await asyncio.sleep(0)
    print([f.f_code.co_name for f in task.get_stack()], task.get_stack()[0].f_lineno)
    coroutine = task.get_coro()
    while coroutine.__name__ != "sleep":
        print(coroutine.__name__, coroutine.cr_frame.f_lineno, inspect.getcoroutinestate(coroutine), list(coroutine.cr_frame.f_locals)[:1])
        coroutine = coroutine.cr_await
    print(await task, await inner())
    print(task.get_stack())


asyncio.run(main())


class Tracked:
    def __init__(self):
        self.made_in = sys._getframe(1).f_code.co_qualname


class Maker:
    def make(self):
        return Tracked()


print(Tracked().made_in, Maker().make().made_in, (lambda: Tracked())().made_in, [Tracked() for _ in range(1)][0].made_in, next(Tracked() for _ in range(1)).made_in)
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)
print(inspect.getlineno(inspect.currentframe()), inspect.getfile(Maker) == __file__, inspect.getsourcefile(work) == __file__)
print(inspect.getsource(caller), inspect.getsourcelines(whoami)[1], inspect.getsource(Maker), sep="\n")
for bad in (lambda: inspect.getsource(5), lambda: inspect.getsource(len), lambda: inspect.getfile(int), lambda: inspect.getsource(eval("lambda: 1"))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, str(error).split(", got")[0])
