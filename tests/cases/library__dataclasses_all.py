import dataclasses
from dataclasses import *
from typing import ClassVar, List, Optional, Any
@dataclass
class P:
    "doc here"
    x: int
    y: int = 3
    tags: List[str] = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)
    K: ClassVar[int] = 9
p = P(1); print(p, p == P(1), p != P(2), p == P(1, hidden=5), P(1, 2, ['a']), P.__match_args__, P.__doc__, P.K)
for bad in (lambda: P(), lambda: P(1,2,3,4,5), lambda: P(1, z=3), lambda: hash(p), lambda: p < p):
    try: bad()
    except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = 'x'
f = F(1); print(f, hash(f) == hash(F(1)), f < F(2), sorted([F(3), F(1, 'b'), F(1, 'a')]), f >= F(1))
try: f.a = 3
except FrozenInstanceError as e: print(repr(e))
try: del f.a
except FrozenInstanceError as e: print(e)
try: f.zz = 3
except FrozenInstanceError as e: print(e)
print(replace(f, a=5), asdict(p), astuple(p), [x.name for x in fields(P)], is_dataclass(P), is_dataclass(p), is_dataclass(int))
@dataclass
class N:
    p: P
    ps: list[P]
    d: dict[str, P]
n = N(P(1), [P(2)], {'k': P(3)}); print(asdict(n), astuple(n)); print(asdict(n)['p'] is n.p)
@dataclass
class Post:
    a: int
    b: InitVar[int]
    c: int = field(init=False)
    d: InitVar[int] = 7
    def __post_init__(self, b, d): self.c = self.a + b + d
print(Post(1, 2), Post(1, 2, 3).c, Post.d)
try: replace(Post(1,2), a=3)
except TypeError as e: print(e)
print(replace(Post(1,2), a=3, b=1))
@dataclass(kw_only=True)
class KO:
    a: int
    b: int = 2
print(KO(a=1), KO.__match_args__)
try: KO(1)
except TypeError as e: print(e)
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
print(K2(1, b=2)); 
try: K2(1, 2)
except TypeError as e: print(e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
    def m(self): return 4
s = S(1); print(s, S.__slots__, s.m())
@dataclass(slots=True)
class S2:
    a: int
    def m(self): return super().__repr__()
try: S2(1).m()
except TypeError as e: print(e)
try: s.zzz = 3
except AttributeError as e: print(e)
print(hasattr(s, '__dict__'))
@dataclass(frozen=True, slots=True)
class FS:
    a: int
try: FS(1).a = 2
except FrozenInstanceError as e: print(e)
@dataclass
class Base:
    x: int = 1
@dataclass
class Der(Base):
    y: int = 2
    x: int = 5
print(Der(), Der(7, 8), [f.name for f in fields(Der)])
for src in ("class B:\n a: int = 1\n b: str", "class B:\n a: list = []", "class B(F):\n c: int = 1", "class B:\n a: int = field(default=1, default_factory=int)", "class B:\n a = field()", "class B:\n a: ClassVar[int] = field(kw_only=True)"):
    try: exec("@dataclass\n" + src)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try:
    @dataclass(order=True, eq=False)
    class B2: a: int
except ValueError as e: print(e)
try:
    @dataclass(order=True)
    class B3:
        a: int
        def __lt__(self, o): pass
except TypeError as e: print(e)
C = make_dataclass('C', ['a', ('b', int), ('c', int, field(default=5))], namespace={'tot': lambda self: self.b + self.c})
print(C(1, 2), C(1, 2).tot(), C.__module__, C.__name__)
try: make_dataclass('C', ['for'])
except TypeError as e: print(e)
try: make_dataclass('C', ['a', 'a'])
except TypeError as e: print(e)
try: asdict(P)
except TypeError as e: print(e)
try: fields(3)
except TypeError as e: print(e)
print(fields(P)[1]); print(fields(F)[0].type, fields(P)[2].default_factory, fields(P)[0].default is MISSING)
print(P.__dataclass_params__)
@dataclass(eq=False)
class E: a: int
print(E(1) == E(1), hash(E(1)) is not None)
@dataclass(unsafe_hash=True)
class U: a: int; b: list = field(default_factory=list, hash=False)
print(hash(U(1)) == hash(U(1)))
@dataclass(repr=False, init=False)
class Manual:
    a: int
    def __init__(self): self.a = 4
print(Manual().a, Manual.__doc__)
@dataclass
class Auto:
    a: int
    b: Optional[str] = None
    c: list = field(default_factory=list, metadata={'k': 1})
    d: 'int' = 3
print(Auto.__doc__, fields(Auto)[2].metadata, Auto.__init__.__annotations__, Auto.__init__.__qualname__, Auto.__eq__.__qualname__)
match Auto(1, 'z'):
    case Auto(a, b): print('matched', a, b)
@dataclass
class Rec:
    child: Any = None
r = Rec(); r.child = r; print(r)
@dataclass
class Task_:
    priority: int
    name: str = field(compare=False)
    def __lt__(self, o): return self.priority < o.priority
print(sorted([Task_(2,'b'), Task_(1,'a')]))
print(asdict(P(1), dict_factory=lambda kv: kv), InitVar[int], repr(MISSING)[:30], KW_ONLY.__class__.__name__)
import copy; print(copy.copy(p), copy.deepcopy(n) == n, copy.replace(p, x=10))
@dataclass
class G[T]:
    v: T
print(G(3), G[int](4))
P(1, 2, 3, 4, 5, 6)
