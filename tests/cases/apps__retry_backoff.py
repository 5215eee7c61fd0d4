# Retrying with exponential backoff and jitter, a limit for each attempt and one for all of them.

import asyncio
import random


class Flaky(Exception):
    pass


attempts = 0


async def unreliable(good_after):
    global attempts
    attempts += 1
    await asyncio.sleep(0.2 if attempts % 2 else 1.5)
    if attempts < good_after:
        raise Flaky(f"attempt {attempts}")
    return f"ok after {attempts}"


async def retry(function, *args, tries=6, base=0.1, limit=1.0):
    for number in range(tries):
        try:
            async with asyncio.timeout(limit):
                return await function(*args)
        except (Flaky, TimeoutError) as error:
            delay = base * 2**number + random.uniform(0, 0.05)
            print(f"{asyncio.get_running_loop().time():.3f} {type(error).__name__} {error}: next in {delay:.3f}")
            await asyncio.sleep(delay)
    raise RuntimeError("gave up")


async def main():
    global attempts
    random.seed(1)
    print(await retry(unreliable, 5))
    attempts = 0
    try:
        await asyncio.wait_for(retry(unreliable, 99), 3)
    except TimeoutError:
        print(f"{asyncio.get_running_loop().time():.3f} no time left")
    attempts = 0
    try:
        await retry(unreliable, 99, tries=2)
    except RuntimeError as error:
        print(error, "in the context of", type(error.__context__).__name__)


asyncio.run(main())
