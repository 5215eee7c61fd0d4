import anyio
from anyio import create_task_group, create_memory_object_stream, move_on_after, fail_after, run, sleep, to_thread
import time


async def worker(num, limiter):
    async with limiter:
        print(f"Task {num} running")
        await sleep(1)


async def producer(send_stream):
    async with send_stream:
        for number in range(3):
            await send_stream.send(f"item {number}")


async def consumer(receive_stream):
    async with receive_stream:
        async for item in receive_stream:
            print("received", item)


async def service(port, *, task_status=anyio.TASK_STATUS_IGNORED):
    await sleep(0.5)
    task_status.started(port)
    await anyio.sleep_forever()


async def main():
    limiter = anyio.CapacityLimiter(2)
    async with create_task_group() as tg:
        for num in range(4):
            tg.start_soon(worker, num, limiter)
    print(f"All tasks finished! {anyio.current_time():.0f}")

    send_stream, receive_stream = create_memory_object_stream(max_buffer_size=1)
    async with create_task_group() as tg:
        tg.start_soon(producer, send_stream)
        tg.start_soon(consumer, receive_stream)

    with move_on_after(1) as scope:
        await sleep(10)
    print("cancelled:", scope.cancelled_caught)

    try:
        with fail_after(1):
            await sleep(10)
    except TimeoutError:
        print("timed out")

    await to_thread.run_sync(time.sleep, 1)

    async with create_task_group() as tg:
        port = await tg.start(service, 8080)
        print("service is up on", port)
        tg.cancel_scope.cancel()

    event = anyio.Event()
    lock = anyio.Lock()

    async def wait_for_it():
        await event.wait()
        async with lock:
            print("event seen")

    try:
        async with create_task_group() as tg:
            tg.start_soon(wait_for_it)
            await anyio.lowlevel.checkpoint()
            event.set()
            await sleep(0.1)
            raise ValueError("boom")
    except* ValueError as group:
        print("group:", group.exceptions)


run(main)
