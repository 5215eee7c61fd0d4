# title: Three fetches at once
# title-zh: 同时抓取三个页面
# section: 4.1
# claim: Gathered coroutines wait together, so the whole takes as long as the slowest: 0.9 s, not 1.7 s.
# claim-zh: 由 gather 一起等待的协程，总耗时取决于最慢的那个：0.9 秒，而不是 1.7 秒。

import asyncio

async def fetch(host, delay):
    print(f"→ {host}")
    await asyncio.sleep(delay)
    print(f"← {host}")
    return len(host)

async def main():
    sizes = await asyncio.gather(
        fetch("example.com", 0.4),
        fetch("python.org", 0.9),
        fetch("rust-lang.org", 0.4),
    )
    print(sum(sizes))

asyncio.run(main())
