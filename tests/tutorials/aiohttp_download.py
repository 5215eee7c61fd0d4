import asyncio
import os
import aiohttp
import aiofiles


async def download_file(session, url, filename):
    async with session.get(url) as response:
        if response.status == 200:
            async with aiofiles.open(filename, mode="wb") as f:
                async for chunk in response.content.iter_chunked(1024):
                    await f.write(chunk)
            print(f"Downloaded {filename} ({os.path.getsize(filename)} bytes)")
        else:
            print(f"Failed to download {url}: {response.status}")


async def main():
    os.makedirs("downloads", exist_ok=True)
    urls = {
        "https://httpbin.org/bytes/5000": "downloads/a.bin",
        "https://httpbin.org/bytes/100": "downloads/b.bin",
        "https://httpbin.org/status/404": "downloads/c.bin",
    }
    connector = aiohttp.TCPConnector(limit_per_host=2)
    async with aiohttp.ClientSession(connector=connector) as session:
        await asyncio.gather(*[download_file(session, url, name) for url, name in urls.items()])
    print(sorted(os.listdir("downloads")))


if __name__ == "__main__":
    asyncio.run(main())
