import functools
from functools import *
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner
@deco
def hello(x: int = 3) -> str:
    "hello doc"
    return f'hi{x}'
print(hello.__name__, hello.__doc__, hello.__wrapped__.__name__, hello.__annotations__, hello.__qualname__, hello.__module__, hello())
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords)
def add(a, b, c=0): return a+b+c
q = partial(add, 1); print(q(2), q(2, c=5), partial(q, 2)(), partial(q, 2).args, partial(q,2).func is add)
try: partial()
except TypeError as e: print(e)
try: partial(3)
except TypeError as e: print(e)
print(repr(partial(print, 1, end='')))
print(reduce(lambda a,b:a+b, [1,2,3]), reduce(lambda a,b:a*b, [1,2,3], 10))
try: reduce(add, [])
except TypeError as e: print(e)
try: reduce(add, 3)
except TypeError as e: print(e)
calls=[]
@lru_cache(maxsize=2)
def sq(x):
    calls.append(x); return x*x
print(sq(1), sq(2), sq(1), sq(3), sq(2), calls, sq.cache_info(), sq.cache_parameters())
sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(5), sq.__name__)
@cache
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(30), fib.cache_info())
@lru_cache
def kw(a, b=2): return (a,b)
print(kw(1), kw(1,b=2), kw(a=1), kw(1), kw.cache_info())
@lru_cache(typed=True)
def ty(a): return type(a)
print(ty(1), ty(1.0), ty(True), ty.cache_info())
try: kw([])
except TypeError as e: print(e)
try: lru_cache('x')
except TypeError as e: print(e)
class A:
    def __init__(self): self.n=0
    @cached_property
    def val(self):
        "the val"
        self.n+=1; return self.n
    @lru_cache
    def m(self, x): return x
    @partialmethod
    def zzz(self): pass
    def setx(self, v, w=0): return (v, w)
    on = partialmethod(setx, True); off = partialmethod(setx, False, w=3)
a=A(); print(a.val, a.val, a.n, a.__dict__, A.val.__doc__); del a.val; print(a.val); print(a.m(3), a.m(3), A.m.cache_info().hits, a.on(), a.off(), a.on(w=9))
@total_ordering
class V:
    def __init__(self, v): self.v=v
    def __eq__(self, o): return self.v==o.v
    def __lt__(self, o): return self.v<o.v
print(V(1)<V(2), V(1)<=V(1), V(2)>V(1), V(1)>=V(2), sorted([V(3),V(1)])[0].v)
try:
    @total_ordering
    class W: pass
except ValueError as e: print(e)
print(sorted([3,1,2], key=cmp_to_key(lambda a,b: b-a)))
@singledispatch
def show(x): return f'obj {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
@show.register(tuple)
def _(x): return f'seq {x}'
@show.register
def _(x: float | None): return f'fn {x}'
from collections.abc import Mapping
@show.register
def _(x: Mapping): return f'map {x}'
print(show('a'), show(3), show(True), show([1]), show((1,)), show(1.5), show(None), show({}), show.dispatch(bool) is show.dispatch(int), list(show.registry)[:2])
try: show()
except TypeError as e: print(e)
try: show.register(3)
except TypeError as e: print(e)
class Neg:
    @singledispatchmethod
    def neg(self, x): raise NotImplementedError('no')
    @neg.register
    def _(self, x: int): return -x
    @neg.register
    @classmethod
    def _(cls, x: str): return cls.__name__ + x
print(Neg().neg(5), Neg().neg('q'))
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
import asyncio
def tr(f):
    @wraps(f)
    async def w(*a): 
        print('before', f.__name__); r = await f(*a); print('after'); return r
    return w
@tr
async def main(x): await asyncio.sleep(1); return x
print(asyncio.run(main(3)), asyncio.iscoroutinefunction(main))
class NS:
    __slots__=()
    @cached_property
    def x(self): return 1
try: NS().x
except TypeError as e: print(e)
def boom(): raise ValueError('b')
partial(boom)()
