# queue.Queue in a coroutine, a mistake that tutorials warn of: get blocks the loop; get_nowait with sleep does not.
import asyncio
import queue


async def ticker(log):
    loop = asyncio.get_running_loop()
    for _ in range(4):
        log.append(round(loop.time(), 2))
        await asyncio.sleep(0.5)


async def poll(q, log):
    loop = asyncio.get_running_loop()
    got = []
    while len(got) < 3:
        try:
            got.append((q.get_nowait(), round(loop.time(), 2)))
        except queue.Empty:
            await asyncio.sleep(0.3)
    return got


async def main():
    loop = asyncio.get_running_loop()
    log = []
    task = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    q = queue.Queue()
    try:
        q.get(timeout=0.01)
    except queue.Empty:
        print("blocked the loop", log)
    await task
    print(log)
    for n, delay in enumerate((0.1, 0.5, 1.0)):
        loop.call_later(delay, q.put, n)
    print(await poll(q, log))
    jobs = queue.PriorityQueue()
    for item in ((2, "b"), (1, "a"), (3, "c")):
        jobs.put(item)
    same = asyncio.PriorityQueue()
    while True:
        try:
            same.put_nowait(jobs.get_nowait())
        except queue.Empty as error:
            print("moved", same.qsize(), isinstance(error, asyncio.QueueEmpty))
            break
    print([same.get_nowait() for _ in range(3)], type(queue.Empty()).__module__, queue.Empty.__name__)
    try:
        await q.get_nowait()
    except queue.Empty:
        print("nothing to await")
    q.put(5)
    try:
        await q.get()
    except TypeError as error:
        print(error)


asyncio.run(main())
full = queue.Queue(1)
full.put(1)
try:
    full.put(2, timeout=0.01)
except queue.Full:
    print("full")
