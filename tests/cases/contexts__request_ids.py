# A request identifier in a context variable follows each request through all that it awaits and starts.

import asyncio
import contextvars
import itertools

request_id = contextvars.ContextVar("request_id")
numbers = itertools.count(1)


def log(message):
    print(f"[{request_id.get('-')}] {asyncio.get_running_loop().time():.2f} {message}")


async def query(seconds):
    log(f"query of {seconds} s")
    await asyncio.sleep(seconds)
    log("rows")


async def handle(path):
    token = request_id.set(next(numbers))
    log(f"begin {path}")
    await asyncio.gather(query(0.2), query(0.1))
    log(f"end {path}")
    request_id.reset(token)
    log("after")


async def main():
    log("server starts")
    async with asyncio.TaskGroup() as group:
        for path in ("/a", "/b"):
            group.create_task(handle(path))
            await asyncio.sleep(0.05)
    log("server stops")


asyncio.run(main())
