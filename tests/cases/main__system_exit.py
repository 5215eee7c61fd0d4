# SystemExit ends the program with its code; finally blocks run first.

import asyncio


async def main():
    try:
        await asyncio.sleep(1)
        raise SystemExit(3)
    finally:
        print("main: finally")


try:
    asyncio.run(main())
finally:
    print("module: finally")
