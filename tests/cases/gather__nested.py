# gather inside gather: the outer one wakes only after the inner one's callbacks went through the queue.

import asyncio


async def leaf(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name


async def group(name, *delays):
    names = await asyncio.gather(*(leaf(f"{name}{i}", d) for i, d in enumerate(delays)))
    print("group", name)
    return "".join(names)


async def main():
    print(await asyncio.gather(group("a", 0, 1), group("b", 1), leaf("c", 1)))
    inner = asyncio.gather(leaf("x", 0), leaf("y", 0))
    print(await asyncio.gather(inner, leaf("z", 0)))


asyncio.run(main())
