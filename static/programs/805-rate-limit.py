# title: A rate limit is not a cap
# title-zh: 限速不等于限并发
# section: 5
# claim: The limiter spaces the starts half a second apart, however fast the answers are; when they are slow it is the two workers that cap how many run at once.
# claim-zh: 响应再快，限速器也让每次开始相隔半秒；响应变慢时，起限制作用的是两个 worker：同时最多两个请求。

import asyncio


class RateLimiter:
    def __init__(self, interval):
        self.interval = interval
        self.next_start = 0.0

    async def wait(self):
        now = asyncio.get_running_loop().time()
        start = max(now, self.next_start)
        self.next_start = start + self.interval  # taken before the await
        await asyncio.sleep(start - now)


async def worker(name, jobs, limiter):
    while not jobs.empty():
        job = jobs.get_nowait()
        await limiter.wait()
        print(f"{asyncio.get_running_loop().time():.1f} s: {name} asks for page {job}")
        await asyncio.sleep(0.1 if job <= 4 else 2)  # the answer


async def main():
    jobs = asyncio.Queue()
    for job in range(1, 9):
        jobs.put_nowait(job)
    limiter = RateLimiter(0.5)
    async with asyncio.TaskGroup() as group:
        for name in ("left", "right"):
            group.create_task(worker(name, jobs, limiter), name=name)


asyncio.run(main())
