from __future__ import annotations
import asyncio
class A:
    x: int
    def f(self, __p: int = 2) -> B:
        self.__q = __p
        import a.b as __m
        def __g(): pass
        class __H: pass
        return f(__k=1)
async def main():
    t = asyncio.create_task(
        foo(1,
            2),
        name="x")
    await asyncio.gather(*[
        bar(i)
        for i in range(3)
    ])
    async with asyncio.TaskGroup() as tg:
        tg.create_task(a())
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(2)
    except TimeoutError:
        print("t")
    print(f"{await t} {t!s}"
          f"{1}")
    x = [
        await y
        for y in z
    ]
    async def inner():
        yield x
        for q in x:
            yield (
                q
            )
    while not t.done():
        await asyncio.sleep(0.1)
    if not (
        a and
        b
    ):
        return None
    return (
        await x,
        y
    )
if __name__ == "__main__":
    asyncio.run(main())
def f(a,
      b=1):
    return a
def g():
    x = {
        "a": 1,
        **b,
        "c": d,
    }
    raise ValueError(
        "x"
    ) from None
def h():
    global gg
    class gg: pass
    def gg2(): pass
    for x in [1, 2, 3]: print(x)
    for x in [a, 2, 3]: print(x)
    del x
    with a: return
    print(1 if x else 2)
    assert isinstance(x, int), \
        f"no {x}"
    for a.b, c[0] in d: pass
    x[1]: int
    return
@dec
async def i(): pass
if x:
    pass
elif y:
    pass
else:
    pass
for x in y:
    pass
while x:
    pass
try:
    import q
except ImportError:
    q = None
lst = [x
  for x in y
    if x
      for z in x]
x = lambda a, *b, c=1, **d: (a, b)
print("a" "b", b"c" b"d", 1_000, 0xff, 1.5, 2j, ...)
a = b = c
if a:
    x = 1
else:
    if b:
        y = 2
def k():
    for i in x:
        if i:
            yield i
        else:
            continue
        while i:
            i -= 1
            if i == 2:
                break
        else:
            return
