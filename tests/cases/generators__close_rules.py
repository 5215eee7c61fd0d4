# close: on fresh, suspended and finished ones, GeneratorExit caught, yielded past, returned from; the value that close gives.
def attempt(f, *args):
    try: print("->", f(*args))
    except BaseException as e: print(type(e).__name__, e, "| context", repr(e.__context__))
def polite(log):
    try:
        log.append("start")
        yield 1
        yield 2
    except GeneratorExit:
        log.append("exit")
        raise
    finally: log.append("finally")
def returning():
    try: yield 1
    except GeneratorExit: return "closed value"
def ignoring():
    while True:
        try: yield "still here"
        except GeneratorExit: print("ignored")
def failing():
    try: yield
    finally: raise KeyError("while closing")
def replaced():
    try: yield
    except GeneratorExit as e: raise GeneratorExit("another")
log = []
g = polite(log)
attempt(g.close)
print(log)
attempt(next, g)
g = polite(log)
next(g)
attempt(g.close)
attempt(g.close)
print(log)
for f in (returning, failing, replaced):
    g = f()
    next(g)
    attempt(g.close)
    attempt(next, g)
g = ignoring()
next(g)
attempt(g.close)
try: g.throw(KeyError("to end it"))
except KeyError as e: print(repr(e))
g = returning()
list(g)
attempt(g.close)
attempt(g.close, 1)
def outer(log):
    try: yield from polite(log)
    finally: log.append("outer finally")
log.clear()
g = outer(log)
next(g)
g.close()
print(log)
print(type(GeneratorExit()).__mro__[1].__name__, issubclass(GeneratorExit, Exception))
