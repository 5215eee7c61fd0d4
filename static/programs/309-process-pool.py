# title: Computing belongs elsewhere
# title-zh: 计算应当放到别处
# section: 6.1
# claim: Processes compute side by side while the loop keeps beating; threads would have to take turns at the one interpreter.
# claim-zh: 多个进程并行计算，事件循环照常跳动；换成线程，它们只能轮流使用同一个解释器。
# Not recorded: the cost of computing is simulated
# scenario: {"instruction_cost": 20000}

import asyncio
from concurrent.futures import ProcessPoolExecutor


def count_primes(limit):
    found = 0
    for n in range(2, limit):
        for d in range(2, n):
            if n % d == 0:
                break
        else:
            found += 1
    return found


async def heartbeat():
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        print(f"beat, {loop.time() - due:.1f} s late")
        due = loop.time() + 0.2
        await asyncio.sleep(0.2)


async def main():
    loop = asyncio.get_running_loop()
    started = loop.time()
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    with ProcessPoolExecutor(2) as pool:
        counts = (loop.run_in_executor(pool, count_primes, limit) for limit in (200, 180))
        print(await asyncio.gather(*counts), f"primes, {loop.time() - started:.1f} s")
    beating.cancel()


if __name__ == "__main__":
    asyncio.run(main())
