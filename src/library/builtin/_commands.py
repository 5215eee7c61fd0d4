# The programs that every system has, as far as examples use them. Each is called with its process and its arguments and gives
# its exit status. What one of them does not know it says on standard error, under its own name.

from _processes import Ended


class Usage(Exception):
    # Something that the real program may know and this one does not.
    pass


def _options(name, arguments, known, valued=""):
    """Split leading options off: a dict of letters, and what follows."""
    found = {}
    arguments = list(arguments)
    while arguments and arguments[0].startswith("-") and len(arguments[0]) > 1:
        option = arguments.pop(0)
        if option == "--":
            break
        letters = option[1:]
        if name in ("head", "tail") and letters.isdigit():
            found["n"] = letters
            continue
        while letters:
            letter, letters = letters[0], letters[1:]
            if letter in valued:
                if not letters and not arguments:
                    raise Usage(f"option requires an argument -- '{letter}'")
                found[letter] = letters or arguments.pop(0)
                break
            if letter not in known:
                raise Usage(f"Loopscope's {name} has no option {option}")
            found[letter] = True
    return found, arguments


def _unescaped(text):
    parts = text.split("\\")
    out = parts[0]
    letters = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b"}
    at = 1
    while at < len(parts):
        part = parts[at]
        if part:
            out += letters.get(part[0], "\\" + part[0]) + part[1:]
        else:
            at += 1
            out += "\\" + (parts[at] if at < len(parts) else "")
        at += 1
    return out


def echo(process, arguments):
    end, escapes = "\n", False
    arguments = list(arguments)
    while arguments and len(arguments[0]) > 1 and arguments[0][0] == "-" and not arguments[0].strip("-neE"):
        option = arguments.pop(0)
        if "n" in option:
            end = ""
        if "e" in option:
            escapes = True
        if "E" in option:
            escapes = False
    text = " ".join(arguments)
    process.write((_unescaped(text) if escapes else text) + end)


def printf(process, arguments):
    if not arguments:
        raise Usage("missing operand")
    form, *values = arguments
    form = _unescaped(form)
    while True:
        out, at = "", 0
        before = len(values)
        while at < len(form):
            if form[at] != "%":
                out += form[at]
                at += 1
                continue
            end = at + 1
            while end < len(form) and form[end] in "-+ #0123456789.":
                end += 1
            letter = form[end:end + 1]
            spec = form[at:end]
            if letter == "%":
                out += "%"
            elif letter == "s":
                out += (spec + "s") % (values.pop(0) if values else "")
            elif letter in ("d", "i"):
                out += (spec + "d") % int(values.pop(0) if values else 0)
            elif letter in ("f", "e", "g", "x", "X", "o"):
                number = values.pop(0) if values else "0"
                out += (spec + letter) % (float(number) if letter in "feg" else int(number))
            else:
                raise Usage(f"Loopscope's printf has no %{letter}")
            at = end + 1
        process.write(out)
        if not values or len(values) == before:
            return 0


def true(process, arguments):
    return 0


def false(process, arguments):
    return 1


def sleep(process, arguments):
    if not arguments:
        raise Usage("missing operand")
    units = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    seconds = 0.0
    for argument in arguments:
        number, unit = (argument[:-1], argument[-1]) if argument[-1:] in units else (argument, "s")
        try:
            seconds += float(number) * units[unit]
        except ValueError:
            process.complain(f"sleep: invalid time interval '{argument}'")
            return 1
    process.sleep(seconds)


def pwd(process, arguments):
    process.write(process.folder + "\n")


def date(process, arguments):
    import time
    now = time.gmtime()
    utc = [argument for argument in arguments if argument not in ("-u", "--utc")]
    if not utc:
        process.write(time.strftime("%a %b %e %H:%M:%S UTC %Y\n", now))
    elif len(utc) == 1 and utc[0].startswith("+"):
        form = utc[0][1:].replace("%s", str(int(time.time()))).replace("%N", f"{time.time_ns() % 1_000_000_000:09}")
        process.write(time.strftime(form, now) + "\n")
    else:
        raise Usage(f"Loopscope's date has no option {utc[0]}")


def env(process, arguments):
    if arguments:
        raise Usage("Loopscope's env runs no programs")
    for name, value in process.environment.items():
        process.write(f"{name}={value}\n")


def whoami(process, arguments):
    process.write("user\n")


def hostname(process, arguments):
    process.write("loopscope\n")


def uname(process, arguments):
    given, _ = _options("uname", arguments, "asnrm")
    parts = {"s": "Linux", "n": "loopscope", "r": "6.1.0", "m": "x86_64"}
    shown = parts if "a" in given else given or {"s": True}
    process.write(" ".join([text for letter, text in parts.items() if letter in shown]) + "\n")


# ---- files -------------------------------------------------------------------------------------------------------------


def _open(process, name):
    import posix
    from _processes import File
    try:
        fd = posix.open(process.path(name), 0)
    except OSError as error:
        raise OSError(error.errno, error.strerror, name) from None
    import stat
    if stat.S_ISDIR(posix.fstat(fd).st_mode):
        posix.close(fd)
        raise OSError(21, "Is a directory", name)
    return File(fd)


def _inputs(process, names, tell):
    """Each input in turn: the named files, or standard input. `tell` gets what is wrong with one."""
    for name in names or ["-"]:
        if name == "-":
            yield name, process.streams[0]
            continue
        try:
            stream = _open(process, name)
        except OSError as error:
            tell(name, error)
            continue
        yield name, stream
        stream.close()


class _Trouble:
    # Says what is wrong with files, and remembers that something was.
    def __init__(self, process, form):
        self.process = process
        self.form = form
        self.status = 0

    def __call__(self, name, error):
        self.process.complain(self.form.format(name=name, error=error.strerror))
        self.status = 1


def cat(process, arguments):
    given, names = _options("cat", arguments, "nu")
    trouble = _Trouble(process, "cat: {name}: {error}")
    number = 0
    for _, stream in _inputs(process, names, trouble):
        if "n" not in given:
            while data := stream.read(65_536):
                process.write(data)
            continue
        while line := stream.readline():
            number += 1
            process.write(f"{number:6}\t".encode() + line)
    return trouble.status


def _lines(stream):
    while line := stream.readline():
        yield line


def head(process, arguments):
    given, names = _options("head", arguments, "", "nc")
    trouble = _Trouble(process, "head: cannot open '{name}' for reading: {error}")
    for _, stream in _inputs(process, names, trouble):
        if "c" in given:
            process.write(stream.read_all()[:int(given["c"])])
            continue
        left = int(given.get("n", 10))
        while left and (line := stream.readline()):
            process.write(line)
            left -= 1
    return trouble.status


def tail(process, arguments):
    given, names = _options("tail", arguments, "", "nc")
    trouble = _Trouble(process, "tail: cannot open '{name}' for reading: {error}")
    for _, stream in _inputs(process, names, trouble):
        data = stream.read_all()
        if "c" in given:
            process.write(data[-int(given["c"]):])
            continue
        lines = data.splitlines(keepends=True)
        count = given.get("n", "10")
        shown = lines[int(count[1:]) - 1:] if count.startswith("+") else lines[-int(count):] if int(count) else []
        process.write(b"".join(shown))
    return trouble.status


def wc(process, arguments):
    given, names = _options("wc", arguments, "lwcm")
    trouble = _Trouble(process, "wc: {name}: {error}")
    letters = [letter for letter in "lwmc" if letter in given] or ["l", "w", "c"]
    rows = []
    for name, stream in _inputs(process, names, trouble):
        data = stream.read_all()
        counts = {"l": data.count(b"\n"), "w": len(data.split()), "c": len(data), "m": len(data.decode("utf-8", "replace"))}
        rows.append(([counts[letter] for letter in letters], "" if name == "-" else name))
    if len(names) > 1:
        rows.append(([sum(column) for column in zip(*[counts for counts, _ in rows])], "total"))
    largest = max([number for counts, _ in rows for number in counts], default=0)
    width = len(str(largest)) if names else 7
    if len(letters) == 1 and len(rows) == 1:
        width = 0
    for counts, name in rows:
        shown = " ".join([f"{number:{width}}" if width else str(number) for number in counts])
        process.write(f"{shown} {name}".rstrip() + "\n")
    return trouble.status


def sort(process, arguments):
    given, names = _options("sort", arguments, "rnu")
    trouble = _Trouble(process, "sort: cannot read: {name}: {error}")
    lines = []
    for _, stream in _inputs(process, names, trouble):
        lines += stream.read_all().splitlines()

    def number(line):
        digits = line.split()[:1]
        try:
            return float(digits[0]) if digits else 0.0
        except ValueError:
            return 0.0

    lines.sort(key=(lambda line: (number(line), line)) if "n" in given else None, reverse="r" in given)
    if "u" in given:
        lines = list(dict.fromkeys(lines))
    process.write(b"".join([line + b"\n" for line in lines]))
    return 2 if trouble.status else 0


def uniq(process, arguments):
    given, names = _options("uniq", arguments, "c")
    trouble = _Trouble(process, "uniq: {name}: {error}")
    for _, stream in _inputs(process, names[:1], trouble):
        runs = []
        for line in stream.read_all().splitlines():
            if runs and runs[-1][1] == line:
                runs[-1][0] += 1
            else:
                runs.append([1, line])
        for count, line in runs:
            process.write((f"{count:7} ".encode() if "c" in given else b"") + line + b"\n")
    return trouble.status


def grep(process, arguments):
    import re
    given, rest = _options("grep", arguments, "ivncEFq")
    if not rest:
        raise Usage("no pattern given")
    pattern, *names = rest
    expression = re.compile((re.escape(pattern) if "F" in given else pattern).encode(), re.I if "i" in given else 0)
    trouble = _Trouble(process, "grep: {name}: {error}")
    found = 0
    for name, stream in _inputs(process, names, trouble):
        here = 0
        label = f"{name}:".encode() if len(names) > 1 else b""
        for number, line in enumerate(_lines(stream), 1):
            if (expression.search(line.rstrip(b"\n")) is None) == ("v" in given):
                here += 1
                if "q" in given:
                    return 0
                if "c" not in given:
                    process.write(label + (f"{number}:".encode() if "n" in given else b"") + line.rstrip(b"\n") + b"\n")
        if "c" in given:
            process.write(label + f"{here}\n".encode())
        found += here
    return 2 if trouble.status else 0 if found else 1


def tee(process, arguments):
    given, names = _options("tee", arguments, "a")
    import posix
    flags = 0o101 | (0o2000 if "a" in given else 0o1000)
    files = [posix.open(process.path(name), flags, 0o666) for name in names]
    while data := process.streams[0].read(65_536):
        process.write(data)
        for fd in files:
            posix.write(fd, data)
    for fd in files:
        posix.close(fd)


def seq(process, arguments):
    numbers = [float(argument) if "." in argument else int(argument) for argument in arguments]
    if not 1 <= len(numbers) <= 3:
        raise Usage("missing operand" if not numbers else "extra operand")
    first, step, last = (1, 1, numbers[0]) if len(numbers) == 1 else (
        (numbers[0], 1, numbers[1]) if len(numbers) == 2 else numbers
    )
    if not step:
        process.complain("seq: invalid Zero increment value: '0'")
        return 1
    while first <= last if step > 0 else first >= last:
        process.write(f"{first}\n")
        first += step


def yes(process, arguments):
    line = (" ".join(arguments) or "y") + "\n"
    block = line * max(1, 8_192 // len(line))
    while True:
        process.write(block)


def ls(process, arguments):
    import posix
    import stat
    given, names = _options("ls", arguments, "a1AlR")
    if "l" in given or "R" in given:
        raise Usage("Loopscope's ls shows names only, without -l and -R")
    status, files, folders = 0, [], []
    for name in names or ["."]:
        try:
            mode = posix.stat(process.path(name)).st_mode
        except OSError as error:
            process.complain(f"ls: cannot access '{name}': {error.strerror}")
            status = 2
            continue
        (folders if stat.S_ISDIR(mode) else files).append(name)
    for name in sorted(files):
        process.write(name + "\n")
    for position, name in enumerate(sorted(folders)):
        if len(names) > 1:
            process.write(("\n" if files or position else "") + f"{name}:\n")
        inside = sorted(posix.listdir(process.path(name)))
        if not ("a" in given or "A" in given):
            inside = [entry for entry in inside if not entry.startswith(".")]
        elif "a" in given:
            inside = [".", ".."] + inside
        process.write("".join([entry + "\n" for entry in inside]))
    return status


def _each(process, names, form, act):
    status = 0
    for name in names:
        try:
            act(process.path(name))
        except OSError as error:
            process.complain(form.format(name=name, error=error.strerror))
            status = 1
    return status


def _wanted(names):
    if not names:
        raise Usage("missing operand")
    return names


def touch(process, arguments):
    import posix
    _, names = _options("touch", arguments, "")

    def act(path):
        posix.close(posix.open(path, 0o101, 0o666))
        posix.utime(path)

    return _each(process, _wanted(names), "touch: cannot touch '{name}': {error}", act)


def mkdir(process, arguments):
    import os
    import posix
    given, names = _options("mkdir", arguments, "p")
    make = (lambda path: os.makedirs(path, exist_ok=True)) if "p" in given else posix.mkdir
    return _each(process, _wanted(names), "mkdir: cannot create directory '{name}': {error}", make)


def rm(process, arguments):
    import posix
    import stat
    given, names = _options("rm", arguments, "rfR")

    def act(path):
        try:
            folder = stat.S_ISDIR(posix.lstat(path).st_mode)
        except FileNotFoundError:
            if "f" in given:
                return
            raise
        if not folder:
            posix.unlink(path)
        elif "r" in given or "R" in given:
            import shutil
            shutil.rmtree(path)
        else:
            raise OSError(21, "Is a directory")

    return _each(process, _wanted(names), "rm: cannot remove '{name}': {error}", act)


def cp(process, arguments):
    import shutil
    given, names = _options("cp", arguments, "r")
    if len(names) != 2:
        raise Usage("Loopscope's cp has a source and a destination")
    copy = shutil.copytree if "r" in given else shutil.copy
    return _each(process, names[:1], "cp: cannot stat '{name}': {error}", lambda path: copy(path, process.path(names[1])))


def mv(process, arguments):
    import shutil
    _, names = _options("mv", arguments, "f")
    if len(names) != 2:
        raise Usage("Loopscope's mv has a source and a destination")
    move = lambda path: shutil.move(path, process.path(names[1]))
    return _each(process, names[:1], "mv: cannot stat '{name}': {error}", move)


def test(process, arguments):
    import posix
    import stat
    arguments = list(arguments)
    if arguments[:1] == ["!"]:
        return 1 - test(process, arguments[1:])
    if not arguments:
        return 1
    if len(arguments) == 1:
        return 0 if arguments[0] else 1
    if len(arguments) == 2:
        kind, value = arguments
        if kind in ("-n", "-z"):
            return 0 if bool(value) == (kind == "-n") else 1
        if kind in ("-e", "-f", "-d"):
            try:
                mode = posix.stat(process.path(value)).st_mode
            except OSError:
                return 1
            return 0 if {"-e": True, "-f": stat.S_ISREG(mode), "-d": stat.S_ISDIR(mode)}[kind] else 1
    if len(arguments) == 3:
        left, how, right = arguments
        if how in ("=", "==", "!="):
            return 0 if (left == right) == (how != "!=") else 1
        numbers = {"-eq": "__eq__", "-ne": "__ne__", "-lt": "__lt__", "-le": "__le__", "-gt": "__gt__", "-ge": "__ge__"}
        if how in numbers:
            return 0 if getattr(int(left), numbers[how])(int(right)) else 1
    raise Usage(f"Loopscope's test does not know {' '.join(arguments)}")


def kill(process, arguments):
    from _processes import processes
    number = 15
    arguments = list(arguments)
    if arguments and arguments[0].startswith("-"):
        name = arguments.pop(0)[1:]
        if name == "s" and arguments:
            name = arguments.pop(0)
        if name.isdigit():
            number = int(name)
        else:
            import signal
            number = int(getattr(signal, "SIG" + name.upper().removeprefix("SIG")))
    status = 0
    for argument in arguments:
        target = processes.get(int(argument)) if argument.isdigit() else None
        if target is None or target.status is not None:
            process.complain(f"kill: ({argument}) - No such process")
            status = 1
        else:
            target.signal(number)
    return status


COMMANDS = {
    "echo": echo, "printf": printf, "true": true, "false": false, "sleep": sleep, "pwd": pwd, "date": date, "env": env,
    "whoami": whoami, "hostname": hostname, "uname": uname, "cat": cat, "head": head, "tail": tail, "wc": wc, "sort": sort,
    "uniq": uniq, "grep": grep, "tee": tee, "seq": seq, "yes": yes, "ls": ls, "touch": touch, "mkdir": mkdir, "rm": rm, "cp": cp,
    "mv": mv, "test": test, "kill": kill,
}


def body_of(name):
    """What a process does that runs one of them."""
    command = COMMANDS[name]

    def body(process):
        try:
            return command(process, process.arguments[1:])
        except Usage as error:
            process.complain(f"{name}: {error}")
            return 2

    return body


def run_in(process, name, arguments):
    """One of them within a process that is there already, as a shell has some built in."""
    try:
        return COMMANDS[name](process, arguments) or 0
    except Usage as error:
        process.complain(f"{name}: {error}")
        return 2
    except BrokenPipeError:
        raise Ended(-13) from None
    except OSError as error:
        process.complain(f"{name}: {error.strerror}")
        return 1
