# asyncio.wait: until all are done, until the first is, until the first fails; and with a timeout.

import asyncio


async def job(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    loop = asyncio.get_running_loop()
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        start = loop.time()
        tasks = [
            asyncio.create_task(job("a", 1), name="a"),
            asyncio.create_task(job("b", 2, ValueError("b")), name="b"),
            asyncio.create_task(job("c", 3), name="c"),
        ]
        done, pending = await asyncio.wait(tasks, return_when=mode)
        print(mode, names(done), names(pending), loop.time() - start)
        for task in pending:
            task.cancel()
        print(len(await asyncio.gather(*tasks, return_exceptions=True)))
    tasks = [asyncio.create_task(job(name, seconds), name=name) for name, seconds in (("d", 1), ("e", 2))]
    done, pending = await asyncio.wait(tasks, timeout=1.5)
    print("timeout", names(done), names(pending))
    done, pending = await asyncio.wait(tasks, timeout=0)
    print("no time", names(done), names(pending))
    done, pending = await asyncio.wait(tasks)
    print("again", names(done), names(pending), all(task.done() for task in tasks))


asyncio.run(main())
