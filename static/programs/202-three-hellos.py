# title: Three hellos, one second
# title-zh: 三声问候，一秒完成
# section: 4.1
# claim: Three one-second waits under gather overlap, so all three goodbyes come at t = 1 s.
# claim-zh: gather 下的三次一秒等待相互重叠，三声再见都出现在 t = 1 秒。

import asyncio
import time


async def visit(name):
    print(f"Hello, {name}!")
    await asyncio.sleep(1)
    print(f"Goodbye, {name}!")


async def main():
    start = time.perf_counter()
    await asyncio.gather(visit("Ada"), visit("Barbara"), visit("Grace"))
    print(f"took {time.perf_counter() - start:.0f} s")


asyncio.run(main())
