# SystemExit in an eager first step comes out of the creator's call.

import asyncio


async def leaves():
    raise SystemExit(3)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        asyncio.create_task(leaves())
    except SystemExit as error:
        print("came out here", error.code, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print("still alive")


asyncio.run(main())
