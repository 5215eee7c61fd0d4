# Threads talk to a loop: call_soon_threadsafe, run_coroutine_threadsafe, a loop in a thread of its own.
# Recorded on the real clock.
import asyncio
import concurrent.futures
import threading
import time


def other(loop, event):
    time.sleep(0.1)
    loop.call_soon_threadsafe(print, "from the other thread")
    time.sleep(0.1)
    loop.call_soon_threadsafe(event.set)
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1, "slept for you"), loop)
    print("in the thread:", future.result())
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    try:
        future.result(timeout=0.05)
    except concurrent.futures.TimeoutError:
        print("cancelled:", future.cancel())


async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    thread = threading.Thread(target=other, args=(loop, event))
    thread.start()
    await event.wait()
    print("the event is set")
    await asyncio.sleep(0.5)
    thread.join()
    try:
        asyncio.run_coroutine_threadsafe(print, loop)
    except TypeError as error:
        print(error)


asyncio.run(main())

background = asyncio.new_event_loop()
thread = threading.Thread(target=background.run_forever, name="loop")
thread.start()


async def where():
    await asyncio.sleep(0.1)
    return threading.current_thread().name


print(asyncio.run_coroutine_threadsafe(where(), background).result())
background.call_soon_threadsafe(background.stop)
thread.join()
background.close()
print(background.is_closed())


def alone():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    print(asyncio.run(where()))


thread = threading.Thread(target=alone, name="worker")
thread.start()
thread.join()
