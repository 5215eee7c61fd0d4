# Loops over asynchronous generators that are closed, dropped, cancelled or timed out in an await of the generator.
import asyncio
class W:
    def __await__(self):
        yield 5
async def ag():
    yield 1
    yield 2
g = ag()
def drive(a):
    try: return a.send(None)
    except StopIteration as e: return ("stop", e.value)
    except BaseException as e: return repr(e)
print(drive(anext(g)), drive(anext(g, 3)), drive(anext(g, 3)), drive(anext(g)))
# an async generator that ignores closing, seen from a coroutine
async def stub():
    while True:
        try: yield 1
        except GeneratorExit: pass
async def user():
    async for x in stub(): await W()
c = user()
print(c.send(None)); c.close()
async def with_finally():
    try:
        await W()
        yield 1
    finally:
        print("fin")
async def user2():
    try:
        async for x in with_finally(): pass
    finally: print("user2 fin")
c = user2(); print(c.send(None)); c.close()
c = user2(); print(c.send(None)); del c
print("after del")
async def catches():
    try:
        await W()
        yield 1
    except GeneratorExit: print("caught"); return
async def user3():
    try:
        async for x in catches(): pass
        print("loop over")
    except BaseException as e: print(repr(e)); raise
c = user3(); print(c.send(None)); c.close()
async def t():
    g = with_finally2()
    task = asyncio.create_task(anext(g))
    await asyncio.sleep(0)
    task.cancel()
    try: await task
    except asyncio.CancelledError: print("cancelled", g.ag_running)
    print(await anext(g, "over"))
    g = with_finally2()
    try: await asyncio.wait_for(anext(g), 0.5)
    except TimeoutError: print("timeout", g.ag_running)
    g = with_finally2()
    try:
        async with asyncio.timeout(0.5):
            async for x in g: pass
    except TimeoutError: print("timeout", g.ag_running)
async def with_finally2():
    try:
        await asyncio.sleep(1)
        yield 1
    finally:
        print("fin2")
        await asyncio.sleep(0.1)
        print("fin2 done")
asyncio.run(t())
