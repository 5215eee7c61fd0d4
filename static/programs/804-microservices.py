# title: Two services that talk
# title-zh: 互相调用的两个服务
# section: 5
# claim: The shop asks the stock service for every item of an order; it awaits all answers together, and serves two customers at once.
# claim-zh: 商店服务为订单里的每件商品询问库存服务；它同时等待所有响应，并同时接待两位顾客。

import asyncio
import json

STOCK = {"tea": 3, "cup": 0, "spoon": 12}


async def call(port, message):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(json.dumps(message).encode() + b"\n")
    answer = json.loads(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return answer


def service(answer):
    async def connected(reader, writer):
        message = json.loads(await reader.readline())
        writer.write(json.dumps(await answer(message)).encode() + b"\n")
        await writer.drain()
        writer.close()

    return connected


async def stock(item):
    await asyncio.sleep(0.5)  # looks into its database
    return STOCK.get(item, 0)


async def shop(order):
    counts = await asyncio.gather(*(call(8001, item) for item in order))
    missing = [item for item, count in zip(order, counts) if not count]
    return f"sorry, no {' and no '.join(missing)}" if missing else "on its way"


async def customer(name, order):
    print(f"{name}: {await call(8000, order)} after {asyncio.get_running_loop().time():.1f} s")


async def main():
    async with (
        await asyncio.start_server(service(shop), "127.0.0.1", 8000),
        await asyncio.start_server(service(stock), "127.0.0.1", 8001),
    ):
        await asyncio.gather(customer("Ada", ["tea", "spoon"]), customer("Grace", ["tea", "cup", "milk"]))


asyncio.run(main())
