import asyncio
import enum
from enum import Enum, IntEnum, Flag, auto


class State(Enum):
    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"

    def next(self):
        members = list(State)
        return members[(members.index(self) + 1) % len(members)]

    def __str__(self):
        return self.value


class Level(IntEnum):
    LOW = 1
    HIGH = 10

    @property
    def label(self):
        return self.name.title()


class Perm(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


async def machine():
    state = State.PENDING
    for _ in range(3):
        print(f"{state} -> {state.next()}", repr(state))
        state = state.next()
        await asyncio.sleep(0.1)


asyncio.run(machine())
print(Level.HIGH.label, max(Level), Level.LOW + Level.HIGH, Level(10) is Level.HIGH, {Level.LOW: "x"}[1])
print(Perm.ALL, Perm.NONE, repr(Perm.NONE), list(Perm), Perm.READ | Perm.WRITE is Perm.ALL, Perm.ALL & ~Perm.READ)
print(State("done"), State.DONE.name, State.__members__.keys(), "done" in State, "nope" in State)
print([m.value for m in State], {s: i for i, s in enumerate(State)}[State.RUNNING])
print(isinstance(State, enum.EnumMeta), enum.EnumType is enum.EnumMeta, State.__name__, State.__doc__)
for text in ("State('x')", "Level(3)", "Perm(9)", "State.X", "State['X']", "State.DONE.value.x", "Level.LOW < 'a'"):
    try:
        print(eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
try:
    State.DONE.value = 3
except AttributeError as e:
    print(e)
try:
    class Bad(Enum):
        _order = 1
        _x_ = 2
except ValueError as e:
    print(e)
try:
    class More(State):
        pass
    class Other(State):
        A = 1
except TypeError as e:
    print(e)


class Weekday(Enum):
    MON = auto()
    TUE = auto()

    @classmethod
    def from_date(cls, n):
        return cls(n % 2 + 1)

    @staticmethod
    def names():
        return [w.name for w in Weekday]


print(Weekday.from_date(3), Weekday.names(), sorted(Weekday, key=lambda w: -w.value))
raise ValueError(State.DONE)
