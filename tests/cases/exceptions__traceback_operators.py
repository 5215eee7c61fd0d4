# Frames of errors raised in methods that operators and built-in functions call: none of the machine's own show.
import asyncio
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def names(e):
    tb, n = e.__traceback__, []
    while tb: n.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
    return n
class It:
    def __iter__(self): return self
    def __next__(self): raise ValueError("x")
class Op:
    def __add__(s,o): raise ValueError("add")
    def __eq__(s,o): raise ValueError("eq")
    def __hash__(s): raise ValueError("h")
    def __len__(s): raise ValueError("l")
    def __bool__(s): raise ValueError("b")
    def __iter__(s): raise ValueError("i")
    def __contains__(s,o): raise ValueError("c")
    def __repr__(s): raise ValueError("r")
    def __format__(s,f): raise ValueError("f")
    def __getitem__(s,k): raise ValueError("gi")
    def __call__(s): raise ValueError("call")
    def __enter__(s): raise ValueError("en")
    def __exit__(s,*a): pass
    def __index__(s): raise ValueError("ix")
    def __getattr__(s,n): raise ValueError("ga")
    def __lt__(s,o): raise ValueError("lt")
    def __int__(s): raise ValueError("int")
    def __float__(s): raise ValueError("fl")
o = Op()
def w():
    with o: pass
def star(): a, b = It()
def star2(): a, *b = It()
def cl():
    print(*It())
def dd(): return {**o}
def ss(): return [*It()]
for f in (lambda: o+1, lambda: [o]==[Op()], lambda: {o: 1}, lambda: len(o), lambda: not o, lambda: iter(o), lambda: 1 in o, lambda: repr(o), lambda: f"{o}", lambda: f"{o!r}", lambda: o[1], lambda: o(), w, lambda: [1][o], lambda: o.zz, lambda: sorted([o,o]), lambda: int(o), lambda: float(o), star, star2, cl, ss, lambda: [1]*o, lambda: range(o), lambda: str([o]), lambda: "%s" % o, lambda: "{}".format(o), lambda: [o].index(3), lambda: (o, 1) < (Op(), 2), lambda: {1: o} == {1: Op()}, lambda: set([o]), lambda: all(It()), lambda: zip(It(), [1]).__next__(), lambda: enumerate(It()).__next__(), lambda: max(It()), lambda: "".join(It()), lambda: bytes(It()), lambda: [].extend(It()), lambda: [1,2].__setitem__(slice(0,1), It()), lambda: hasattr(o, "q"), lambda: getattr(o, "q", 3), lambda: map(o, [1]).__next__(), lambda: sum([o, 1]), lambda: sum([1, o]), lambda: round(o), lambda: abs(o), lambda: next(It()), lambda: 1 in It(), lambda: print(o), lambda: hash((1, o)), lambda: bool(o)):
    try: f()
    except Exception as e: print(names(e), repr(e), repr(e.__context__))
async def co():
    raise ValueError("co")
async def m():
    try: await asyncio.wait_for(co(), 1)
    except ValueError as e: print(names(e))
    try:
        async with asyncio.timeout(1): await co()
    except ValueError as e: print(names(e))
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(co())
    except* ValueError as e: print(names(e), names(e.exceptions[0]), repr(e))
    try: await asyncio.gather(co())
    except ValueError as e: print(names(e))
asyncio.run(m())
