# When the parts of a yield run: arguments before the call, assignment targets, operands, calls and displays around yields.


def say(x):
    print("say", x, end="; ")
    return x


def f(*args, **kw):
    return args, kw


def gen(a=say("default")):
    print("started", end="; ")
    x = say(1) + (yield say("first"))
    print("x", x)
    d = {}
    d[(yield "key")] = yield "value"
    print("d", d)
    print("call", f((yield "arg"), *(yield "star"), k=(yield "keyword")))
    print("display", [(yield "item"), (yield "item 2")], {(yield "k"): (yield "v")})
    print("compare", (yield "low") < (yield "middle") < (yield "high"))
    print("string", f"{(yield 'in f-string')!r:>5}|{(yield)}")
    a, (b, *c) = yield "unpack"
    print(a, b, c)
    assert (yield "assert"), (yield "message")
    return (yield "return") or (yield "or")


g = gen(say("given"))
print("made")
sent = [None, 10, "K", "V", 1, (2, 3), 4, 5, 6, 7, 8, 1, 2, 3, "f", "g", (1, "xyz"), True, 0, "end"]
try:
    for value in sent:
        print("->", g.send(value))
except StopIteration as stop:
    print("returned", stop.value)
g = gen()
next(g)
try:
    g.send("no int")
except TypeError as e:
    print(e)


def conditional():
    x = (yield "then") if (yield "test") else (yield "else")
    while (yield "again"): x += 1
    yield x


g = conditional()
print(next(g), g.send(0), g.send(5), g.send(1), g.send(1), g.send(0))
