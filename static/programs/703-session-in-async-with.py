# title: A session in async with
# title-zh: 放在 async with 里的会话
# section: 6.3
# claim: async with closes the session and gives the connection back on every way out, after an error too; and one session serves all.
# claim-zh: 无论如何退出，哪怕出错，async with 都会关闭会话并归还连接；而且一个会话就够所有请求使用。
# Not recorded: the hosts are simulated, and so is aiohttp

import aiohttp
import asyncio


async def title(session, url):
    async with session.get(url) as response:
        response.raise_for_status()
        text = await response.text()
    return text[text.index("<title>") + 7 : text.index("</title>")]


async def main():
    async with aiohttp.ClientSession() as session:
        for url in ("https://example.com/", "https://httpbin.org/status/404"):
            try:
                print(await title(session, url))
            except aiohttp.ClientResponseError as error:
                print(error.status, error.message)
    print("closed:", session.closed)


asyncio.run(main())
