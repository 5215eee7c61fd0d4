# title: Adding tasks midway
# title-zh: 中途添加任务
# section: 4.2
# claim: Tasks can join while others are already waiting; each runs on its own clock from then on.
# claim-zh: 其他任务还在等待时也能加入新任务；从那一刻起它们各自计时。

import asyncio


async def serve(guest, seconds):
    print(f"{guest} sits down")
    await asyncio.sleep(seconds)
    print(f"{guest} is served")


async def main():
    guests = [asyncio.create_task(serve("Ada", 3))]
    await asyncio.sleep(1)
    guests.append(asyncio.create_task(serve("Barbara", 1)))
    await asyncio.sleep(0.5)
    guests.append(asyncio.create_task(serve("Grace", 1)))

    for task in guests:
        await task
    print("the kitchen closes")


asyncio.run(main())
