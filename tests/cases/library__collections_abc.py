from collections.abc import *
import collections.abc, abc
async def co(): pass
async def ag(): yield
c=co(); g=ag()
def gen(): yield
things = [1, 'a', b'a', [], (), {}, set(), frozenset(), range(3), {}.keys(), {}.items(), {}.values(), gen(), iter([]), c, g, len, int, None, object(), bytearray(), iter({}), reversed([]), zip(), 1.5]
for n in [n for n in collections.abc.__all__ if n != 'ByteString']:
    k = getattr(collections.abc, n)
    print(n, ''.join('01'[isinstance(t, k)] for t in things), sorted(k.__abstractmethods__), k, k.__mro__[1:])
c.close()
class MyMap(Mapping):
    def __init__(self, d): self.d=d
    def __getitem__(self,k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m=MyMap({'a':1,'b':2})
print(m.keys(), m.items(), list(m.values()), 'a' in m, m.get('z', 9), m == {'a':1,'b':2}, ('a',1) in m.items(), m.keys() & {'a'}, m.keys() | ['q'] == {'a','b','q'})
print(isinstance(m.keys(), Set), hash is None)
for bad in (Mapping, MutableMapping, Set, Iterator, Sized):
    try: bad()
    except TypeError as e: print(e)
class P(MyMap):
    pass
try: reversed(m)
except TypeError as e: print(e)
try: hash(m)
except TypeError as e: print(e)
class LS(MutableSequence):
    def __init__(self, it=()): self.l=list(it)
    def __getitem__(self,i): return self.l[i]
    def __setitem__(self,i,v): self.l[i]=v
    def __delitem__(self,i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self,i,v): self.l.insert(i,v)
l=LS([3,1,2]); l.append(5); l.extend([7,8]); l.reverse(); l+=[9]; print(l.l, l.index(5), l.count(9), 7 in l, list(reversed(l)), l.pop(), l.pop(0))
l.remove(3)
try: l.remove(77)
except ValueError as e: print(repr(e))
l.clear(); print(l.l)
class OS(MutableSet):
    def __init__(self, it=()): self.d=dict.fromkeys(it)
    def __contains__(self,x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self,x): self.d[x]=None
    def discard(self,x): self.d.pop(x,None)
    def __repr__(self): return f"OS({list(self.d)})"
a=OS([1,2,3]); b=OS([3,4])
print(a&b,a|b,a-b,a^b,b-a,a<=b,a<a,a>=a,a==OS([3,2,1]),a.isdisjoint([9]),{1,9}-a,a-[1])
a|=[8];a-=b;a&=[1,8];a^=[1,5];print(a); print(a.pop(), len(a)); 
try: a.remove(100)
except KeyError as e: print(repr(e))
print(a._hash()==hash(frozenset(a)))
class HasIter:
    def __iter__(self): return iter(())
print(issubclass(HasIter, Iterable), issubclass(HasIter, Sized))
class NoHash: __hash__=None
print(isinstance(NoHash(), Hashable), isinstance([], Hashable), isinstance((), Hashable))
class Base(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def g(self): ...
    @classmethod
    @abc.abstractmethod
    def h(cls): ...
class Mid(Base):
    def f(self): return 1
try: Base()
except TypeError as e: print(e)
try: Mid()
except TypeError as e: print(e)
class Full(Mid):
    g=2
    def h(): pass
print(Full().f(), Full.__abstractmethods__, sorted(Mid.__abstractmethods__))
@Base.register
class Other: pass
print(isinstance(Other(), Base), issubclass(Other, Base), issubclass(Other, Mid), isinstance(3, Base))
try: Base.register(3)
except TypeError as e: print(e)
try: Mid.register(Base)
except RuntimeError as e: print(e)
print(Callable[[int], str], Callable[..., int], Callable[[], None], Iterable[int], Mapping[str, list[int]], Callable[[int],str].__args__)
try: Callable[int]
except TypeError as e: print(e)
try: Callable[int, str]
except TypeError as e: print(e)
try: issubclass(3, Base)
except TypeError as e: print(e)
print(abc.ABC, abc.ABCMeta, type(Base), abc.ABC.__mro__)
class Late(abc.ABC):
    @abc.abstractmethod
    def q(self): pass
Late.q = lambda self: 3
abc.update_abstractmethods(Late)
print(Late().q())
print(Generator.close, Sequence.index.__qualname__)
class G(Generator):
    def send(self, v): return v
    def throw(self, t, v=None, tb=None): raise StopIteration
print(next(G()), G().close())
