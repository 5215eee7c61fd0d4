"""A task's name is written when somebody asks for it, and stays the same object; a coroutine's can be changed."""
import asyncio


async def job():
    await asyncio.sleep(0)


async def stepped():
    asyncio.current_task().get_coro().__qualname__ = 'renamed.in.flight'
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(job()) for _ in range(3)]
    print([task.get_name() for task in reversed(tasks)])
    print(tasks[0].get_name() is tasks[0].get_name())
    named = asyncio.create_task(job(), name='mine')
    counted = asyncio.create_task(job(), name=7)
    print(named.get_name(), repr(counted.get_name()))
    tasks[1].set_name('second')
    tasks[2].set_name(22)
    print([task.get_name() for task in tasks], asyncio.current_task().get_name())
    last = asyncio.create_task(job())
    print(last.get_name())

    coroutine = job()
    print(coroutine.__name__, coroutine.__qualname__)
    coroutine.__name__ = 'short'
    coroutine.__qualname__ = 'a.long.name'
    print(coroutine.__name__, coroutine.__qualname__, repr(coroutine).split(' at ')[0])
    other = job()
    print(other.__name__, other.__qualname__)
    other.close()
    await asyncio.gather(coroutine, *tasks, named, counted, last)

    def plain():
        yield 1

    plain.__name__, plain.__qualname__ = 'p', 'q'
    generator = plain()
    plain.__name__ = 'later'
    print(generator.__name__, generator.__qualname__, plain.__name__, plain.__qualname__, plain().__name__)
    await asyncio.create_task(stepped())
    sleeping = asyncio.sleep(0)
    print(sleeping.__name__, sleeping.__qualname__)
    sleeping.__qualname__ = 'nap'
    print(sleeping.__qualname__, asyncio.sleep(0).close())
    await sleeping


asyncio.run(main())
