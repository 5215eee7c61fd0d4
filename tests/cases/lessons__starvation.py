# A loop without awaits starves the others; sleep(0) lets them in, one pass at a time.

import asyncio


async def heartbeat():
    for beat in range(4):
        print("beat", beat)
        await asyncio.sleep(0)


async def greedy(name, yields):
    for number in range(3):
        print(name, number)
        if yields:
            await asyncio.sleep(0)


async def main():
    for yields in (False, True):
        await asyncio.gather(heartbeat(), greedy("polite" if yields else "greedy", yields))


asyncio.run(main())
