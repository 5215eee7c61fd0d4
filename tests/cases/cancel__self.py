# A task that cancels itself hears of it at its next await that suspends.

import asyncio


async def quick():
    print("quick runs")


async def main():
    async def self_cancelling():
        asyncio.current_task().cancel()
        print("still running")
        await quick()
        print("an await that does not suspend does not notice")
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print("noticed")
            raise

    task = asyncio.create_task(self_cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print("over")

    async def returns_anyway():
        asyncio.current_task().cancel()
        return "value"

    task = asyncio.create_task(returns_anyway())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled although it returned", task.cancelled())


asyncio.run(main())
