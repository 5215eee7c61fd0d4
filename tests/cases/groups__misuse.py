# A group outside of a task, entered twice, used before and after: each has its error.

import asyncio


async def nothing():
    pass


async def main():
    group = asyncio.TaskGroup()
    try:
        group.create_task(nothing())
    except RuntimeError as error:
        print(error)
    async with group:
        try:
            async with group:
                pass
        except RuntimeError as error:
            print(error)
        kept = group.create_task(nothing())
    try:
        group.create_task(nothing())
    except RuntimeError as error:
        print(error)
    print(kept.done())

    async def late(group):
        await asyncio.sleep(1)
        try:
            group.create_task(nothing())
            print("created while the block is already at its end")
        except RuntimeError as error:
            print(error)

    async with asyncio.TaskGroup() as group:
        group.create_task(late(group))

    async def aborted(group):
        try:
            await asyncio.sleep(10)
        finally:
            try:
                group.create_task(nothing())
            except RuntimeError as error:
                print(error)

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(aborted(group))
            await asyncio.sleep(0)
            raise OSError
    except* OSError:
        print("over")


try:
    asyncio.TaskGroup().__aenter__().send(None)
except RuntimeError as error:
    print(error)
asyncio.run(main())
