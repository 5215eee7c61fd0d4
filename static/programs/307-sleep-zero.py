# title: sleep(0) is fairness, not speed
# title-zh: sleep(0) 带来公平，而非速度
# section: 6.1
# claim: An await asyncio.sleep(0) now and then lets others have a turn, but the work is still done by one thread and takes no less time.
# claim-zh: 时不时 await asyncio.sleep(0) 能让其他任务有机会运行，但工作仍由同一个线程完成，总时间并不会减少。
# Not recorded: the cost of computing is simulated
# scenario: {"instruction_cost": 40000}

import asyncio


async def count_primes(limit):
    found = 0
    for n in range(2, limit):
        for d in range(2, n):
            if n % d == 0:
                break
        else:
            found += 1
        if n % 10 == 0:
            await asyncio.sleep(0)  # the others, please
    return found


async def heartbeat():
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        print(f"beat, {loop.time() - due:.1f} s late")
        due = loop.time() + 0.2
        await asyncio.sleep(0.2)


async def main():
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0.5)
    print(await count_primes(150), "primes")
    await asyncio.sleep(0.5)
    beating.cancel()


asyncio.run(main())
