# title: A session that nobody closes
# title-zh: 没有关闭的会话
# section: 6.3
# claim: An error skips the line that closes the session; its connections stay open until aiohttp complains that it was left unclosed.
# claim-zh: 出错时跳过了关闭会话的那一行；连接一直开着，直到 aiohttp 抱怨会话没有关闭。
# Not recorded: the hosts are simulated, and so is aiohttp

import aiohttp
import asyncio


async def title(url):
    session = aiohttp.ClientSession()
    response = await session.get(url)
    response.raise_for_status()
    text = await response.text()
    await session.close()
    return text[text.index("<title>") + 7 : text.index("</title>")]


async def main():
    for url in ("https://example.com/", "https://httpbin.org/status/404"):
        try:
            print(await title(url))
        except aiohttp.ClientResponseError as error:
            print(error.status, error.message)


asyncio.run(main())
