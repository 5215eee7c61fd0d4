# title: Computing starves the others
# title-zh: 计算让其他任务饿死
# section: 6.1
# claim: A loop that only computes never awaits, so the beats stop for as long as it runs; here each instruction costs 40 microseconds.
# claim-zh: 只做计算的 for 循环从不 await，它运行多久，心跳就停多久；这里每条指令耗时 40 微秒。
# Not recorded: the cost of computing is simulated
# scenario: {"instruction_cost": 40000}

import asyncio


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
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0.5)
    print(count_primes(150), "primes")
    await asyncio.sleep(0.5)
    beating.cancel()


asyncio.run(main())
