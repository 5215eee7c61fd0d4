# Checkpoints: places where a task gives way and may be cancelled.

import asyncio

__refused__ = ("EventLoopToken", "RunVar", "current_token")


async def checkpoint():
    await asyncio.sleep(0)


async def checkpoint_if_cancelled():
    # Only who has been cancelled gives way.
    if asyncio.current_task().cancelling():
        await asyncio.sleep(0)


async def cancel_shielded_checkpoint():
    from anyio._scopes import CancelScope
    with CancelScope(shield=True):
        await asyncio.sleep(0)
