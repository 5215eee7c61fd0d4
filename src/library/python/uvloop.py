# `uvloop` is accepted: its loop is the one that there is.

import asyncio

__all__ = ("new_event_loop", "run", "install", "EventLoopPolicy", "Loop")
__version__ = "0.23.0"

Loop = asyncio.SelectorEventLoop


def new_event_loop():
    return Loop()


class EventLoopPolicy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return new_event_loop()


def install():
    asyncio.set_event_loop_policy(EventLoopPolicy())


def run(main, *, loop_factory=new_event_loop, debug=None):
    async def wrapper():
        return await main

    # A coroutine is wrapped so that what comes with another kind of awaitable works too.
    return asyncio.run(main if asyncio.iscoroutine(main) else wrapper(), debug=debug, loop_factory=loop_factory)
