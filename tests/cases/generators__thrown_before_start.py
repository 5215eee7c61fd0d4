# An exception thrown into a body that has not begun passes by the try block on its first line.
def body():
    try:
        yield 1
    except BaseException as e:
        print("saw", repr(e))
    finally:
        print("finally")
for throw in (lambda g: g.throw(ValueError("early")), lambda g: g.throw(GeneratorExit), lambda g: g.close()):
    g = body()
    try: print(throw(g))
    except BaseException as e: print(repr(e), e.__traceback__.tb_next.tb_next.tb_lineno if e.__traceback__.tb_next.tb_next else None)
    print(g.gi_frame, next(g, "over"))
async def co():
    try: pass
    finally: print("no")
c = co()
try: c.throw(KeyError("k"))
except KeyError as e: print(repr(e))
async def ag():
    try: yield 1
    finally: print("never")
import asyncio
async def main():
    for make in (lambda g: g.athrow(ValueError("x")), lambda g: g.aclose()):
        g = ag()
        try: print(await make(g))
        except ValueError as e: print(repr(e))
        print(await anext(g, "over"))
    t = asyncio.create_task(co())
    t.cancel()
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
asyncio.run(main())
body().throw(KeyError("traceback"))
