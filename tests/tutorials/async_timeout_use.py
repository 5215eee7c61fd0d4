import asyncio
import aiohttp
import async_timeout


async def fetch(session, url):
    async with async_timeout.timeout(1.5):
        async with session.get(url) as response:
            return await response.text()


async def main():
    async with aiohttp.ClientSession() as session:
        for delay in (1, 2):
            try:
                html = await fetch(session, f"https://httpbin.org/delay/{delay}")
                print(delay, "ok", html[0])
            except asyncio.TimeoutError:
                print(delay, "timeout")

loop = asyncio.get_event_loop_policy().new_event_loop()
loop.run_until_complete(main())
