# asend, athrow and aclose objects that are dropped, closed or thrown into at each stage.
class W:
    def __await__(self):
        yield 5
async def ag(tag):
    try:
        await W()
        yield 1
        await W()
        yield 2
    except BaseException as e:
        print(tag, "caught", repr(e)); raise
    finally:
        print(tag, "finally")
g = ag("dropped asend"); a = g.__anext__(); print(a.send(None)); del a; print("a gone", g.ag_running); del g; print("g gone")
g = ag("closed asend"); a = g.__anext__(); print(a.send(None)); print(a.close(), a.close(), g.ag_running); 
try: a.send(None)
except RuntimeError as e: print(e)
g = ag("close fresh"); a = g.aclose(); print(a.close(), g.ag_running, g.ag_frame)
g = ag("throw fresh"); a = g.aclose()
try: a.throw(KeyError("k"))
except KeyError as e: print(repr(e))
async def stub():
    while True:
        try: yield 1
        except GeneratorExit: 
            try: await W()
            except GeneratorExit: pass
g = stub(); a = g.__anext__()
try: a.send(None)
except StopIteration as e: print(e.value)
a = g.aclose(); print(a.send(None))
try: print(a.close())
except RuntimeError as e: print(e)
print(g.ag_running)
g = stub(); a = g.__anext__()
try: a.send(None)
except StopIteration as e: print(e.value)
b = g.__anext__()
try: print(b.close())
except RuntimeError as e: print(e)
print(g.ag_running); del b
g = stub(); a = g.athrow(ValueError)
try: a.send(5)
except RuntimeError as e: print(e)
a.close()
g = stub()
a = g.athrow()
try: a.send(None)
except TypeError as e: print(e)
g = stub()
for make in (lambda: g.athrow(typ=1), lambda: g.asend(), lambda: g.aclose(1)):
    try: make().send(None)
    except BaseException as e: print(type(e).__name__, e)
class Bad(Exception):
    def __init__(self): raise KeyError("in init")
g = stub(); a = g.athrow(Bad)
try: a.send(None)
except BaseException as e: print(repr(e))
class NotExc(Exception):
    def __new__(cls): return 3
async def watch():
    try: yield 1
    except BaseException as e: print("saw", repr(e)); raise
g = watch(); 
try: g.__anext__().send(None)
except StopIteration: pass
a = g.athrow(NotExc)
try: a.send(None)
except BaseException as e: print(repr(e))
g = watch(); a = g.__anext__(); print(repr(a).split(" at")[0]); a.close()
x, y = g.aclose(), g.athrow(ValueError)
