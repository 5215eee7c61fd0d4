# send: to a fresh generator, to an exhausted one, while running; what yield gives back, and priming.

def attempt(f, *args):
    try:
        print("->", f(*args))
    except BaseException as e:
        print(type(e).__name__, e, e.args)

def averager():
    total = count = 0
    average = None
    while True:
        n = yield average
        if n is None:
            return "done", average
        total += n
        count += 1
        average = total / count

g = averager()
attempt(g.send, 5)
attempt(g.send, None)
for n in (10, 20, 60):
    attempt(g.send, n)
attempt(g.send, None)
attempt(g.send, None)
attempt(g.send, 1)
attempt(g.send)
attempt(g.send, 1, 2)
attempt(next, g)
attempt(next, g, "default")

def reenter():
    yield "first"
    for f in (lambda: next(me), lambda: me.send(None), lambda: me.send(3), lambda: me.throw(KeyError), lambda: me.close(), lambda: list(me)):
        try:
            f()
        except ValueError as e:
            yield str(e)

me = reenter()
for text in me:
    print(text)

def collects():
    seen = []
    while len(seen) < 3:
        seen.append((yield len(seen)))
    return seen

g = collects()
print(next(g), next(g), g.send("x"))
attempt(g.send, [1])
g = collects()
for _ in g:
    pass
print(list(collects()))
for bad in (lambda: averager().send(0), lambda: averager().nothing, lambda: len(averager()), lambda: averager()[0], lambda: averager()(), lambda: averager() + 1):
    attempt(bad)
