# Done callbacks run in the order in which they were added, on a later turn, also for one that is done already.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def note(label):
        return lambda done: print(label, done.result())

    same = note("twice")
    future.add_done_callback(note("first"))
    future.add_done_callback(same)
    future.add_done_callback(same)
    future.add_done_callback(note("last"))
    print(future.remove_done_callback(same))
    future.add_done_callback(lambda done: loop.call_soon(print, "scheduled by a callback"))
    future.set_result("value")
    print("nothing has run yet")
    future.add_done_callback(note("late"))
    await asyncio.sleep(0)
    print("one turn later")
    await asyncio.sleep(0)

    def fails(done):
        raise ValueError("in a callback")

    future.add_done_callback(fails)
    future.add_done_callback(note("after the failure"))
    await asyncio.sleep(0)


asyncio.run(main())
