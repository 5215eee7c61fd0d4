import operator as o, copy, types, abc
print(o.add(1,2), o.mul('a',3), o.truediv(1,2), o.floordiv(7,2), o.mod(7,3), o.pow(2,5), o.neg(3), o.not_(0), o.truth([]), o.is_(None,None), o.lt(1,2), o.contains([1],1), o.getitem({'a':1},'a'), o.countOf([1,1,2],1), o.indexOf([5,6],6), o.concat([1],[2]), o.index(True), o.xor(5,1), o.and_(6,3), o.inv(5), o.call(len,'abc'), o.length_hint(iter([1,2])), o.iadd([1],[2]), o.__add__(1,2), o.abs(-3), o.matmul.__name__)
print(o.itemgetter(1)('abc'), o.itemgetter(0,2)('abc'), o.attrgetter('real')(3), o.attrgetter('real','imag')(3), o.methodcaller('split', ',')('a,b'), o.itemgetter(1), o.attrgetter('a.b'), o.methodcaller('f', 1, k=2), o.itemgetter(slice(1,3))('abcd'))
d={}; o.setitem(d,'k',1); o.delitem(d,'k'); print(d, sorted([(1,'b'),(0,'c')], key=o.itemgetter(0)))
for f in (lambda: o.add(1,'a'), lambda: o.indexOf([],1), lambda: o.attrgetter(3), lambda: o.concat(1,2), lambda: o.index('a'), lambda: o.attrgetter('zz')(3)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self): self.l=[1]; self.me=self
a=A(); b=copy.copy(a); c=copy.deepcopy(a); print(b.l is a.l, c.l is a.l, c.me is c, c.l)
x=[1,[2,3]]; y=copy.copy(x); z=copy.deepcopy(x); x[1].append(4); print(y,z)
rec=[]; rec.append(rec); r2=copy.deepcopy(rec); print(r2[0] is r2, copy.deepcopy((1,[2])), copy.copy({1:2}), copy.deepcopy({'a':{'b':[1]}}))
class B:
    def __copy__(self): return 'cp'
    def __deepcopy__(self, memo): return 'dcp'
print(copy.copy(B()), copy.deepcopy([B()]))
class S:
    __slots__=('p','q')
s=S(); s.p=[1]; t=copy.deepcopy(s); print(t.p, t.p is s.p, hasattr(t,'q'))
class L(list): pass
l=L([1,[2]]); l.x=5; m=copy.deepcopy(l); print(m, m.x, type(m).__name__, m[1] is l[1])
class St:
    def __getstate__(self): return {'v': 1}
    def __setstate__(self, s): self.got = s
print(copy.copy(St()).got)
class R:
    def __reduce__(self): return (R2, (7,))
class R2:
    def __init__(self, n): self.n=n
print(copy.copy(R()).n)
for bad in ((i for i in ()),):
    try: copy.copy(bad)
    except TypeError as e: print(e)
try: copy.replace(3)
except TypeError as e: print(e)
e=copy.copy(ValueError('x',1)); print(repr(e), copy.deepcopy(len) is len, copy.copy(A) is A)
import collections
print(copy.deepcopy(collections.deque([[1]])), copy.copy(collections.OrderedDict(a=1)), copy.deepcopy(collections.defaultdict(list, a=[1])), copy.deepcopy(collections.Counter('aab')))
ns=types.SimpleNamespace(a=1,b='x'); print(ns, ns.a, ns==types.SimpleNamespace(a=1,b='x')); ns.c=3; del ns.a; print(ns, copy.replace(ns, c=9))
def f(): pass
async def co(): pass
k=co(); print(isinstance(f, types.FunctionType), isinstance(k, types.CoroutineType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), types.NoneType, isinstance(int|str, types.UnionType), types.GenericAlias, isinstance(types, types.ModuleType), types.LambdaType is types.FunctionType, isinstance(A().__init__, types.MethodType)); k.close()
mp=types.MappingProxyType({'a':1}); print(mp, mp['a'], len(mp), list(mp))
try: mp['b']=1
except TypeError as e: print(e)
C=types.new_class('C', (A,), {}, lambda ns: ns.update(z=5)); print(C.z, C.__mro__[1].__name__, types.prepare_class('X'))
m=types.MethodType(lambda self, n: (self, n), 5); print(m(3), m.__self__)
@types.coroutine
def gen(): yield
async def use(): await gen()
u=use(); print(u.send(None)); u.close()
print(types.get_original_bases(C), types.resolve_bases((A,)), types.EllipsisType, types.CellType, types.TracebackType, types.CodeType)
for n in sorted(types.__all__):
    if n not in ('CapsuleType',): print(n, end=' ')
print()
