# Coroutine functions that are made by exec take part in the loop like any others.
import asyncio

space = {"asyncio": asyncio}
exec(
    """
async def worker(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "ends")
    return name * 2
""",
    space,
)


async def main():
    tasks = [asyncio.create_task(space["worker"](name, delay)) for name, delay in [("a", 2), ("b", 1)]]
    print(await asyncio.gather(*tasks))
    result = eval("space['worker']('c', 0.5)")
    print(await result)
    loop = asyncio.get_running_loop()
    loop.call_soon(exec, "print('called by the loop')", {})
    await asyncio.sleep(0)


asyncio.run(main())
