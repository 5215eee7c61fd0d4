# title: A time limit for a whole block
# title-zh: 给整段代码设定时限
# section: 6.2
# claim: asyncio.timeout limits everything awaited in its block together, however many awaits there are.
# claim-zh: asyncio.timeout 限制代码块里所有 await 的总时间，不论其中有多少个 await。

import asyncio


async def main():
    stages = []
    try:
        async with asyncio.timeout(2):
            for stage in ("connect", "log in", "download", "unpack"):
                await asyncio.sleep(0.75)
                stages.append(stage)
    except TimeoutError:
        print("out of time after:", ", ".join(stages))

    async with asyncio.timeout(2) as limit:
        await asyncio.sleep(0.75)
    print("in time:", not limit.expired())


asyncio.run(main())
