# A traceback with a repeated frame, and one with two functions that call each other.

import asyncio


def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1) / 0


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(down, 10)
    loop.call_soon(down, 2)
    loop.call_soon(even, 6)


asyncio.run(main())
