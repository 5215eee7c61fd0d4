# A simulation as tutorials write it: random delays, retries with jittered backoff, weighted routes, a seeded generator each.
import asyncio
import random


async def flaky(generator, name):
    await asyncio.sleep(generator.uniform(0.1, 0.5))
    if generator.random() < 0.5:
        raise ConnectionError(f"{name} lost")
    return f"{name} done"


async def retry(generator, name, attempts=4):
    loop = asyncio.get_running_loop()
    for attempt in range(attempts):
        try:
            return await flaky(generator, name)
        except ConnectionError as error:
            pause = generator.uniform(0, min(8, 2**attempt))
            print(f"{loop.time():6.3f} {error}, again in {pause:.3f}")
            await asyncio.sleep(pause)
    return f"{name} gave up"


async def main():
    generators = [random.Random(f"worker {n}") for n in range(3)]
    print(await asyncio.gather(*(retry(g, f"w{n}") for n, g in enumerate(generators))))
    random.seed(7)
    routes = random.choices(["fast", "slow", "dead"], weights=[5, 3, 1], k=12)
    print(routes, random.sample(routes, 3))
    delays = sorted(round(random.expovariate(2), 3) for _ in range(5))
    print(delays, round(random.gauss(10, 2), 3), round(random.betavariate(2, 5), 3), round(random.triangular(1, 9, 3), 3))
    print(random.randbytes(4).hex(), random.getrandbits(16), f"{random.random():.10f}")


asyncio.run(main())
