# Return values of generators: StopIteration.value, bare return, tuples and exceptions as values, yield from receiving them.
def drain(g):
    out = []
    while True:
        try:
            out.append(next(g))
        except StopIteration as stop:
            return out, stop.value, stop.args
def returns(value):
    yield 1
    return value
def bare():
    yield 1
    return
def immediately():
    return "at once"
    yield
def nothing():
    if False:
        yield
class Value(StopIteration):
    pass
print(drain(returns(5)), drain(returns(None)), drain(returns((1, 2))), drain(returns(())), drain(bare()))
print(drain(immediately()), drain(nothing()))
value = drain(returns(StopIteration(7)))[1]
print(type(value).__name__, value.value)
value = drain(returns(ValueError("as a value")))[1]
print(repr(value))
g = returns("once")
print(drain(g), drain(g))
def outer(*values):
    got = []
    for v in values:
        got.append((yield from returns(v)))
    got.append((yield from [10, 20]))
    got.append((yield from immediately()))
    return got
print(drain(outer("a", (1,), None)))
def expression():
    x = yield (yield 1)
    y = 1 + (yield x)
    z = [(yield y), (yield "second")]
    print("z", z)
    return (yield), (yield from ())
g = expression()
print(next(g), g.send("s1"), g.send("s2"), g.send(10), g.send("a"), g.send("b"))
try:
    g.send("last")
except StopIteration as stop:
    print(stop.value)
print(list(returns(1)), sum(returns(9)), [*outer(1)], dict(zip("ab", outer(2, 3))))
try:
    next(nothing())
except StopIteration as stop:
    print(repr(stop), stop.value, stop.args)
print(next(nothing(), "default"))
