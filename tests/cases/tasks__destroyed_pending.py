# A pending task whose loop is closed under it: reported when it dies.

import asyncio


async def waits_for_ever():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("finally runs when the coroutine is closed")


loop = asyncio.new_event_loop()
task = loop.create_task(waits_for_ever(), name="abandoned")
loop.run_until_complete(asyncio.sleep(1))
print("pending", not task.done())
loop.close()
del task
print("deleted")
