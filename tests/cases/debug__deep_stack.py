# Tracebacks of makings keep the innermost ten frames, those of the library counted.

import asyncio


async def nothing():
    pass


def dive(depth):
    if depth:
        return dive(depth - 1)
    return asyncio.ensure_future(nothing()), asyncio.get_running_loop().create_future(), asyncio.Future()


async def middle(depth):
    return dive(depth)


async def main():
    for depth in (0, 1, 3, 9):
        task, future, plain = await middle(depth)
        for thing in (task, future, plain):
            print(depth, [entry[2] for entry in thing._source_traceback if "debug__" in entry[0]])
        await task


asyncio.run(main(), debug=True)
