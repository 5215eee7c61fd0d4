# asyncio.run cancels what is left over; one that refuses to die is waited for.

import asyncio


async def background(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        await asyncio.sleep(2)
        outcomes.append(name)
        raise


outcomes = []


async def main():
    tasks = [asyncio.create_task(background(f"bg{n}")) for n in range(5)]
    await asyncio.sleep(1)
    print("main ends", len(tasks))


asyncio.run(main())
print(sorted(outcomes))
