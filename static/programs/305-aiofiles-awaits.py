# title: The cure: aiofiles
# title-zh: 解药：aiofiles
# section: 6.1
# claim: aiofiles does the same reading in worker threads and awaits them, so the slow disk holds nobody else up.
# claim-zh: aiofiles 在工作线程里完成同样的读取并等待它们，慢速磁盘不再拖住其他任务。
# Not recorded: the slow disk is simulated, and so is aiofiles
# scenario: {"files": {"latency": 0.5, "tree": {"a.txt": "first\n", "b.txt": "second\n"}}}

import aiofiles
import asyncio


async def heartbeat():
    while True:
        print(f"{asyncio.get_running_loop().time():.2f} s: beat")
        await asyncio.sleep(0.2)


async def show(name):
    async with aiofiles.open(name) as file:
        text = await file.read()
    print(f"{asyncio.get_running_loop().time():.2f} s: {name} says {text.strip()!r}")


async def main():
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.gather(show("a.txt"), show("b.txt"))
    beating.cancel()


asyncio.run(main())
