# next, send, throw, close, return values, yield from, and finally when a generator dies.

def echo():
    print("started")
    got = None
    try:
        while True:
            try:
                got = yield got
                print("got", got)
            except ValueError as error:
                print("thrown", error)
                got = "recovered"
    finally:
        print("closing")


g = echo()
print(next(g), g.send("a"), g.throw(ValueError("v")))
g.close()
print(list(g), next(g, "default"))
try:
    echo().send("too early")
except TypeError as error:
    print(error)


def inner():
    x = yield 1
    y = yield x
    return (x, y)


def outer():
    result = yield from inner()
    print("inner returned", result)
    yield from (result, "tail")
    return "end"


g = outer()
print(next(g), g.send("x"), g.send("y"), next(g))
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)


def leaky():
    raise StopIteration("inside")
    yield


try:
    next(leaky())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def recursive():
    yield next(me)


me = recursive()
try:
    next(me)
except ValueError as error:
    print(error)

g = echo()
next(g)
g = None
print("collected")
