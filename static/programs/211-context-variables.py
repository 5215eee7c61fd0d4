# title: Each task has its own context
# title-zh: 每个任务都有自己的上下文
# section: 7
# claim: A task copies the context of its creator, so what it sets in a context variable stays its own.
# claim-zh: 任务会复制创建者的上下文，因此它给上下文变量设置的值只属于自己。

import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


async def log(what):
    print(f"[{user.get()}] {what}")


async def handle(name):
    user.set(name)
    await log("begins")
    await asyncio.sleep(1)
    await log("still the same user after the wait")


async def main():
    user.set("main")
    await asyncio.gather(handle("Ada"), handle("Grace"))
    await log("unchanged here")


asyncio.run(main())
