# Coroutines that nobody awaits, in every place where a value can be forgotten.

import asyncio


async def job(n=0):
    return n


class Thing:
    async def method(self):
        pass

    @classmethod
    async def of_class(cls):
        pass

    @staticmethod
    async def static():
        pass

    async def __call__(self):
        pass

    @property
    async def value(self):
        return 1


def default(value=job("default")):
    return value is None


async def agen():
    yield 1


async def main():
    Thing().method()
    Thing.of_class()
    Thing.static()
    Thing()()
    Thing().value
    [job(n) for n in range(2)]
    {n: job(n) for n in range(2)}
    (lambda: job("lambda"))()
    f"{job('f-string')!r:.12}"
    not job("not")
    a, b = job("a"), job("b")
    a = b = None
    print("unpacked")
    try:
        raise ValueError(job("in an exception"))
    except ValueError:
        pass
    print("exception gone")
    for _ in [job("iterated")]:
        pass
    _ = None
    print("loop over")
    while job("while"):
        break
    assert job("assert")
    with_default = default()
    default.__defaults__ = ()
    print("defaults gone")
    agen().asend(None)
    agen().__anext__()
    agen().aclose()
    agen().athrow(ValueError)
    print("agen")
    try:
        await asyncio.wait_for(asyncio.sleep(1), job("timeout"))
    except TypeError as error:
        print(error)
    match job("match"):
        case _:
            pass
    del _
    return job("returned")


asyncio.run(main())
print("after run")
job("module")
[job("kept to the end")]
kept = job("kept")
