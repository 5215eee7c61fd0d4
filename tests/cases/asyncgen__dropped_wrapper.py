# A wrapped asynchronous generator that is dropped as main ends is closed by shutdown_asyncgens, not by a task of its own.

import asyncio
async def gen():
    try:
        yield 1
    finally:
        print("inner closed")
async def wrap(g):
    async for x in g: yield x
async def main():
    g = wrap(gen()); print(await anext(g)); del g; print("main ends")
asyncio.run(main())
async def main():
    g = wrap(gen()); print(await anext(g)); del g; print("main goes on"); await asyncio.sleep(0); await asyncio.sleep(0); print("main ends")
asyncio.run(main())
