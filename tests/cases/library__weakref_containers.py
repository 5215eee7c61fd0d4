import weakref
class A:
    def __init__(s,n): s.n=n
    def __repr__(s): return f'A({s.n})'
    def m(s): return s.n
a,b,c=map(A,'abc')
d=weakref.WeakValueDictionary(x=a,y=b)
d['z']=c
print(len(d), list(d.items()), list(d), 'x' in d, d['x'])
del b
print(dict(d), d.get('y'), d.pop('y', 5), len(d.valuerefs()))
try: d['y']
except KeyError as e: print('KeyError', e)
k=weakref.WeakKeyDictionary()
k[a]=1; k[c]=2
print(len(k), list(k.items()), a in k, 1 in k)
del c
print(len(k), k[a], len(d), list(d.keys()))
s=weakref.WeakSet([a])
e=A('e'); s.add(e); print(len(s), a in s, s=={a}, s>=weakref.WeakSet([a]), sorted(x.n for x in s|{A('t')}))
del e; print(len(s))
m=weakref.WeakMethod(a.m, lambda r: print('gone', r()))
print(m()(), m==weakref.WeakMethod(a.m), hash(m)==hash(weakref.WeakMethod(a.m)))
f=weakref.finalize(a, print, 'final', 1, sep='-')
print(f.alive, f.peek()[1:], f.atexit)
del a
print(f.alive, f(), f.peek(), len(s), len(k), len(d))
g=A('g'); f2=weakref.finalize(g, lambda: 42); print(f2(), f2(), f2.alive)
h=A('h'); f3=weakref.finalize(h, print, 'x'); print(f3.detach()[2], f3.alive)
try: weakref.WeakMethod(3)
except TypeError as e: print(e)
try: weakref.ref()
except TypeError as e: print(e)
try: weakref.WeakSet().pop()
except KeyError as e: print(e)
class Node:
    def __init__(s, p=None): s.p = p and weakref.ref(p); s.ch=[]
r=Node(); n=Node(r); r.ch.append(n); print(n.p() is r); del r; print(n.p())
