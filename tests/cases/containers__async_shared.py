# Containers shared by tasks: mutation while another task iterates, awaits inside displays and subscripts.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


import asyncio


async def give(v, delay=0):
    await asyncio.sleep(delay)
    print(f"<{v}>", end=" ")
    return v


async def walk(name, box, delay):
    try:
        for x in box:
            print(f"{name}:{x}", end=" ")
            await asyncio.sleep(delay)
        return f"{name} done"
    except RuntimeError as e:
        return f"{name} {e}"


async def change(box):
    await asyncio.sleep(1.5)
    if isinstance(box, list):
        box.append("late"); box.pop(0)
    elif isinstance(box, dict):
        box["late"] = 1
    else:
        box.add("late")


async def main():
    for box in ([1, 2, 3], {"a": 1, "b": 2}, {7}, {5: 1, 6: 2}.keys()):
        try:
            print(await asyncio.gather(walk(type(box).__name__, box, 1), change(box)))
        except AttributeError as e:
            print(type(e).__name__, e)
        await asyncio.sleep(5)
    d = {await give("k1"): await give("v1"), await give("k2"): await give("v2"), **{await give("k3"): 3}}; print(d)
    l = [await give(1), *[await give(2), await give(3)], await give(4)]; print(l)
    l[await give(0)] = await give("set"); d[await give("k1")] += await give("!"); print(l, d, l[await give(1) : await give(3)], (await give("t"),), {await give(9)})
    a, l[await give(1)], *r = await asyncio.gather(*(give(v, 3 - v) for v in range(4))) if False else [await give(v) for v in "wxyz"]; print(a, l, r)
    (await give(l)).append(await give("end")); print(len(l), sorted([3, 1, 2], key=[await give(v) for v in (0, 2, 1, 0)].__getitem__), {k: await give(k) for k in "ab"}, [x for x in [await give(5)]], dict(zip("ab", await asyncio.gather(give(1), give(2)))))
    del l[await give(0)]; print(l, await give(2) in l, [await give(1), 2] == [1, await give(2)], (lambda *a, **k: (a, k))(*await give([1, 2]), **await give({"z": 3})))
    queue = []
    async def producer():
        for i in range(3):
            queue.append(i); await asyncio.sleep(0)
    async def consumer():
        out = []
        while len(out) < 3:
            while queue:
                out.append(queue.pop(0))
            await asyncio.sleep(0)
        return out
    print((await asyncio.gather(producer(), consumer()))[1])
    {}[await give("missing")]


asyncio.run(main())
