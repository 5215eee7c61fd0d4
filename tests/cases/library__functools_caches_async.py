import asyncio
from functools import lru_cache, partial, partialmethod, cached_property, wraps, cache, reduce


@lru_cache(maxsize=None)
def square(x):
    print("computing", x)
    return x * x


class Service:
    calls = 0

    @cached_property
    def config(self):
        Service.calls += 1
        return {"n": Service.calls}

    async def fetch(self, url, *, retries=1):
        await asyncio.sleep(0.01)
        return f"{url}:{retries}"

    fetch3 = partialmethod(fetch, retries=3)


def timed(label):
    def decorate(f):
        @wraps(f)
        async def wrapper(*args, **kwargs):
            loop = asyncio.get_running_loop()
            start = loop.time()
            try:
                return await f(*args, **kwargs)
            finally:
                print(label, f.__qualname__, round(loop.time() - start, 1))

        return wrapper

    return decorate


@timed("t")
async def work(n):
    """Work for a while."""
    await asyncio.sleep(n)
    return square(n)


async def main():
    s = Service()
    print(s.config is s.config, Service.calls)
    print(await s.fetch("u"), await s.fetch3("v"))
    print(await asyncio.gather(*(work(i) for i in (2, 1, 2))))
    print(square.cache_info())
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, partial(print, "later", sep="-"))
    loop.call_soon(partial(print, "soon", end="!\n"))
    await asyncio.sleep(1)
    print(work.__doc__, work.__name__, work.__wrapped__)
    print(asyncio.iscoroutinefunction(partial(work, 1)), asyncio.iscoroutinefunction(work))


asyncio.run(main())
print(reduce(lambda a, b: a * b, range(1, 6)))
p = partial(int, base=16)
p.note = "hex"
print(p("ff"), p.note, p.__dict__, isinstance(p, partial))
try:
    p.func = 3
except AttributeError as e:
    print(e)
try:
    square(1, 2)
except TypeError as e:
    print(e)
