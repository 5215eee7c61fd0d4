# A runner keeps one context for all that it runs.

import asyncio
import contextvars

count = contextvars.ContextVar("count", default=0)


async def increase():
    count.set(count.get() + 1)
    return count.get()


with asyncio.Runner() as runner:
    print([runner.run(increase()) for _ in range(3)], count.get())
    own = contextvars.copy_context()
    print(runner.run(increase(), context=own), own[count], runner.run(increase()))
count.set(10)
with asyncio.Runner() as runner:
    print(runner.run(increase()))
print(asyncio.run(increase()), count.get())
