# Warnings of things that die cannot be raised: with an error filter they are told as ignored exceptions.

import asyncio
import warnings

warnings.simplefilter("error")


async def forgotten():
    pass


def leave():
    file = open("x.txt", "w", encoding="utf-8")
    file = None
    print("left")


async def main():
    forgotten()
    print("after the coroutine")
    leave()
    try:
        warnings.warn("by hand", ResourceWarning)
    except ResourceWarning as error:
        print("raised", error)


asyncio.run(main())
print("end")
