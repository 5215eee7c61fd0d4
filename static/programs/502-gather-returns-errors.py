# title: Errors as results
# title-zh: 把错误当作结果
# section: 6.4
# claim: With return_exceptions=True gather waits for everyone and hands errors back as ordinary values.
# claim-zh: 设置 return_exceptions=True 后，gather 会等所有任务结束，并把异常当作普通值返回。

import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError("bad luck")
    return name


async def main():
    results = await asyncio.gather(
        work("quick", 1), work("bad", 2), work("slow", 3), return_exceptions=True
    )
    for result in results:
        if isinstance(result, Exception):
            print("failed:", repr(result))
        else:
            print("done:", result)


asyncio.run(main())
