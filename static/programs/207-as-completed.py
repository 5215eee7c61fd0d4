# title: First come, first served
# title-zh: 先完成，先处理
# section: 4.1
# claim: gather returns results in the order you asked; as_completed gives each one as soon as it is there.
# claim-zh: gather 按请求的顺序返回结果；as_completed 则谁先完成就先给出谁。

import asyncio


async def cook(dish, minutes):
    await asyncio.sleep(minutes)
    return dish


def orders():
    dishes = {"roast": 3, "soup": 1, "salad": 2}
    return [asyncio.create_task(cook(dish, minutes), name=dish) for dish, minutes in dishes.items()]


async def main():
    now = asyncio.get_running_loop().time

    for dish in await asyncio.gather(*orders()):
        print(f"{now():.0f} min: {dish}")

    for next_dish in asyncio.as_completed(orders()):
        dish = await next_dish
        print(f"{now():.0f} min: {dish}")


asyncio.run(main())
