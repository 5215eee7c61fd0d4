# In debug mode a coroutine that was never awaited says where it was made.

import asyncio


async def forgotten():
    pass


def helper():
    forgotten()


async def main():
    forgotten()
    helper()
    [forgotten() for _ in range(1)]
    coroutine = forgotten()
    print(type(coroutine.cr_origin).__name__, [entry[2] for entry in coroutine.cr_origin or ()][:1])
    await coroutine


asyncio.run(main(), debug=True)
print(forgotten.__name__)
asyncio.run(main())
