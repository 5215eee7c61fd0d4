# Tasks that nobody holds and that wait for what nobody will do, collected in the midst of the program.

import asyncio
import gc


async def wait_for_ever(name):
    future = asyncio.get_running_loop().create_future()
    try:
        await future
    except GeneratorExit:
        print(name, "is closed")
        raise


async def main():
    asyncio.create_task(wait_for_ever("first"), name="first")
    asyncio.create_task(wait_for_ever("second"), name="second")
    await asyncio.sleep(1)
    print(len(asyncio.all_tasks()))
    gc.collect()
    await asyncio.sleep(1)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
