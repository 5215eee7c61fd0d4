"""Fetch a list of pages concurrently, never more than three at a time."""
import asyncio
import time

import aiohttp

URLS = [
    "https://www.python.org/",
    "https://docs.python.org/3/",
    "https://pypi.org/",
    "https://example.com",
    "https://httpbin.org/delay/1",
    "https://httpbin.org/get",
    "https://github.com",
]

semaphore = asyncio.Semaphore(3)


async def fetch_page(session: aiohttp.ClientSession, url: str) -> tuple[str, int, int]:
    async with semaphore:
        async with session.get(url) as response:
            html = await response.text()
            return url, response.status, len(html)


async def main() -> None:
    start_time = time.time()
    async with aiohttp.ClientSession() as session:
        tasks = []
        for url in URLS:
            tasks.append(asyncio.ensure_future(fetch_page(session, url)))
        results = await asyncio.gather(*tasks)
        for url, status, size in results:
            print(f"{url:<32} status={status} size>0={size > 0}")
    print("--- %.1f seconds ---" % (time.time() - start_time))


if __name__ == "__main__":
    asyncio.run(main())
