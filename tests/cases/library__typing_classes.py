from typing import *
import typing
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
print(Box[int], Box[int](3).v, Box[int](3).__orig_class__, Box.__parameters__, Box.__mro__, Box[int].__origin__)
class IntBox(Box[int]): pass
print(IntBox.__orig_bases__, IntBox.__mro__, IntBox(4).get())
try: IntBox[int]
except TypeError as e: print(e)
class MyList(List[int]): pass
print(MyList.__mro__, MyList([1,2]))
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
class G: pass
print(isinstance(F(), Closable), isinstance(G(), Closable), issubclass(F, Closable), issubclass(G, Closable))
class Named(Protocol):
    name: str
    def hello(self): ...
try: isinstance(F(), Named)
except TypeError as e: print(e)
try: Named()
except TypeError as e: print(e)
RN = runtime_checkable(Named)
class N1:
    def __init__(self): self.name='x'
    def hello(self): pass
print(isinstance(N1(), RN), isinstance(F(), RN), sorted(get_protocol_members(RN)), is_protocol(RN), is_protocol(F))
try: issubclass(N1, RN)
except TypeError as e: print(e)
class Impl(Named):
    def __init__(self, a): self.a = a
print(Impl(3).a, is_protocol(Impl), Impl.__mro__)
class GP(Protocol[T]):
    def f(self) -> T: ...
print(GP[int], GP.__parameters__)
try:
    class Bad(Protocol, F): pass
except TypeError as e: print(e)
try: runtime_checkable(F)
except TypeError as e: print(e)
for v in (3, 2.5, 'a', [], 1j, True): print(v, [isinstance(v, c) for c in (SupportsInt, SupportsFloat, SupportsAbs, SupportsIndex, SupportsRound, SupportsBytes, SupportsComplex)])
class Point(NamedTuple):
    x: int
    y: int = 3
    def total(self): return self.x + self.y
p = Point(1)
print(p, p.total(), p._fields, p._asdict(), p._replace(x=9), Point._field_defaults, Point.__annotations__, Point.__orig_bases__, Point.__mro__)
P2 = NamedTuple("P2", [("a", int), ("b", str)]); print(P2(1, 'x'), P2.__annotations__, P2.__module__)
try:
    class B2(NamedTuple):
        x: int = 1
        y: int
except TypeError as e: print(e)
try:
    class B3(NamedTuple, F):
        x: int
except TypeError as e: print(e)
class Movie(TypedDict):
    title: str
    year: NotRequired[int]
class M2(Movie, total=False):
    rating: float
    must: Required[int]
m: Movie = Movie(title='x', year=3); print(m, type(m), sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), sorted(M2.__required_keys__), sorted(M2.__optional_keys__), M2.__total__, Movie.__annotations__, is_typeddict(Movie), is_typeddict(dict), M2.__orig_bases__)
try: isinstance({}, Movie)
except TypeError as e: print(e)
TD = TypedDict("TD", {"a": int}); print(TD, TD(a=1), TD.__annotations__, TD.__module__)
UserId = NewType("UserId", int); print(UserId, UserId(5), UserId.__supertype__, UserId.__name__, UserId | None, List[UserId])
try:
    class S(UserId): pass
except TypeError as e: print(e)
class Node:
    left: 'Optional[Node]'
    val: Annotated[int, 'meta']
    items: list['Node']
    def f(self, other: 'Node', n: None = None) -> 'List[Node]': ...
print(get_type_hints(Node)); print(get_type_hints(Node, include_extras=True)); print(get_type_hints(Node.f))
class Sub(Node):
    extra: ClassVar[int] = 3
print(get_type_hints(Sub))
def g(a, b: int = None, *c: 'str', **d: "Dict[str, 'int']") -> None: ...
print(get_type_hints(g))
print(get_type_hints(Movie), get_type_hints(Movie, include_extras=True), get_type_hints(Point))
try: get_type_hints(3)
except TypeError as e: print(e)
def bad(x: 'Nope'): ...
try: get_type_hints(bad)
except NameError as e: print(e)
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(ov(3), len(get_overloads(ov)))
@overload
def only(x: int): ...
try: only(3)
except NotImplementedError as e: print(e)
@final
class Fin:
    @override
    def f(self): ...
print(Fin.__final__, Fin.f.__override__)
P = ParamSpec("P"); R = TypeVar("R")
def deco(f: Callable[P, R]) -> Callable[P, Awaitable[R]]:
    def inner(*args: P.args, **kw: P.kwargs): return f(*args, **kw)
    return inner
print(get_type_hints(deco), deco(lambda: 3)())
class Stack[X]:
    def push(self, x: X) -> None: ...
print(Stack[int], Stack.__parameters__, Stack.__orig_bases__, get_type_hints(Stack.push))
type Alias[Q] = list[Q] | None
print(Alias[int], Alias, Alias.__value__, type(Alias))
class C2(Generic[T]):
    x: T
    class Inner: pass
print(C2.Inner, Optional[C2.Inner], C2[C2.Inner])
def fn(x: Union[int, 'str'], y: 'int | None', z: Literal['a','b']='a', cb: Optional[Callable[[int], None]] = None) -> Tuple[int, ...]: ...
print(fn.__annotations__); print(get_type_hints(fn))
print(typing.get_args(Tuple[()]), get_args(Tuple[int, ...]), get_args(Callable[..., int]), get_args(Union[int, None]))
assert_type(3, int); print(reveal_type.__name__)
try: assert_never([1]*200)
except AssertionError as e: print(e)
class Ctx(ContextManager[int]):
    def __exit__(self, *a): pass
print(Ctx.__mro__)
class It(Iterator[int]):
    def __next__(self): raise StopIteration
print(list(It()), It.__mro__)
class AI(AsyncIterator[T]):
    async def __anext__(self): raise StopAsyncIteration
print(AI[int])
print(isinstance(Box(1), Generic), issubclass(Box, Generic))
print(Box[T][int], Box[List[T]][int], Dict[T, Box[T]][str])
try: Box[int, str]
except TypeError as e: print(e)
class Pair(Generic[T, R]): pass
print(Pair[int, str], Pair[T, int], Pair[T,int].__parameters__)
try: Pair[int]
except TypeError as e: print(e)
try:
    class Z(Generic[T], Generic[R]): pass
except TypeError as e: print(e)
try:
    class Z(Box[R], Generic[T]): pass
except TypeError as e: print(e)
try: isinstance(3, Box[int])
except TypeError as e: print(e)
@no_type_check
def ntc(x: 3): pass
print(get_type_hints(ntc))
print(Text, AnyStr.__constraints__, no_type_check.__name__)
