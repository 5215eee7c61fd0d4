# when, expired and the states of a timeout, as it goes through them; a deadline in the past fires at once.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    limit = asyncio.timeout(1)
    print(limit, limit.when(), limit.expired())
    try:
        limit.reschedule(3)
    except RuntimeError as error:
        print(error)
    try:
        async with limit:
            print(limit, limit.expired())
            try:
                await asyncio.sleep(5)
            finally:
                print(limit, limit.expired())
                try:
                    limit.reschedule(9)
                except RuntimeError as error:
                    print(error)
    except TimeoutError:
        print(limit, limit.expired(), loop.time())
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)
    async with asyncio.timeout(None) as never:
        print(never, never.when())
        never.reschedule(loop.time() + 1)
        print(never)
    print(never, loop.time())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("the body begins")
            await asyncio.sleep(0)
            print("and is gone on after one turn?")
            await asyncio.sleep(0)
    except TimeoutError:
        print("past deadline", loop.time())
    try:
        async with asyncio.timeout(0):
            print("no await, no timeout")
    except TimeoutError:
        print("never")
    print(asyncio.current_task().cancelling())


asyncio.run(main())
