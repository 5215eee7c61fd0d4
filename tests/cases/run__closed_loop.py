# A closed loop refuses work.

import asyncio


async def nothing():
    pass


loop = asyncio.new_event_loop()
loop.run_until_complete(nothing())
loop.close()
loop.close()
for attempt in (
    lambda: loop.call_soon(print),
    lambda: loop.call_later(1, print),
    lambda: loop.run_forever(),
    lambda: loop.create_task(nothing()),
    lambda: loop.run_until_complete(nothing()),
):
    try:
        attempt()
    except RuntimeError as error:
        print(error)


async def main():
    asyncio.get_running_loop().close()


try:
    asyncio.run(main())
except RuntimeError as error:
    print(error)
