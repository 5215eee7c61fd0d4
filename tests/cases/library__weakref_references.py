import _weakref as w
class A:
    def __del__(self): print("del", r1())
    def __repr__(self): return 'A!'
a=A()
def cb(r): print("cb", r() , r.__callback__, r is r1)
def cb2(r): print("cb2", r(), r is r2)
def bad(r): 1/0
r1=w.ref(a,cb); r2=w.ref(a,cb2); r3=w.ref(a,bad); r0=w.ref(a)
print(w.ref(a) is r0, r1==r2, hash(r1)==hash(a), w.getweakrefcount(a), [x is y for x,y in zip(w.getweakrefs(a),[r0,r3,r2,r1])])
del a
print(r1, r1()) if 0 else 0
for v in (1,'a',(),[],{},None,object(),1.5, b'', range(3), ValueError()):
    try: w.ref(v)
    except TypeError as e: print(e)
class S:
    __slots__=('a',)
class S2:
    __slots__=('a','__weakref__')
class I(int): pass
class St(str): pass
for v in (S(),S2(),I(),St(),A,len,print,cb,{1},frozenset()):
    try: print(w.ref(v)() is v)
    except TypeError as e: print(e)
class N: 
    def __del__(self): print('N del', r())
n=N(); n.me=n
r=w.ref(n, lambda x: print('N cb', x()))
import gc
del n; gc.collect()
class P:
    def __init__(s): s.v=3
    def __add__(s,o): return s.v+o
    def __len__(s): return 7
p=P(); q=w.proxy(p)
print(q.v, q+1, len(q), type(q), q.__class__)
q.z=9; print(p.z)
del p
try: q.v
except ReferenceError as e: print(e)
try: hash(q)
except TypeError as e: print(e)
try: hash(w.ref(P()))
except TypeError as e: print(e)
