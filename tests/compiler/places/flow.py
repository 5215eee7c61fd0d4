def f():
    for i in range(3):
        try:
            if i: return i
            if x: continue
            if y: break
        finally:
            done()
    with a as b:
        with c:
            for i in j:
                if i: return g(i)
                if k: break
                continue
    try:
        pass
    except:
        raise
    try:
        a
    except* V as e:
        b
    except* (W, X):
        c
    else:
        d
    finally:
        return 3
def g(x):
    match x:
        case 1 | 2: a
        case "a": b
        case None: c
        case [1, y, *rest]: d(y, rest)
        case [1, *_, z]: d(z)
        case {"k": v, **kw}: e(v)
        case {}: e
        case Point(x=0, y=yy) if yy: f(yy)
        case int(n) as m: g(n)
        case a.b: h
        case -1 | 1+2j: i
        case (p, q) | [p, q, _]: j(p, q)
        case _: k
    match x:
        case y: return 2
    def h():
        nonlocal y
        y = 1
        return lambda: x + y
    return [lambda: (zz, y) for zz in x]
def gen():
    x = yield
    y = yield x
    yield from y
    return (yield)
async def ag():
    r = [await x async for x in y if await z]
    s = {k: v async for k, v in w}
    t = (await x for x in y)
    u = [[await q for q in p] for p in o]
    try:
        await t
    finally:
        await u
    async with a:
        return 4
    async with b as c:
        return c.d
class K:
    y = 1
    z = [y for i in range(y) if i]
    w = (y for i in range(y))
    def m(self, *a):
        def inner(): return a.x
        return [a.y for _ in a]
    class L:
        def n(self): return __class__
def many(a, b):
    c = a < b < 3 <= a
    if a < b < c or not (a and b): return
    while True:
        if a: break
    while 1:
        pass
def r():
    if x:
        return 1
    elif y:
        return 2
    else:
        pass
    x = y = z.w = 3
    a, b = b, a
    a, b, c = c, b, a
    (a, b), [c, d] = e
    return a if b else c
def deep():
    try:
        try:
            return a()
        except E as e:
            return e
        finally:
            b()
    except F:
        for x in y:
            try:
                continue
            finally:
                c()
