# run returns what main returns; get_event_loop inside a coroutine is the running loop; debug is off.

import asyncio


async def main():
    loop = asyncio.get_event_loop()
    print(loop is asyncio.get_running_loop(), loop.is_running(), loop.get_debug())
    print(loop.time(), await asyncio.sleep(0.25, "slept"), loop.time())
    return {"answer": 42}


print(asyncio.run(main()))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
