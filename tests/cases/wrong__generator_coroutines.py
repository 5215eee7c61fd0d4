# Generators are no coroutines any more; `yield from` in a coroutine and `await` in a generator do not compile.

import asyncio
import types


def old():
    yield from asyncio.sleep(0)


@types.coroutine
def decorated():
    got = yield from asyncio.sleep(0.5, "slept").__await__()
    return got


async def main():
    try:
        await old()
    except TypeError as error:
        print(error)
    try:
        asyncio.create_task(old())
    except TypeError as error:
        print(str(error).partition(" at 0x")[0])
    print(await decorated())
    print(asyncio.iscoroutine(old()), asyncio.iscoroutinefunction(old), asyncio.iscoroutinefunction(main))
    generator = decorated()
    print(asyncio.iscoroutine(generator), asyncio.iscoroutinefunction(decorated))


for text in ("async def f():\n    yield from g()", "def f():\n    await g()", "await g()"):
    try:
        compile(text, "text", "exec")
    except SyntaxError as error:
        print(error)
asyncio.run(main())
