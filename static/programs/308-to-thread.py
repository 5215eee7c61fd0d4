# title: A thread for what blocks
# title-zh: 把阻塞的调用交给线程
# section: 6.1
# claim: to_thread runs a blocking call in a worker thread; the loop stays alive, and the result comes back through call_soon_threadsafe.
# claim-zh: to_thread 在工作线程里执行阻塞调用；事件循环保持响应，结果经 call_soon_threadsafe 送回。
# Recorded on the real clock

import asyncio
import threading
import time


def read_sensor(name):
    print(f"{name}: measuring in another thread: {threading.current_thread() is not threading.main_thread()}")
    time.sleep(1.1)
    return f"{name}: 21 degrees"


async def heartbeat():
    for beat in range(1, 5):
        await asyncio.sleep(0.3)
        print("beat", beat)


async def main():
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    print(await asyncio.to_thread(read_sensor, "kitchen"))
    await beating


asyncio.run(main())
