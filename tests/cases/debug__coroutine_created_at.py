# Debug mode's origins: depth, set_coroutine_origin_tracking_depth, cr_origin, and the words of the warning.

import asyncio
import sys


async def forgotten():
    pass


def a():
    return b()


def b():
    return forgotten()


sys.set_coroutine_origin_tracking_depth(1)
c = a()
print([(line, name) for _, line, name in c.cr_origin])
del c
sys.set_coroutine_origin_tracking_depth(20)
c = a()
print([(line, name) for _, line, name in c.cr_origin])
del c


def recursive(n):
    return recursive(n - 1) if n else forgotten()


recursive(4)
sys.set_coroutine_origin_tracking_depth(0)
c = a()
print(c.cr_origin)
del c


async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    b()
    await asyncio.sleep(0)
    (lambda: [forgotten() for _ in range(1)])()


asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
a()
