# An eager task whose first await hands out what no task can wait for fails in its next step.

import asyncio


class Odd:
    def __await__(self):
        yield 5


async def odd():
    await Odd()


async def swallows():
    try:
        await Odd()
    except RuntimeError as error:
        print("inside:", error)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(odd(), name="odd")
    print("created", task.done())
    try:
        await task
    except RuntimeError as error:
        print(error)
    await asyncio.create_task(swallows())


asyncio.run(main())
