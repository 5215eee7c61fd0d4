# Names of tasks: counted, given, changed, and of things that are no strings.

import asyncio


async def nothing():
    await asyncio.sleep(0)


async def main():
    a = asyncio.create_task(nothing())
    b = asyncio.create_task(nothing(), name="mine")
    c = asyncio.create_task(nothing(), name=7)
    d = asyncio.ensure_future(nothing())
    print([task.get_name() for task in (asyncio.current_task(), a, b, c, d)])
    a.set_name(["list"])
    print(a.get_name(), repr(a).replace(hex(id(a)), ""))
    await asyncio.gather(a, b, c, d)
    print(a)
    print(asyncio.Task(nothing(), name=None).get_name(), asyncio.create_task(nothing(), name="").get_name() == "")


asyncio.run(main())
