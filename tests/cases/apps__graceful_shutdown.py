# A service that a signal ends: its tasks are cancelled and waited for.
import asyncio
import signal
import random
import os


async def shutdown(sig, loop):
    """Cleanup tasks tied to the service's shutdown."""
    print(f"Received exit signal {sig.name}...")
    tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    [task.cancel() for task in tasks]
    print(f"Cancelling {len(tasks)} outstanding tasks")
    await asyncio.gather(*tasks, return_exceptions=True)
    loop.stop()


async def publish(queue):
    choices = "abcdef"
    while True:
        msg = "".join(random.choices(choices, k=4))
        await queue.put(msg)
        print(f"Published {msg}")
        await asyncio.sleep(1)


async def consume(queue):
    while True:
        msg = await queue.get()
        await asyncio.sleep(0.3)
        print(f"Consumed {msg}")


def main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    signals = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
    for s in signals:
        loop.add_signal_handler(s, lambda s=s: asyncio.create_task(shutdown(s, loop)))
    queue = asyncio.Queue()
    try:
        loop.create_task(publish(queue))
        loop.create_task(consume(queue))
        loop.call_later(2.5, os.kill, os.getpid(), signal.SIGTERM)
        loop.run_forever()
    finally:
        loop.close()
        print("Successfully shutdown the service.")


if __name__ == "__main__":
    main()
