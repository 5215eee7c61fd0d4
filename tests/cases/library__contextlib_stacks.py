# ExitStack and AsyncExitStack: order, suppression, errors of exits, callbacks, pop_all, and what they say of wrong arguments.
import asyncio
import contextlib
from contextlib import AsyncExitStack, ExitStack, contextmanager


class Resource:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, error, tb):
        print("close", self.name, kind and kind.__name__, error)
        if self.fail:
            raise self.fail
        return self.swallow


class AsyncResource(Resource):
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        return self.__enter__()

    async def __aexit__(self, *details):
        await asyncio.sleep(0.1)
        return self.__exit__(*details)


with ExitStack() as stack:
    resources = [stack.enter_context(Resource(n)) for n in "ab"]
    stack.callback(print, "callback", 1, sep="|")
    print([r.name for r in resources], stack.callback(len) is len)
with ExitStack() as stack:
    stack.enter_context(Resource("swallows", True))
    stack.enter_context(Resource("inner"))
    raise ValueError("lost")
try:
    with ExitStack() as stack:
        stack.enter_context(Resource("outer"))
        stack.enter_context(Resource("fails", fail=KeyError("exit")))
        raise ValueError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__context__.__context__)
with ExitStack() as stack:

    @stack.push
    def details(kind, error, tb):
        print("pushed", kind, error, tb is None)
        return True

    stack.push(Resource("pushed resource"))

    @stack.callback
    def done():
        print("decorated")

    1 / 0
with ExitStack() as stack:
    stack.enter_context(Resource("kept"))
    saved = stack.pop_all()
print("not closed yet")
saved.close()
saved.close()


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("enter", lambda: ExitStack().enter_context(5))
attempt("async in sync", lambda: ExitStack().enter_context(type("A", (), {"__aenter__": 1, "__aexit__": 1})()))
attempt("push", lambda: ExitStack().push(5))
attempt("callback", lambda: ExitStack().callback())
attempt("with", lambda: ExitStack().__aenter__)


async def closer(label):
    await asyncio.sleep(0)
    print("closer", label)


async def main():
    loop = asyncio.get_running_loop()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(AsyncResource("one"))
        stack.enter_context(Resource("two"))
        stack.push_async_callback(closer, "three")
        stack.push_async_exit(AsyncResource("four"))
        stack.callback(print, "five")
        print("inside", loop.time())
    print(loop.time())
    try:
        async with AsyncExitStack() as stack:
            for n in range(3):
                await stack.enter_async_context(AsyncResource(n, fail=RuntimeError(n) if n == 1 else None))
            await asyncio.wait_for(asyncio.Event().wait(), 0.5)
    except RuntimeError as error:
        print(repr(error), repr(error.__context__), loop.time())
    stack = AsyncExitStack()
    await stack.enter_async_context(AsyncResource("manual", True))
    moved = stack.pop_all()
    await stack.aclose()
    print(await moved.__aexit__(ValueError, ValueError("given"), None))
    for bad in (lambda: stack.enter_async_context(Resource("sync")), lambda: stack.push_async_exit(5) or closer(0)):
        try:
            await bad()
        except TypeError as error:
            print(error)


asyncio.run(main())


@contextmanager
def tag(name):
    print(f"<{name}>")
    yield name
    print(f"</{name}>")


with ExitStack() as stack:
    print([stack.enter_context(tag(n)) for n in ("a", "b")])
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: [][0])
        stack.callback(lambda: {}["k"])
except ZeroDivisionError as error:
    while error:
        print(repr(error))
        error = error.__context__
