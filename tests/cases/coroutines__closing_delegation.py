# Closing a body that delegates closes what it delegates to, then exits itself, whatever the inner one made of its exit.
class W:
    def __await__(self):
        yield 5
async def catches():
    try:
        await W()
    except GeneratorExit as e:
        print("inner caught", repr(e))
        return "swallowed"
async def outer():
    try:
        print("got", await catches())
    except BaseException as e:
        print("outer", repr(e), repr(e.__context__))
        raise
c = outer(); print(c.send(None)); print(c.close())
async def agen():
    try:
        await W()
        yield 1
    except GeneratorExit:
        print("agen caught")
async def loops():
    try:
        async for x in agen():
            pass
        print("loop over")
    except BaseException as e:
        print("loops", repr(e))
        raise
c = loops(); print(c.send(None)); print(c.close())
def sub():
    try:
        yield 1
    except GeneratorExit:
        return "value of sub"
def sup():
    try:
        print("sub gave", (yield from sub()))
    except GeneratorExit:
        print("sup exits")
        return "value of sup"
g = sup(); next(g); print(g.close())
g = sup(); next(g); del g
g = sup(); next(g)
try: g.throw(GeneratorExit("by hand"))
except StopIteration as e: print("stop", e.value)
class Iter:
    def __iter__(self): return self
    def __next__(self): return 1
class Closable(Iter):
    def close(self): print("Closable closed")
class Fails(Iter):
    def close(self): raise KeyError("close failed")
def over(it):
    try: yield from it
    except BaseException as e: print("over", repr(e)); raise
for it in (Iter(), Closable(), Fails(), iter([1, 2])):
    g = over(it); next(g)
    try: print(g.close())
    except KeyError as e: print("raised", repr(e), repr(e.__context__))
def ignores():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = over(ignores()); next(g)
try: g.close()
except RuntimeError as e: print(e)
async def handles():
    try: raise OSError("handled")
    except OSError:
        try: await catches()
        except GeneratorExit as e: print(repr(e.__context__)); raise
c = handles(); c.send(None); c.close()
