# Done callbacks go through the queue in the order in which they were added; a removed one does not run.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def note(name):
        def callback(done):
            print("callback", name, done.result())

        return callback

    first, second = note("first"), note("second")
    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(first)
    future.add_done_callback(lambda f: f.add_done_callback(note("added by a callback")))
    print("removed", future.remove_done_callback(second), future.remove_done_callback(second))
    loop.call_soon(print, "queued before the result")
    future.set_result(42)
    loop.call_soon(print, "queued after the result")
    print("nothing has run yet")
    future.add_done_callback(note("late"))
    await future
    print("await on a done future does not suspend")
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    def broken(done):
        raise RuntimeError("in a done callback")

    future = loop.create_future()
    future.add_done_callback(broken)
    future.add_done_callback(note("after the broken one"))
    future.set_result(1)
    await asyncio.sleep(0)


asyncio.run(main())
