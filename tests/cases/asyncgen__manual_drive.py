# An asynchronous generator driven by hand with send, without any event loop.

class Pause:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        got = yield ("pause", self.tag)
        return got


async def numbers():
    x = await Pause("a")
    got = yield ("first", x)
    print("sent in", got)
    y = await Pause("b")
    yield ("second", y)


def step(awaitable, value=None):
    try:
        return ("suspended", awaitable.send(value))
    except StopIteration as stop:
        return ("stop", stop.value)
    except BaseException as error:
        return (type(error).__name__, error.args)


g = numbers()
print(type(g).__name__, type(g.__anext__()).__name__, type(g.asend(None)).__name__, type(g.athrow(ValueError)).__name__)
a = g.__anext__()
print(step(a))
print(step(a, 10))
print(step(a))
b = g.asend("hello")
print(step(b))
print(step(b, 20))
c = g.__anext__()
print(step(c))
d = g.__anext__()
print(step(d), step(d))

g = numbers()
a = g.__anext__()
print(step(a, "non-None to a just-started one"))
g = numbers()
a = g.asend(1)
print(step(a))
print(g.__aiter__() is g, hasattr(g, "send"), hasattr(g, "__next__"), hasattr(g, "__iter__"))
for wrong in (lambda: iter(g), lambda: next(g), lambda: [*g], lambda: aiter([1]), lambda: anext([1])):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
close = g.aclose()
print(step(close), step(close))
