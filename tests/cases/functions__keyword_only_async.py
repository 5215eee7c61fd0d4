# Parameters of coroutine functions and async generators: bound at the call, before anything runs.

import asyncio

def say(text):
    print("eval", text)
    return text

async def work(a, /, b=say("default"), *rest, k, **extra):
    print("running", a, b, rest, k, extra)
    return a

async def numbers(upto, *, step=1):
    for n in range(0, upto, step):
        yield n

async def main():
    c = work(1, k=2)
    print("made")
    print(await c)
    print(await work(*[1, 2, 3], **{"k": 4, "z": 5}))
    for bad in (
        lambda: work(),
        lambda: work(1),
        lambda: work(a=1, k=2),
        lambda: work(1, 2, b=3, k=4),
        lambda: numbers(),
        lambda: numbers(1, 2),
        lambda: numbers(3, stop=1),
    ):
        try:
            bad()
        except TypeError as e:
            print(e)
    print([n async for n in numbers(7, step=3)])
    results = await asyncio.gather(*(work(n, k=n * n) for n in range(2)), work("last", "b", k=0))
    print(results)
    fs = [lambda n=n: work(n, k="lambda") for n in range(2)]
    for f in fs:
        await f()

    async def inner():
        nonlocal results
        results = "rebound"

    await inner()
    print(results)
    say_later = asyncio.get_running_loop().call_soon
    say_later(say, "callback")
    await asyncio.sleep(0)
    try:
        await say("not awaitable")
    except TypeError as e:
        print(e)
    await work(1, 2, 3)

asyncio.run(main())
