# Functions in worker threads.

import asyncio

from anyio._sync import CapacityLimiter

_limiters = {}


def current_default_thread_limiter():
    loop = asyncio.get_running_loop()
    return _limiters.setdefault(id(loop), CapacityLimiter(40))


async def run_sync(func, *args, abandon_on_cancel=False, cancellable=None, limiter=None):
    await asyncio.sleep(0)
    async with limiter or current_default_thread_limiter():
        work = asyncio.ensure_future(asyncio.to_thread(func, *args))
        if abandon_on_cancel:
            return await work
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            # A thread cannot be stopped, so its end is waited for.
            await asyncio.wait([work])
            raise
