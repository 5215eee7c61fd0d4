"""A task that waits for what nobody can reach is garbage, and the collector says so."""

import asyncio
import gc

gc.disable()


async def wait_for_ever(name):
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("finally", name)


class Node:
    def __del__(self):
        print("del node")


async def result_cycle():
    future = asyncio.get_running_loop().create_future()
    node = Node()
    node.future = future
    future.set_result(node)


async def lost_exception():
    future = asyncio.get_running_loop().create_future()
    error = ValueError("lost")
    error.future = future
    future.set_exception(error)


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print("handler:", context["message"], sorted(context))
    )
    await result_cycle()
    print("made")
    gc.collect()
    await lost_exception()
    print("lost")
    gc.collect()
    asyncio.create_task(wait_for_ever("task"), name="T")
    await asyncio.sleep(0)
    print("waiting")
    gc.collect()
    print("collected")


asyncio.run(main())
