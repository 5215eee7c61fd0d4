# Debug mode can be switched on and off while the loop runs.

import asyncio


async def child():
    pass


async def main():
    loop = asyncio.get_running_loop()
    before = child()
    loop.set_debug(True)
    await asyncio.sleep(0)
    during = child()
    print(before.cr_origin, during.cr_origin is None)
    loop.set_debug(False)
    await asyncio.sleep(0)
    after = child()
    print(after.cr_origin)
    await asyncio.gather(before, during, after)


asyncio.run(main())
