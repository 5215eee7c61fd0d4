# A task factory makes every task of its loop; it may count them or make its own class.

import asyncio


class LoudTask(asyncio.Task):
    def __init__(self, coro, **options):
        super().__init__(coro, **options)
        print("made", self.get_name(), coro.__qualname__)


def factory(loop, coro, **options):
    return LoudTask(coro, loop=loop, **options)


async def child(number):
    await asyncio.sleep(0)
    return number


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.gather(child(1), asyncio.create_task(child(2), name="two")))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(child(3), name="three")
    print(type(task).__name__, task.get_name())
    loop.set_task_factory(None)
    print(type(asyncio.create_task(child(4))).__name__)
    try:
        loop.set_task_factory(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
