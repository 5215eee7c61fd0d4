# Two tasks that take two locks in opposite orders wait for each other; a timeout breaks the cycle.

import asyncio


async def transfer(name, first, second):
    async with first:
        print(name, "holds the first")
        await asyncio.sleep(0.1)
        async with second:
            print(name, "holds both")
    print(name, "done")


async def main():
    left, right = asyncio.Lock(), asyncio.Lock()
    one = asyncio.create_task(transfer("one", left, right))
    other = asyncio.create_task(transfer("other", right, left))
    try:
        async with asyncio.timeout(5):
            await asyncio.gather(one, other)
    except TimeoutError:
        print("stuck at", asyncio.get_running_loop().time(), left.locked(), right.locked(), one.done(), other.done())
    await asyncio.sleep(0)
    print(left.locked(), right.locked(), one.cancelled(), other.cancelled())


asyncio.run(main())
