import asyncio
import time
import httpx

NUM = 5
url = "https://httpbin.org/delay/1"


def sync_version():
    with httpx.Client() as client:
        return [client.get(url).status_code for _ in range(NUM)]


async def async_version():
    async with httpx.AsyncClient() as client:
        tasks = [client.get(url) for _ in range(NUM)]
        responses = await asyncio.gather(*tasks)
    return [r.status_code for r in responses]


t = time.perf_counter()
print(sync_version())
print(f"sync:  {time.perf_counter() - t:.1f}s")

t = time.perf_counter()
print(asyncio.run(async_version()))
print(f"async: {time.perf_counter() - t:.1f}s")
