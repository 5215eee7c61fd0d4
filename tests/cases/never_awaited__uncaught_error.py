# A coroutine in the frames of the exception that ended the program is reported when the interpreter goes down.

import asyncio


async def fetch():
    pass


class Noisy:
    def __del__(self):
        print("released")


async def main():
    kept, noisy = fetch(), Noisy()
    fetch()
    raise ValueError("before it was awaited")


asyncio.run(main())
