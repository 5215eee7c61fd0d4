# Exceptions while another is handled, in tasks and groups: contexts, causes and notes survive the way through a future.

import asyncio


async def inner():
    try:
        raise KeyError("first")
    except KeyError:
        raise ValueError("second")


async def caused():
    try:
        await inner()
    except ValueError as error:
        error.add_note("seen in caused()")
        raise RuntimeError("third") from error


async def main():
    task = asyncio.create_task(caused())
    try:
        await task
    except RuntimeError as error:
        chain = []
        while error is not None:
            chain.append((repr(error), getattr(error, "__notes__", None)))
            error = error.__cause__ or error.__context__
        print(chain)
    await asyncio.gather(caused())


asyncio.run(main())
