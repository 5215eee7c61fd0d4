# Awaitables that hand out what no task can wait for.

import asyncio


class Odd:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        print("sent back", got)
        return got


async def wait(value):
    return await Odd(value)


async def main():
    loop = asyncio.get_running_loop()
    print(await wait(None))
    for value in (5, "text", [1], loop.create_future()):
        try:
            await asyncio.create_task(wait(value), name="odd")
        except RuntimeError as error:
            print(error)
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    try:
        await asyncio.create_task(wait(foreign), name="odd")
    except RuntimeError as error:
        print(error)

    async def awaits(future):
        await future

    try:
        await asyncio.create_task(awaits(foreign), name="foreign")
    except RuntimeError as error:
        print(error)
    other.close()

    async def itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(itself(), name="itself")
    except RuntimeError as error:
        print(error)


asyncio.run(main())
