# Annotations at run time: a small validator and an injector that read them, forward references, what is forgotten.
from __future__ import annotations

import asyncio
import typing
from typing import Annotated, Any, Callable, ClassVar, Generic, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Range(NamedTuple):
    low: float
    high: float


class User:
    name: str
    age: Annotated[int, Range(0, 150)]
    tags: list[str] = []
    friend: Optional[User] = None
    kind: Literal["admin", "guest"] = "guest"
    total: ClassVar[int] = 0
    extra: dict[str, int | float] | None = None


def check(value, hint, path="value"):
    origin, args = get_origin(hint), get_args(hint)
    if hint is Any:
        return
    if origin is Annotated:
        check(value, args[0], path)
        for mark in hint.__metadata__:
            if isinstance(mark, Range) and not mark.low <= value <= mark.high:
                raise ValueError(f"{path}: {value} not in {mark.low}..{mark.high}")
    elif origin in (Union, type(int | str)):
        for option in args:
            try:
                return check(value, option, path)
            except (TypeError, ValueError):
                pass
        raise TypeError(f"{path}: {value!r} is none of {hint}")
    elif origin is Literal:
        if value not in args:
            raise ValueError(f"{path}: {value!r} not among {args}")
    elif origin is list:
        check(value, list, path)
        for n, item in enumerate(value):
            check(item, args[0], f"{path}[{n}]")
    elif origin is dict:
        for key, item in value.items():
            check(key, args[0], f"{path} key")
            check(item, args[1], f"{path}[{key!r}]")
    elif origin is ClassVar:
        pass
    elif not isinstance(value, hint):
        raise TypeError(f"{path}: {value!r} is not {hint.__name__}")


def build(cls, **fields):
    hints = get_type_hints(cls, include_extras=True)
    made = cls()
    for name, hint in hints.items():
        if name in fields or hasattr(cls, name):
            value = fields.pop(name, getattr(cls, name, None))
            check(value, hint, name)
            setattr(made, name, value)
        else:
            raise TypeError(f"missing {name}: {hint}")
    if fields:
        raise TypeError(f"unknown {sorted(fields)}")
    return made


print(get_type_hints(User))
print(get_type_hints(User, include_extras=True)["age"])
ann = build(User, name="ann", age=3, tags=["a"], extra={"x": 1.5})
print(vars(ann))
for fields in (dict(name="x", age=200), dict(name=3, age=1), dict(name="x", age=1, tags=["a", 2]), dict(name="x", age=1, friend=3), dict(name="x", age=1, friend=ann, kind="root"), dict(age=1), dict(name="x", age=1, zip=1), dict(name="x", age=1, extra={"k": "v"})):
    try:
        build(User, **fields)
        print("fine")
    except Exception as error:
        print(type(error).__name__, error)


class Clock(Protocol):
    async def now(self) -> float: ...


class LoopClock:
    async def now(self) -> float:
        return asyncio.get_running_loop().time()


providers: dict[type, Callable[[], object]] = {Clock: LoopClock, str: lambda: "text"}


def inject(function: Callable[..., T]) -> Callable[[], T]:
    hints = get_type_hints(function)
    hints.pop("return", None)
    return lambda: function(**{name: providers[hint]() for name, hint in hints.items()})


@inject
async def main(clock: Clock, label: str) -> None:
    await asyncio.sleep(1)
    print(label, await clock.now())


asyncio.run(main())
print(User.__annotations__["friend"], typing.get_type_hints(inject))
try:
    get_type_hints(type("Broken", (), {"__annotations__": {"x": "Missing[int]"}}))
except NameError as error:
    print(error)
print(get_type_hints(type("Local", (), {"__annotations__": {"x": "Inner"}}), localns={"Inner": int}))
try:
    get_type_hints(type("Bad", (), {"__annotations__": {"x": "not valid["}}))
except SyntaxError as error:
    print(error)
