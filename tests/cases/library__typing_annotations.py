from __future__ import annotations

import asyncio
from typing import *
import typing


class Repo(Protocol):
    async def get(self, key: str) -> Optional[int]: ...


class Memory:
    def __init__(self) -> None:
        self.data: Dict[str, int] = {}

    async def get(self, key: str) -> int | None:
        return self.data.get(key)


async def use(repo: Repo, keys: Iterable[str]) -> List[Tuple[str, Optional[int]]]:
    return [(k, await repo.get(k)) for k in keys]


m = Memory()
m.data["a"] = 1
print(asyncio.run(use(m, "ab")))
print(get_type_hints(use))
print(use.__annotations__)
print(get_type_hints(Memory.get), get_type_hints(Memory.__init__))


class Config(TypedDict, total=False):
    host: Required[str]
    port: int


class Row(NamedTuple):
    id: int
    name: str = "none"

    def shout(self) -> str:
        return self.name.upper()


c: Config = {"host": "h"}
print(c, Config.__required_keys__, Config.__total__, get_type_hints(Config))
print(Row(1), Row(2, "x").shout(), Row._fields, get_type_hints(Row), Row(1) == (1, "none"))
K = TypeVar("K")
V = TypeVar("V")


class Cache(Generic[K, V]):
    def __init__(self, limit: int = 2) -> None:
        self.items: dict[K, V] = {}

    def put(self, key: K, value: V) -> Self:
        self.items[key] = value
        return self


print(Cache[str, int]().put("a", 1).items, Cache[str, int], Cache.__parameters__, Cache[str, V].__parameters__)
try:
    Cache[int]
except TypeError as e:
    print(e)
Handler = Callable[[str], Awaitable[None]]
print(Handler, Union[Handler, None], get_args(Handler), get_origin(Handler))
print(typing.get_type_hints(Cache.put))
if TYPE_CHECKING:
    import nothing_at_all
UserId = NewType("UserId", int)
print(UserId(3) + 1, UserId)


def check(x: Literal["a", "b"]) -> None:
    if x == "a":
        print("a")
    elif x == "b":
        print("b")
    else:
        assert_never(x)


check("a")
check("c")
