# title: The same crawler with aiohttp
# title-zh: 用 aiohttp 写同一个爬虫
# section: 5
# claim: A client library writes the requests and reads the answers for you; the waiting overlaps as before.
# claim-zh: 客户端库替你写请求、读响应；等待同样是相互重叠的。
# Not recorded: the hosts are simulated, and so is aiohttp

import aiohttp
import asyncio


async def fetch(session, url):
    async with session.get(url) as response:
        body = await response.read()
    now = asyncio.get_running_loop().time()
    print(f"{now:.2f} s: {url} says {response.status}, {len(body)} bytes")
    return len(body)


async def main():
    urls = ["https://example.com/", "https://httpbin.org/delay/2", "https://python.org/"]
    async with aiohttp.ClientSession() as session:
        sizes = await asyncio.gather(*(fetch(session, url) for url in urls))
    print(f"{sum(sizes)} bytes in {asyncio.get_running_loop().time():.2f} s")


asyncio.run(main())
