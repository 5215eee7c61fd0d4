# title: A crawler by hand
# title-zh: 手写爬虫
# section: 5
# claim: Each request waits for its host at the same time as the others, so the crawl takes as long as its slowest request: 2.1 s.
# claim-zh: 每个请求与其他请求同时等待各自的主机，所以整个爬取的耗时等于最慢的那个请求：2.1 秒。
# Not recorded: the hosts are simulated

import asyncio


async def fetch(host, path="/"):
    reader, writer = await asyncio.open_connection(host, 443, ssl=True)
    request = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    writer.write(request.encode())
    await writer.drain()

    status = await reader.readline()
    while await reader.readline() != b"\r\n":
        pass  # a header
    body = await reader.read()
    writer.close()
    await writer.wait_closed()

    now = asyncio.get_running_loop().time()
    print(f"{now:.2f} s: {host} says {status.decode().strip()}, {len(body)} bytes")
    return len(body)


async def main():
    sizes = await asyncio.gather(
        fetch("example.com"),
        fetch("httpbin.org", "/delay/2"),
        fetch("python.org"),
    )
    print(f"{sum(sizes)} bytes in {asyncio.get_running_loop().time():.2f} s")


asyncio.run(main())
