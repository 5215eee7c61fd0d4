# What the exceptions that the interpreter raises itself carry in their attributes, and the empty __dict__ of each.
import asyncio
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, sorted(e.__dict__), [getattr(e, n, "-") for n in ("name", "obj", "path", "msg", "name_from", "value", "code", "errno")])
def imp1(): import nothing_here
def imp3(): import asyncio.nope
def nm(): return undefined
def un():
    x
    x = 1
t(imp1); t(nm); t(un); t(lambda: (3).zz); t(lambda: int.zz); t(lambda: next(iter([]))); t(lambda: exit_())
def exit_(): raise SystemExit(4)
t(lambda: exit_())
def gen():
    yield 1
    return 5
g = gen(); next(g)
try: next(g)
except StopIteration as e: print(e.value, e.args, repr(e))
async def main():
    try: await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError as e: print(repr(e), e.errno, e.args, repr(e.__cause__))
    try: asyncio.Queue(1).get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e), e.__dict__)
    t_ = asyncio.create_task(asyncio.sleep(1)); t_.cancel("msg")
    try: await t_
    except asyncio.CancelledError as e: print(repr(e), e.args)
asyncio.run(main())
for text in ("f(", "x = = 1", "'abc"):
    try: compile(text, "f.py", "exec")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text, e.filename, e.end_lineno, e.end_offset, e, e.args)
x = None
try: x.foo
except AttributeError as e: e.name = "bar"; e.obj = "q"; print(e.name, e.obj, e)
raise NameError("name 'prin' is not defined", name="prin")
