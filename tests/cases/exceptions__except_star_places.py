# except* in generators and coroutines, what it handles meanwhile, and the tracebacks of what it raises.
import asyncio
# except* in generators, coroutines, loops, with finally/return; context of handlers
def gen():
    try:
        yield 1
    except* ValueError as g:
        print("gen", repr(g)); yield 2
        try: raise
        except ExceptionGroup as again: print("again", repr(again), again is g)
g = gen(); next(g); print(g.throw(ValueError("t"))); print(next(g, "end"))
async def co():
    try:
        async with asyncio.TaskGroup() as tg:
            async def bad(n): await asyncio.sleep(n); raise ValueError(n)
            async def worse(n): await asyncio.sleep(n); raise OSError(2, "gone", "f")
            tg.create_task(bad(0)); tg.create_task(worse(0))
    except* ValueError as e:
        print(repr(e)); await asyncio.sleep(0)
        try: raise KeyError("k")
        except KeyError as k: print(repr(k.__context__))
    except* FileNotFoundError as e:
        print(repr(e), e.exceptions[0].filename)
    print("after")
asyncio.run(co())
def fin():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError: print("v")
        finally: print("f")
    except* TypeError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
fin()
def outer():
    try: raise KeyError("outer")
    except KeyError:
        try: raise ValueError("in")
        except* ValueError: pass
        try: raise
        except KeyError as e: print(repr(e), repr(e.__context__))
        try: raise TypeError("t")
        except* TypeError as e: print(repr(e), repr(e.__context__), repr(e.exceptions[0].__context__))
outer()
def tbs(e):
    n=[]; tb=e.__traceback__
    while tb: n.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb=tb.tb_next
    return n
def tb1():
    try: raise ValueError("p")
    except* ValueError as e: print(tbs(e), tbs(e.exceptions[0])); raise
try: tb1()
except ExceptionGroup as e: print(tbs(e))
def tb2():
    try: raise ExceptionGroup("g", [ValueError("p"), TypeError()])
    except* ValueError as e: print(tbs(e)); raise
    except* TypeError as e: raise e
try: tb2()
except ExceptionGroup as e: print(tbs(e), [tbs(x) for x in e.exceptions], repr(e))
def tb3():
    for i in range(3):
        try:
            try: raise ExceptionGroup("g", [ValueError(i)])
            except* ValueError: raise RuntimeError(i)
        except RuntimeError as e: print(e, repr(e.__context__))
tb3()
raise ExceptionGroup("last", [OSError(13, "denied", "/x"), OSError(17, "e", "a", None, "b"), UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "bad")])
