# Context variables in context managers and generators: who sees what while something is suspended.
import asyncio
import contextlib
import contextvars

indent = contextvars.ContextVar("indent", default=0)


@contextlib.contextmanager
def section(title):
    print("  " * indent.get() + title)
    token = indent.set(indent.get() + 1)
    try:
        yield indent.get()
    finally:
        indent.reset(token)


@contextlib.asynccontextmanager
async def asection(title):
    with section(title) as level:
        await asyncio.sleep(0.1)
        yield level


class Scoped:
    def __init__(self, **values):
        self.values = values

    def __enter__(self):
        self.tokens = [(variable, variable.set(value)) for variable, value in self.values.values()]

    def __exit__(self, *exc):
        for variable, token in reversed(self.tokens):
            variable.reset(token)


async def worker(name):
    async with asection(name) as level:
        with section(f"{name} inner"):
            await asyncio.sleep(0.1)
            print("  " * indent.get() + f"{name} at {indent.get()}")
        return level


def items():
    with section("generator"):
        yield indent.get()
        yield indent.get()


async def aitems():
    async with asection("async generator"):
        yield indent.get()


async def main():
    with section("main"):
        print(await asyncio.gather(worker("a"), worker("b")))
        for value in items():
            print("  " * indent.get(), value)
        async for value in aitems():
            print("  " * indent.get(), value)
        with Scoped(x=(indent, 7)):
            print(indent.get())
        with contextlib.suppress(KeyError), section("fails"):
            raise KeyError
        print(indent.get())
        async with asyncio.timeout(1):
            await asyncio.create_task(worker("c"))
    started = aitems()
    await asyncio.create_task(step(started))
    try:
        await started.aclose()
    except ValueError as error:
        print(type(error).__name__, str(error).split(" at 0x")[0][-20:])
    print(indent.get())


async def step(generator):
    print("step", await anext(generator), indent.get())


asyncio.run(main())
