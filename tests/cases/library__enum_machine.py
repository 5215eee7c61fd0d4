# A state machine and a registry as asyncio programs write them: enums as keys, in matches, in messages, with auto and aliases.
import asyncio
import json
import logging
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum, auto, global_enum


class State(Enum):
    IDLE = auto()
    CONNECTING = auto()
    READY = auto()
    CLOSED = auto()
    DONE = CLOSED

    @property
    def final(self):
        return self is State.CLOSED

    def to(self, other):
        if other not in ALLOWED[self]:
            raise ValueError(f"{self.name} -> {other.name} is not allowed")
        return other


ALLOWED = {State.IDLE: {State.CONNECTING, State.CLOSED}, State.CONNECTING: {State.READY, State.CLOSED}, State.READY: {State.CLOSED}, State.CLOSED: frozenset()}


class Priority(IntEnum):
    HIGH = 0
    LOW = 9


class Kind(StrEnum):
    PING = auto()
    DATA = auto()


@dataclass(order=True)
class Job:
    priority: Priority
    kind: Kind = field(compare=False, default=Kind.PING)


class Connection:
    def __init__(self):
        self.state = State.IDLE
        self.log = []

    async def go(self, *states):
        for state in states:
            await asyncio.sleep(0.1)
            self.log.append(self.state)
            self.state = self.state.to(state)


async def main():
    connection = Connection()
    await connection.go(State.CONNECTING, State.READY)
    print(connection.state, connection.log, connection.state.final)
    try:
        await connection.go(State.CONNECTING)
    except ValueError as error:
        print(error)
    await connection.go(State.DONE)
    match connection.state:
        case State.IDLE | State.READY:
            print("alive")
        case State.CLOSED:
            print("closed, also called", State.DONE.name, connection.state.final)
    queue = asyncio.PriorityQueue()
    for job in (Job(Priority.LOW, Kind.DATA), Job(Priority.HIGH), Job(Priority.LOW)):
        await queue.put(job)
    seen = Counter()
    while not queue.empty():
        job = await queue.get()
        seen[job.priority] += 1
        print(job)
    print(seen, json.dumps({"p": Priority.LOW, "k": Kind.DATA, Kind.PING: [Priority.HIGH]}), json.dumps({Priority.LOW: 1}), sorted(seen))
    try:
        json.dumps(State.IDLE)
    except TypeError as error:
        print(error)
    groups = defaultdict(list)
    for n, state in enumerate(State):
        groups[state].append(n)
    print(dict(groups), State["DONE"], State(4), len(State), list(State.__members__))
    print(f"{State.IDLE} {State.IDLE!r} {Priority.LOW} {Priority.LOW:>4} {Kind.DATA:^8}|", "%s %r" % (Kind.DATA, Kind.DATA), "{0.name} {0.value}".format(State.READY))
    print(State.IDLE == 1, Priority.HIGH == 0, Kind.PING == "ping", State.IDLE != State.READY, State.IDLE is State(1), isinstance(State.IDLE, State), State.IDLE.__class__, type(State).__name__)


asyncio.run(main())


@global_enum
class Mode(Enum):
    FAST = 1
    SLOW = 2


print(FAST, repr(SLOW), Mode.FAST is FAST, str(Mode.SLOW))
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
logging.getLogger().log(Priority.LOW + 21, "at %s in %r", Priority.LOW, State.READY)
