# A cancelled handle stays in its queue and is skipped; it can be asked and printed.

import asyncio


def greet(name):
    print("hello", name)


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(greet, "soon")
    later = loop.call_later(1, greet, "later")
    other = loop.call_later(2, greet, "other")
    print(soon, later.when(), later.cancelled())
    soon.cancel()
    later.cancel()
    later.cancel()
    print(soon.cancelled(), later)
    print(other < later, other > later)

    def killer():
        print("killing the next in line")
        victim.cancel()

    loop.call_soon(killer)
    victim = loop.call_soon(greet, "victim")
    loop.call_soon(greet, "bystander")
    await asyncio.sleep(3)


asyncio.run(main())
