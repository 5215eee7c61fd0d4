# stop ends the pass in which it was called, not at once; what was scheduled meanwhile waits for the next run.

import asyncio

loop = asyncio.new_event_loop()


def first():
    print("first")
    loop.stop()
    loop.call_soon(print, "scheduled after stop")


loop.call_soon(first)
loop.call_soon(print, "second")
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
print("again")


def inside():
    try:
        loop.close()
    except RuntimeError as error:
        print(error)
    loop.stop()


loop.call_soon(inside)
loop.run_forever()
loop.close()
