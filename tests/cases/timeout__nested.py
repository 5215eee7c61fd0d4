# Nested timeouts: the one whose deadline passes turns the cancellation into TimeoutError.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner, wrongly")
            finally:
                print("inner", inner.expired(), "outer", outer.expired(), loop.time())
    except TimeoutError:
        print("outer timed out at", loop.time())
    try:
        async with asyncio.timeout(5) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner timed out at", loop.time(), inner.expired(), outer.expired())
            await asyncio.sleep(1)
            print("the outer block goes on")
    except TimeoutError:
        print("outer, wrongly")


asyncio.run(main())
