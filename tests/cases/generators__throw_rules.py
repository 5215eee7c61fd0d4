# throw: into fresh, suspended, finished and delegating generators; classes, instances, the value yielded after catching.
def attempt(f, *args):
    try: print("->", f(*args))
    except BaseException as e: print(type(e).__name__, e, "| context", repr(e.__context__))
def catcher():
    n = 0
    while True:
        try: yield n
        except ValueError as e:
            print("caught", repr(e))
            n += 10
        except KeyError: return "left by key"
        except OSError as e: raise TypeError("changed") from e
        else: n += 1
g = catcher()
attempt(g.throw, ValueError("fresh"))
attempt(next, g)
g = catcher()
print(next(g), next(g), g.throw(ValueError("one")), g.throw(ValueError), next(g))
attempt(g.throw, KeyError("out"))
attempt(g.throw, ValueError("after the end"))
attempt(next, g)
g = catcher()
next(g)
attempt(g.throw, OSError("o"))
for wrong in (3, "ValueError", None, int, object(), [ValueError]):
    g = catcher()
    next(g)
    try: g.throw(wrong)
    except TypeError as e:
        print(str(e).split(" at 0x")[0][:70], "| still alive:", next(g))
attempt(catcher().throw)
def inner():
    try:
        yield "inner 1"
    except ValueError as e:
        print("inner caught", e)
        yield "inner 2"
    return "inner result"
def outer():
    try:
        result = yield from inner()
        print("result", result)
    except KeyError as e:
        print("outer caught", repr(e), "context", repr(e.__context__))
        yield "outer 2"
    yield from [1, 2]
g = outer()
print(next(g), g.throw(ValueError("v")), g.throw(KeyError("k")), next(g))
attempt(g.throw, IndexError("into a list iterator"))
g = outer()
next(g)
attempt(g.throw, StopIteration("stop thrown in"))
g = (n for n in range(3))
next(g)
attempt(g.throw, ValueError("in expression"))
print(list(g))
g = catcher()
next(g)
g.throw(LookupError("uncaught at the end"))
