# title: The cure: httpx.AsyncClient
# title-zh: 解药：httpx.AsyncClient
# section: 6.1
# claim: An asynchronous client waits in the loop: the heart goes on beating, and three fetches take as long as the slowest.
# claim-zh: 异步客户端把等待交给事件循环：心跳继续，三个请求的总耗时等于最慢的那个。
# Not recorded: the hosts are simulated, and so is httpx

import asyncio
import httpx


async def heartbeat():
    while True:
        print(f"{asyncio.get_running_loop().time():.2f} s: beat")
        await asyncio.sleep(0.5)


async def fetch(client, url):
    response = await client.get(url)
    print(f"{asyncio.get_running_loop().time():.2f} s: {response.status_code} {url}")


async def main():
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    async with httpx.AsyncClient() as client:
        await asyncio.gather(
            *(fetch(client, f"https://httpbin.org/delay/{seconds}") for seconds in (1, 2, 1))
        )
    beating.cancel()


asyncio.run(main())
