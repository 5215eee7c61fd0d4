"""The module's own names, and the guard that scripts end with."""

import asyncio


async def main():
    print(__name__, __doc__)


if __name__ == "__main__":
    asyncio.run(main())
    print(main.__module__, __file__.rsplit("/")[-1])
