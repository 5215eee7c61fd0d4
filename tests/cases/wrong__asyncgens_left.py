# Asynchronous generators that are not finished: dropped in the midst, left to the end of the loop, and used again afterwards.

import asyncio
import gc
import warnings

warnings.simplefilter("always")


async def numbers(name):
    try:
        for n in range(3):
            yield n
    finally:
        print(name, "cleans up")
        await asyncio.sleep(0)
        print(name, "is clean")


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def failing():
    try:
        yield 1
    finally:
        raise OSError("in the clean-up")


async def main():
    async for n in numbers("dropped"):
        break
    print("broke out")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    kept.append(numbers("kept"))
    print(await anext(kept[0]))
    dropped = failing()
    await anext(dropped)
    del dropped
    await asyncio.sleep(0.1)
    dropped = stubborn()
    await anext(dropped)
    del dropped
    await asyncio.sleep(0.1)
    print("main ends")


kept = []
asyncio.run(main())
print("after run")


async def more():
    try:
        print(await anext(kept[0]))
    except StopAsyncIteration:
        print("exhausted")


asyncio.run(more())

# A loop that is closed without shutdown_asyncgens, and one that has shut them down.
loop = asyncio.new_event_loop()
agen = numbers("of a closed loop")
print(loop.run_until_complete(anext(agen)))
loop.close()
del agen
gc.collect()
print("dropped after its loop")


async def late():
    agen = numbers("late")
    await asyncio.get_running_loop().shutdown_asyncgens()
    print(await anext(agen))
    await agen.aclose()


async def leave(make):
    agen = make()
    kept.append(agen)
    print(await anext(agen))


asyncio.run(late())
for make in (stubborn, failing):
    asyncio.run(leave(make))

