# The abstract managers, exits that return things, reentrant and reusable ones, exceptions with their context through managers.
import asyncio
import contextlib
from contextlib import AbstractAsyncContextManager, AbstractContextManager, AsyncExitStack, ExitStack, contextmanager, suppress


class Plain(AbstractContextManager):
    def __exit__(self, *details):
        print("exit", details[0])
        return "yes" if details[0] is TypeError else ""


class Duck:
    def __enter__(self): ...

    def __exit__(self, *details): ...


class Both(AbstractAsyncContextManager, AbstractContextManager):
    def __exit__(self, *details):
        return None

    async def __aexit__(self, *details):
        print("aexit")


print(isinstance(Duck(), AbstractContextManager), issubclass(int, AbstractContextManager), isinstance(Both(), AbstractAsyncContextManager), AbstractContextManager[int])
with Plain() as plain:
    print(type(plain).__name__)
try:
    with Plain():
        raise ValueError("through")
except ValueError as error:
    print(error)
with Plain():
    raise TypeError("any true value will do")
print("went on")
for cls in (AbstractContextManager, AbstractAsyncContextManager, type("Half", (), {"__enter__": lambda self: 1})):
    try:
        with cls():
            pass
    except TypeError as error:
        print(error)


@contextmanager
def transaction(log):
    log.append("begin")
    try:
        yield log
    except Exception as error:
        log.append(f"rollback {error}")
        raise RuntimeError("transaction failed") from error
    else:
        log.append("commit")


log = []
with transaction(log):
    log.append("work")
try:
    with transaction(log):
        raise KeyError("gone")
except RuntimeError as error:
    print(log, repr(error.__cause__), error.__suppress_context__)
ignore = suppress(ZeroDivisionError)
for n in (1, 0):
    with ignore:
        with ignore:
            print(1 / n)
        print("after", n)


class Pool:
    def __init__(self, size):
        self.free = list(range(size))

    @contextlib.contextmanager
    def take(self):
        item = self.free.pop()
        try:
            yield item
        finally:
            self.free.append(item)

    @contextlib.asynccontextmanager
    async def atake(self):
        with self.take() as item:
            await asyncio.sleep(0)
            yield item


async def main():
    pool = Pool(2)
    with pool.take() as a, pool.take() as b:
        print(a, b, pool.free)
        try:
            with pool.take():
                pass
        except IndexError as error:
            print(error)
    print(pool.free)

    async def use(n):
        async with pool.atake() as item:
            await asyncio.sleep(n)
            return n, item

    print(await asyncio.gather(use(1), use(2)), pool.free)
    task = asyncio.create_task(use(10))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), pool.free)
    async with Both() as both:
        print(type(both).__name__)
    with (
        ExitStack() as outer,
        suppress(OSError),
    ):
        outer.callback(print, "outer callback")
        raise FileNotFoundError("none")


asyncio.run(main())


def chain(n):
    with ExitStack() as stack:
        for i in range(n):
            stack.enter_context(named(i))
        print("depth", n)


@contextmanager
def named(i):
    yield i
    print("out", i, end=" ")


chain(5)
print()
try:
    with named("body"):
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
except KeyError as error:
    print(repr(error), repr(error.__context__))
