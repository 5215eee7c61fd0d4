# title: requests.get stops everyone
# title-zh: requests.get 卡住所有任务
# section: 6.1
# claim: requests waits inside the call, not in the loop: while one page is on its way nothing else moves, so three gathered fetches add up.
# claim-zh: requests 在调用内部等待，而不是交给事件循环：一个页面还没返回时什么都动不了，三个 gather 的请求耗时照样相加。
# Not recorded: the hosts are simulated, and so is requests

import asyncio
import requests


async def heartbeat():
    while True:
        print(f"{asyncio.get_running_loop().time():.2f} s: beat")
        await asyncio.sleep(0.5)


async def fetch(url):
    response = requests.get(url)  # there is no await here
    print(f"{asyncio.get_running_loop().time():.2f} s: {response.status_code} {url}")


async def main():
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.gather(*(fetch(f"https://httpbin.org/delay/{seconds}") for seconds in (1, 2, 1)))
    beating.cancel()


asyncio.run(main())
