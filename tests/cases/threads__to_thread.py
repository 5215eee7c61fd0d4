# Blocking calls in other threads: the loop goes on meanwhile, and results come back into it.
# Recorded on the real clock.
import asyncio
import contextvars
import threading
import time

name = contextvars.ContextVar("name", default="nobody")


def block(seconds):
    time.sleep(seconds)
    return f"{seconds} in {threading.current_thread().name.split('_')[0]} for {name.get()}"


began = 0


async def tick():
    for number in range(4):
        print("tick", number, f"{asyncio.get_running_loop().time() - began:.1f}")
        await asyncio.sleep(0.4)


async def main():
    global began
    began = asyncio.get_running_loop().time()
    name.set("main")
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.1)
    print(await asyncio.to_thread(block, 0.4))
    try:
        await asyncio.to_thread(int, "no number")
    except ValueError as error:
        print("from the thread:", error)
    print(await asyncio.gather(asyncio.to_thread(block, 0.05), asyncio.sleep(0.05, "slept")))
    try:
        async with asyncio.timeout(0.05):
            await asyncio.to_thread(block, 0.2)
    except TimeoutError:
        print("gave up; the thread works on")
    await ticking
    print(await asyncio.to_thread(lambda a, *, b: a + b, 1, b=2))


asyncio.run(main())
print("over")
