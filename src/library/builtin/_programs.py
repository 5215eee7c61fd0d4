# Which program a name stands for: one that the scenario describes, Python, a shell, one that every system has, or a script
# among the simulated files.

import sys

from _commands import COMMANDS, body_of
from _processes import Console, Ended, Null
from _world import ScenarioError, section

_SHELLS = ("sh", "bash", "dash")
_PYTHONS = ("python", "python3", "python3.13")
_FOLDERS = ("/bin/", "/usr/bin/", "/usr/local/bin/", "/sbin/", "/usr/sbin/")

# ---- the scenario's section "programs" ------------------------------------------------------------------------------

_described = None


def _texts(value):
    """Output as a list of (seconds from the start or None for the end, text)."""
    parts = value if isinstance(value, list) else [value]
    return [(None, part) if isinstance(part, str) else (part.get("at", 0), part["text"]) for part in parts]


def _signals(what, names):
    import signal
    for name in names:
        if name not in signal.Signals.__members__ or name in ("SIGKILL", "SIGSTOP"):
            raise ScenarioError(f'{what} of the scenario cannot be "{name}"')
    return tuple([int(signal.Signals[name]) for name in names])


def _behaviour(what, given):
    return {
        "args": given.get("args"), "exit": given.get("exit", 0), "duration": given.get("duration", 0),
        "output": sorted(
            [(at, stream, text) for stream, name in ((1, "stdout"), (2, "stderr"))
             for at, text in _texts(given.get(name, []))],
            key=lambda part: (part[0] is None, part[0] or 0),
        ),
        "ignores": _signals(f'"ignores" of {what}', given.get("ignores", [])), "echo": given.get("echo", False),
    }


def described():
    """What the scenario says of programs: by name, a list of behaviours."""
    global _described
    if _described is None:
        _described = {}
        for name, ways in (section("programs") or {}).items():
            ways = ways if isinstance(ways, list) else [ways]
            _described[name] = [_behaviour(f'the program "{name}"', way) for way in ways]
    return _described


def _fits(patterns, arguments):
    from fnmatch import fnmatchcase
    if patterns is None:
        return True
    open_ended = patterns[-1:] == ["..."]
    patterns = patterns[:-1] if open_ended else patterns
    if len(arguments) < len(patterns) or len(arguments) > len(patterns) and not open_ended:
        return False
    return all([fnmatchcase(argument, pattern) for argument, pattern in zip(arguments, patterns)])


def _plays(behaviour):
    def body(process):
        began = 0.0
        for at, stream, text in behaviour["output"]:
            due = behaviour["duration"] if at is None else at
            if due > began:
                process.sleep(due - began)
                began = due
            process.streams[stream].write(text.encode())
        if behaviour["echo"]:
            while data := process.streams[0].read(65_536):
                process.write(data)
        if behaviour["duration"] > began:
            process.sleep(behaviour["duration"] - began)
        return behaviour["exit"]

    return body


def _nothing_described(name):
    def body(process):
        shown = " ".join(process.arguments[1:])
        process.complain(f"{name}: the scenario describes no call with these arguments: {shown}")
        return 2

    return body


# ---- looking up --------------------------------------------------------------------------------------------------------


def find(name, arguments, environment, folder):
    """`(label, body, ignored signals)` of what `name` runs; FileNotFoundError and its like where it runs nothing."""
    given, base = name, name.rpartition("/")[2]
    if name in described() or base in described() and name == base or any([name == place + base for place in _FOLDERS]):
        for behaviour in described().get(name, described().get(base, [])):
            if _fits(behaviour["args"], arguments[1:]):
                return base, _plays(behaviour), behaviour["ignores"]
        if name in described() or base in described():
            return base, _nothing_described(base), ()
    if "/" in name and not any([name == place + base for place in _FOLDERS]):
        return _script(name, arguments, environment, folder)
    if name == sys.executable or base in _PYTHONS:
        return base, python, ()
    if base in _SHELLS:
        return base, shell, ()
    if base in COMMANDS:
        return base, body_of(base), ()
    raise FileNotFoundError(2, "No such file or directory", given)


def which(name):
    """The path of a program, None where there is none."""
    base = name.rpartition("/")[2]
    known = base in _SHELLS or base in _PYTHONS or base in COMMANDS or base in described()
    if "/" in name:
        return name if known and name in [place + base for place in _FOLDERS] else None
    return f"/usr/bin/{name}" if known else None


def _script(name, arguments, environment, folder):
    """A file among the simulated ones that is to be run."""
    import posix
    import stat
    path = name if name.startswith("/") else f"{folder.rstrip('/')}/{name}"
    try:
        status = posix.stat(path)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, name) from None
    if stat.S_ISDIR(status.st_mode) or not status.st_mode & 0o111:
        raise PermissionError(13, "Permission denied", name)
    fd = posix.open(path, 0)
    text = posix._read_all(fd).decode("utf-8", "replace")
    posix.close(fd)
    first = text.partition("\n")[0]
    if not first.startswith("#!"):
        raise OSError(8, "Exec format error", name)
    words = first[2:].split()
    program = words[1] if len(words) > 1 and words[0].endswith("/env") else words[0] if words else ""
    _, body, ignored = find(program, [program], environment, folder)

    def run(process):
        process.arguments = [program, name, *process.arguments[1:]]
        return body(process)

    return name.rpartition("/")[2], run, ignored


# ---- a shell -----------------------------------------------------------------------------------------------------------


def shell(process):
    from _shell import Shell
    name, *rest = process.arguments
    while rest and rest[0].startswith("-") and rest[0] != "-c":
        option = rest.pop(0)
        if option.strip("-eu"):
            process.complain(f"{name}: 0: Loopscope's shell has no option {option}")
            return 2
    if rest[:1] == ["-c"]:
        if len(rest) < 2:
            process.complain(f"{name}: 0: -c requires an argument")
            return 2
        text, *arguments = rest[1:]
        if arguments:
            name, *arguments = arguments
        return Shell(process, name, arguments).main(text)
    if rest:
        from _commands import _open
        path, *arguments = rest
        try:
            stream = _open(process, path)
        except OSError as error:
            process.complain(f"{name}: 0: cannot open {path}: {error.strerror}")
            return 2
        text = stream.read_all().decode("utf-8", "replace")
        stream.close()
        return Shell(process, path, arguments).main(text)
    return Shell(process, name, []).main(process.streams[0].read_all().decode("utf-8", "replace"))


# ---- Python ------------------------------------------------------------------------------------------------------------


def _streams(process, unbuffered):
    # What the process has as `sys.stdin` and so on; what is the program's own console stays as it is.
    from _io import BufferedReader, BufferedWriter, TextIOWrapper
    from io import RawIOBase

    class Raw(RawIOBase):
        def __init__(self, stream, number):
            self.stream = stream
            self.name = f"<{('stdin', 'stdout', 'stderr')[number]}>"
            self.mode = "wb" if number else "rb"
            self.number = number

        def readable(self):
            return not self.number

        def writable(self):
            return bool(self.number)

        def fileno(self):
            return self.number

        def readinto(self, buffer):
            data = self.stream.read(len(buffer))
            buffer[:len(data)] = data
            return len(data)

        def read(self, size=-1):
            return self.stream.read_all() if size is None or size < 0 else self.stream.read(size)

        def write(self, data):
            # The buffers of one that was killed are lost.
            return len(data) if process.killed else self.stream.write(bytes(data))

    made = {}
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        stream = process.streams[number]
        if isinstance(stream, Console):
            continue
        raw = Raw(stream, number)
        if not number:
            made[name] = TextIOWrapper(BufferedReader(raw), encoding="utf-8")
        else:
            direct = unbuffered or number == 2
            made[name] = TextIOWrapper(
                BufferedWriter(raw), encoding="utf-8", errors="backslashreplace" if number == 2 else "strict",
                line_buffering=number == 2, write_through=direct,
            )
        made[f"__{name}__"] = made[name]
    return made


# A flag of `compile` for texts whose lines tracebacks show although no file holds them.
_AS_GIVEN = 1 << 30
_REFUSED = "Loopscope's python takes -c CODE, -m MODULE, a script, or a program on its standard input, and -u; not "


def _program(process):
    """`(file name, text, sys.argv, unbuffered)` of what Python is to run, or an exit status."""
    rest = process.arguments[1:]
    unbuffered = bool(process.environment.get("PYTHONUNBUFFERED"))
    while rest and rest[0].startswith("-") and rest[0] != "-":
        option = rest.pop(0)
        if option in ("-c", "-m") and not rest:
            process.complain(f"Argument expected for the {option} option")
            return 2
        if option == "-c":
            return "<string>", rest[0] + "\n", ["-c", *rest[1:]], unbuffered
        if option == "-m":
            return _file(process, rest[0].replace(".", "/") + ".py", rest, unbuffered, rest[0])
        if option in ("-V", "--version"):
            process.write(f"Python {sys.version.split()[0]}\n")
            return 0
        if option in ("-X", "-W"):
            rest = rest[1:]
        elif option == "-u":
            unbuffered = True
        elif option.strip("-uBEIsSOq") and not option.startswith(("-X", "-W")):
            process.complain(_REFUSED + option)
            return 2
    if not rest or rest[0] == "-":
        text = process.streams[0].read_all().decode()
        return "<stdin>", text, rest or [""], unbuffered
    return _file(process, rest[0], rest, unbuffered)


def _file(process, name, arguments, unbuffered, module=None):
    from _commands import _open
    try:
        stream = _open(process, name)
    except OSError as error:
        if module is not None:
            process.complain(f"{sys.executable}: No module named {module}")
            return 1
        process.complain(f"{sys.executable}: can't open file '{process.path(name)}': [Errno {error.errno}] {error.strerror}")
        return 2
    text = stream.read_all().decode()
    stream.close()
    return process.path(name) if module is None else name, text, list(arguments), unbuffered


def python(process):
    # Another program on the same machine: names of its own in `__main__`, and streams, arguments, environment and working
    # folder of its own.
    import __main__
    import builtins
    import _threads
    import os
    import posix
    import threading
    import traceback
    found = _program(process)
    if isinstance(found, int):
        return found
    name, text, arguments, unbuffered = found
    own = _streams(process, unbuffered)
    own["argv"] = arguments
    _threads.own("sys", own)
    _threads.own("os", {"environ": type(os.environ)(dict(process.environment))})
    _threads.own("posix", {"_where": posix._stack_of(process.folder, process.folder)})
    _threads.own("os.path", {"_cwd": process.folder})
    names = __main__.__dict__
    names["__builtins__"] = builtins
    if name != "<string>":
        names["__file__"] = name
    process.ended_by = _interrupt
    threading._MainThread()
    try:
        try:
            exec(compile(text, name, "exec", _AS_GIVEN if name == "<string>" else 0), names)
        finally:
            threading._join_others()
        status = 0
    except SystemExit as end:
        status = end.code
        if status is None:
            status = 0
        elif not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    except KeyboardInterrupt:
        traceback.print_exc()
        status = -2
    except BaseException:
        traceback.print_exc()
        status = 1
    finally:
        threading._active.pop(threading.get_ident(), None)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        process.complain(
            "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
            "BrokenPipeError: [Errno 32] Broken pipe"
        )
        status = 120
    return status & 0xFF if status >= 0 else status


def _interrupt(process, number):
    # An interrupt raises KeyboardInterrupt in it where it waits, or waits next; anything else ends it as it would end any program.
    import _threads
    if number != 2:
        return False
    _threads.interrupt(process.thread, KeyboardInterrupt())
    return True
