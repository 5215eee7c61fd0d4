#!/usr/bin/env python3
"""Writes static/editor/asyncio.json, from which the editor completes: names of asyncio and their signatures.

    cargo build && python3.13 tools/completion.py

CPython tells what the signatures are, our own library which of the names there are. tests/completion.rs holds the two together.
"""

import asyncio
import inspect
import json
import pathlib
import subprocess
import sys
import tempfile

if sys.version_info[:2] != (3, 13):
    sys.exit("The table is read off CPython 3.13.")

# What one meets in programs, with the objects that functions give.
CLASSES = {
    name: getattr(asyncio, name)
    for name in [
        "Barrier", "BoundedSemaphore", "Condition", "Event", "Future", "Lock", "LifoQueue", "PriorityQueue", "Queue", "Runner",
        "Semaphore", "Server", "StreamReader", "StreamWriter", "Task", "TaskGroup", "Timeout",
    ]
}
CLASSES["AbstractEventLoop"] = asyncio.AbstractEventLoop
GIVES = {
    "create_task": "Task", "current_task": "Task", "ensure_future": "Task", "get_event_loop": "AbstractEventLoop",
    "get_running_loop": "AbstractEventLoop", "new_event_loop": "AbstractEventLoop", "start_server": "Server",
    "timeout": "Timeout", "timeout_at": "Timeout", "gather": "Future", "shield": "Future",
}


def signature(of):
    """Parameters without annotations, and without the receiver; empty for what is no function."""
    try:
        found = inspect.signature(of)
    except (TypeError, ValueError):
        return ""
    plain = [parameter.replace(annotation=parameter.empty) for parameter in found.parameters.values()]
    if plain and plain[0].name == "self":
        plain = plain[1:]
    return str(inspect.Signature(plain))


def kind(of):
    if inspect.isclass(of):
        return "exception" if issubclass(of, BaseException) else "class"
    if inspect.ismodule(of):
        return "module"
    if inspect.iscoroutinefunction(of):
        return "coroutine"
    return "function" if callable(of) else "constant"


def methods(of):
    names = [name for name in dir(of) if not name.startswith("_")]
    return [[name, kind(getattr(of, name)), signature(getattr(of, name))] for name in names]


ROOT = pathlib.Path(__file__).parent.parent


def ours(pairs):
    """Those of `(class or None, name)` that our library has."""
    program = (
        "import asyncio\n"
        f"for owner, name in {pairs!r}:\n"
        "    found = asyncio if owner is None else getattr(asyncio, owner)\n"
        "    print(int(hasattr(found, name)))\n"
    )
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(program)
        file.flush()
        told = subprocess.run([ROOT / "target/debug/loopscope", "run", file.name], capture_output=True, text=True, check=True)
    return {pair for pair, there in zip(pairs, told.stdout.split(), strict=True) if there == "1"}


members = [[name, kind(getattr(asyncio, name)), signature(getattr(asyncio, name))] for name in sorted(asyncio.__all__) if not name.startswith("_")]
table = {"members": members, "classes": {name: methods(of) for name, of in CLASSES.items()}, "gives": GIVES}
pairs = [(None, name) for name, *_ in members] + [(owner, name) for owner, of in table["classes"].items() for name, *_ in of]
there = ours(pairs)
table["members"] = [row for row in members if (None, row[0]) in there]
table["classes"] = {owner: [row for row in of if (owner, row[0]) in there] for owner, of in table["classes"].items()}
place = ROOT / "static" / "editor" / "asyncio.json"
rows = lambda rows: "[\n" + ",\n".join("    " + json.dumps(row) for row in rows) + "\n  ]"
place.write_text(
    "{\n  \"members\": " + rows(table["members"]) + ",\n  \"classes\": {\n"
    + ",\n".join(f"  {json.dumps(name)}: {rows(of)}" for name, of in table["classes"].items())
    + "\n  },\n  \"gives\": " + json.dumps(GIVES) + "\n}\n",
    encoding="utf-8",
)
