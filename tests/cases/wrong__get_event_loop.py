# get_event_loop without a loop: deprecations, and threads that have none.

import asyncio
import threading
import warnings

warnings.simplefilter("always")


async def job():
    return 1


loop = asyncio.get_event_loop_policy().new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop.close()


def in_thread():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.gather()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.ensure_future(job())
    except RuntimeError as error:
        print(error)
    try:
        asyncio.Future()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=in_thread, name="side")
thread.start()
thread.join()
asyncio.set_event_loop_policy(None)
try:
    print(type(asyncio.get_event_loop()).__name__)
except RuntimeError as error:
    print(error)
asyncio.run(job())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
