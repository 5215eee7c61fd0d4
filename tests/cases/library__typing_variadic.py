# Type parameters of every kind: packs, parameter specifications, defaults, bounds; what subscription makes of them.
import types
import typing
from typing import *


def show(label, call):
    try:
        print(label, "=>", call())
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


T = TypeVar("T")
S = TypeVar("S", default=int)
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")
D = TypeVar("D", bound="Later")


class Array(Generic[*Ts]): ...


class Pair(Generic[T, S]): ...


class Call(Generic[P, T]): ...


class Only(Generic[P]): ...


show("array", lambda: (Array[int, str], Array[()], Array[int, *Ts], Array[*tuple[int, ...]], Array[int, *tuple[str, ...]]))
show("array parameters", lambda: (Array.__parameters__, Array[int, *Ts].__parameters__, Array[int, *Ts][str, bool], Array[int, *Ts][()]))
show("default", lambda: (Pair[str], Pair[str, bool], S.__default__, S.has_default(), T.has_default(), T.__default__ is NoDefault))
show("too many", lambda: Pair[int, int, int])
show("call", lambda: (Call[[int, str], bool], Call[..., bool], Call[P, int][[str]], Only[int, str], Only[[int]], Only[...]))
show("callable", lambda: (Callable[P, T][[int], str], Callable[Concatenate[int, P], T][[str], bool], Callable[[*Ts], T][int, str, bool], Callable[[T, S], T][int, str]))
show("args", lambda: (P.args, P.kwargs, P.args.__origin__ is P, get_origin(P.kwargs) is P))
show("bound", lambda: (D.__bound__, D.__constraints__, type(D.__bound__)))
show("bad default order", lambda: types.new_class("X", (Generic[S, T],)))


class Box[A, B: int, *C, **Q]:
    def method[M](self, a: A, m: M) -> M: ...


show("new", lambda: (Box.__type_params__, Box.__parameters__, Box.method.__type_params__, [p.__name__ for p in Box.__type_params__]))
show("new bounds", lambda: [getattr(p, "__bound__", None) for p in Box.__type_params__])
show("new bases", lambda: (Box.__orig_bases__, Box.__mro__))
show("new subscript", lambda: Box[int, bool, str, [int]])


def first[K, V](pairs: dict[K, V]) -> tuple[K, V]:
    return next(iter(pairs.items()))


type Tree[L] = L | list[Tree[L]]
type Alias = int | str
show("function", lambda: (first({1: 2}), first.__type_params__, first.__annotations__, get_type_hints(first)))
show("alias", lambda: (Tree, Tree.__name__, Tree.__type_params__, Tree.__value__, Tree[int], Tree[int].__args__, Alias.__value__, Alias.__parameters__))
show("alias isinstance", lambda: isinstance(3, Alias))
show("alias call", lambda: Alias())
show("alias union", lambda: (Alias | None, Optional[Tree[int]]))
show("typealias type", lambda: TypeAliasType("Vec", list[T], type_params=(T,))[int])
show("substitute", lambda: (Dict[T, List[S]][str, int], Union[T, S][int, str], Tuple[T, ...][int], Annotated[T, "m"][int], Optional[T][None], Type[T][int]))
show("substitute more", lambda: List[T][int, str])
show("nothing to substitute", lambda: List[int][str])
show("unpack", lambda: (Unpack[Ts], Tuple[Unpack[Ts]], Tuple[int, *Ts, str], tuple[*Ts], get_args(Tuple[int, *Ts])))
show("two packs", lambda: type("X", (Generic[*Ts, *TypeVarTuple("Us")],), {}))
show("pack alone", lambda: Generic[Ts])
show("variance", lambda: TypeVar("V", covariant=True, contravariant=True))
show("one constraint", lambda: TypeVar("V", int))
show("newtype", lambda: (NewType("UserId", int)(5), NewType("UserId", int).__supertype__, NewType("U", int)))
show("subclass var", lambda: type("X", (T,), {}))
show("instance", lambda: isinstance(3, T))
show("equal", lambda: (List[T] == List[T], Union[int, str] == Union[str, int], Literal[1, 2] == Literal[2, 1], hash(Optional[int]) == hash(Union[None, int])))
show("get_args", lambda: [get_args(x) for x in (Callable[[int], str], Callable[..., str], Callable[P, int], Literal["a", 1], Tuple[()], int | None, Array[int, str])])
show("evaluated", lambda: typing.get_type_hints(Box.method))
