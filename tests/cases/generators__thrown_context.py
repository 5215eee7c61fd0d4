# An exception thrown into a generator, coroutine or async generator gets what that body handles for its context.
def swallow():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            yield "after"
g = swallow(); next(g); g.throw(ValueError("one"))
try: g.throw(TypeError("two"))
except TypeError as e: print(repr(e.__context__))
async def co():
    try: raise KeyError(1)
    except KeyError:
        await W()
class W:
    def __await__(self):
        yield 5
c = co(); c.send(None)
try: c.throw(TypeError("two"))
except TypeError as e: print(repr(e.__context__))
def plain():
    yield 1
g = plain(); next(g)
try:
    raise KeyError("outer")
except KeyError:
    try: g.throw(TypeError("x"))
    except TypeError as e: print(repr(e.__context__))
g = plain()
try:
    raise KeyError("outer")
except KeyError:
    try: g.throw(TypeError("x"))
    except TypeError as e: print(repr(e.__context__))
    try: next(g)
    except StopIteration as e: print(repr(e.__context__))
def own():
    x = TypeError("own")
    x.__context__ = OSError()
    try: raise KeyError("k")
    except KeyError:
        yield x
g = own()
x = next(g)
try: g.throw(x)
except TypeError as e: print(repr(e.__context__))
async def agen():
    try:
        raise KeyError("k")
    except KeyError:
        yield 1
async def main():
    g = agen()
    await anext(g)
    try: await g.athrow(TypeError)
    except TypeError as e: print(repr(e.__context__))
    g = agen()
    await anext(g)
    try: raise OSError("o")
    except OSError:
        try: await g.athrow(TypeError)
        except TypeError as e: print(repr(e.__context__))
    g = plain()
    async def pl(): yield 1
    g = pl()
    await anext(g)
    try: raise OSError("o")
    except OSError:
        try: await g.athrow(TypeError)
        except TypeError as e: print(repr(e.__context__))
        try: await g.athrow(TypeError)
        except TypeError as e: print(repr(e.__context__))
import asyncio
asyncio.run(main())
