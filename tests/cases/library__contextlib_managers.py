import asyncio, contextlib
from contextlib import *
from contextlib import AsyncContextDecorator
@contextmanager
def tag(n):
    "doc"
    print('<', n)
    try: yield n
    except KeyError as e: print('caught', repr(e))
    finally: print('>', n)
with tag('a') as x: print(x)
with tag('b'): raise KeyError('k')
try:
    with tag('c'): raise ValueError('v')
except ValueError as e: print(repr(e), e.__context__)
print(tag.__name__, tag.__doc__, tag('z').__doc__, isinstance(tag('q'), AbstractContextManager))
@tag('deco')
def f(x): print('f', x); return x
print(f(1), f(2), f.__name__)
@contextmanager
def none():
    if 0: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield 1; yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
@contextmanager
def swallow():
    try: yield
    except Exception: pass
with swallow(): 1/0
@contextmanager
def two2():
    try: yield
    except Exception: yield
try:
    with two2(): 1/0
except RuntimeError as e: print(e)
@contextmanager
def stopit(): yield
try:
    with stopit(): raise StopIteration('x')
except StopIteration as e: print(repr(e), e.__context__)
with suppress(KeyError, ValueError): raise ValueError
try:
    with suppress(KeyError): raise TypeError('t')
except TypeError as e: print(e)
try:
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as e: print(repr(e))
class Cl:
    def close(self): print('closed')
    async def aclose(self): print('aclosed')
with closing(Cl()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
with ExitStack() as st:
    st.enter_context(tag('s1')); st.enter_context(tag('s2'))
    st.callback(print, 'cb', 1, end='!\n')
    @st.push
    def ex(t, v, tb): print('exit', t); return True
    raise ValueError('in stack')
class Bad:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError('bad exit')
try:
    with ExitStack() as st:
        st.enter_context(Bad()); st.push(lambda *a: False)
        raise ValueError('first')
except RuntimeError as e: print(repr(e), repr(e.__context__), e.__context__.__context__)
try:
    with ExitStack() as st: st.enter_context(3)
except TypeError as e: print(e)
with ExitStack() as st:
    st.callback(print, 'kept'); keep = st.pop_all()
print('after'); keep.close()
@asynccontextmanager
async def at(n):
    print('a<', n)
    try: yield n
    finally: await asyncio.sleep(0.1); print('a>', n)
async def cb(x): print('acb', x)
async def main():
    async with at('m') as m: print(m)
    try:
        async with at('e'): raise ValueError('ae')
    except ValueError as e: print(repr(e))
    async with aclosing(Cl()): print('in')
    async with nullcontext(3) as q: print(q)
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(at('st'))); st.enter_context(tag('sync'))
        st.push_async_callback(cb, 7); st.callback(print, 'plain')
    try:
        async with AsyncExitStack() as st:
            await st.enter_async_context(at('st2')); raise KeyError('boo')
    except KeyError as e: print(repr(e))
    @at('d')
    async def g(): print('g'); return 9
    print(await g())
    async def agen():
        try:
            yield 1; yield 2
        finally: print('agen closed')
    async with aclosing(agen()) as ag:
        async for v in ag: print(v); break
    try:
        async with AsyncExitStack() as st: await st.enter_async_context(tag('x'))
    except TypeError as e: print(e)
    try:
        async with asyncio.timeout(1):
            async with at('long'): await asyncio.sleep(10)
    except TimeoutError as e: print('timeout', repr(e))
asyncio.run(main())
class D(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out'); return False
@D()
def h(): print('h')
h(); h()
class W:
    def write(self, t): data.append(t)
    def flush(self): pass
data=[]
with redirect_stdout(W()): print('hidden')
print(data)
class AX(AsyncContextDecorator):
    async def __aenter__(self): print('ain')
    async def __aexit__(self, *a): print('aout')
@AX()
async def k(): print('k')
asyncio.run(k())
def inner():
    with tag('last'):
        with ExitStack() as s:
            s.enter_context(tag('deep'))
            raise OSError('end')
inner()
