# What futures and tasks say when they die unheard: in which order, through which loop, with which words.

import asyncio
import gc


async def fail(words):
    await asyncio.sleep(0)
    raise ValueError(words)


class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no words")


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(fail("one"), name="failing")
    await asyncio.sleep(0.1)
    print("done", task.done())
    del task
    print("deleted")

    future = loop.create_future()
    future.set_exception(LookupError("two"))
    future = None
    print("future deleted")

    future = loop.create_future()
    future.set_exception(Odd())
    future = None
    print("odd deleted")

    looked = loop.create_future()
    looked.set_exception(LookupError("seen"))
    print(repr(looked.exception()))
    looked = None

    gathered = asyncio.gather(fail("three"), fail("four"))
    await asyncio.sleep(0.1)
    print(gathered.done())
    gathered = None
    gc.collect()
    print("gather deleted")

    group = loop.create_task(fail("five"))
    done, _ = await asyncio.wait([group])
    print(len(done))
    done.clear()
    group = None
    print("waited for")

    async def nested():
        try:
            await fail("six")
        except ValueError as error:
            raise KeyError("seven") from error

    chained = loop.create_task(nested())
    await asyncio.sleep(0.1)
    chained = None
    print("chained")

    shielded = asyncio.shield(fail("eight"))
    await asyncio.sleep(0.1)
    shielded = None
    gc.collect()
    print("shield")


asyncio.run(main())
print("end")
