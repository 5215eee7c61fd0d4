# title: Waiting, but not for ever
# title-zh: 等待，但不是永远
# section: 6.2
# claim: wait_for cancels what it waits for when the time is up and raises TimeoutError.
# claim-zh: 时间一到，wait_for 就取消它所等待的对象，并引发 TimeoutError。

import asyncio


async def query(seconds):
    try:
        await asyncio.sleep(seconds)
        return f"answer after {seconds} s"
    except asyncio.CancelledError:
        print("query: cancelled")
        raise


async def main():
    for seconds in (1, 5):
        try:
            print(await asyncio.wait_for(query(seconds), timeout=2))
        except TimeoutError:
            print("no answer within 2 s")


asyncio.run(main())
