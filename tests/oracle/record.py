#!/usr/bin/env python3
"""Record the goldens from a real CPython 3.13, or check that they still hold.

    record.py [--python PYTHON] [--check] [NAME ...]

Without names it takes every program of `tests/cases/` and `static/programs/`; a NAME is a program's file name with or
without `.py`, or a glob.  `--check` records again, compares and writes nothing; it ends with status 1 on a difference.
"""

import argparse
import collections
import concurrent.futures
import dataclasses
import difflib
import fnmatch
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import normalise
import run_cpython

# Raise it when a change here alters what is recorded: it makes every older golden stale.
RECORDER = 1
ROOT = pathlib.Path(__file__).resolve().parents[2]
# Folders of programs, each with the folder of its goldens.  Those of the examples stand apart from them because
# everything under `static/` is shipped with the page.
FOLDERS = {ROOT / "tests/cases": ROOT / "tests/cases", ROOT / "static/programs": ROOT / "tests/cases/programs"}
GOLDENS = ("out", "err", "schedule", "stamp")
# Each repeat puts objects at other addresses; what differs between them must be order within the schedule alone.
JITTERS = (0, 1, 2, 3, 5, 8, 13)
# A comment in programs with threads or sockets, which the virtual clock cannot make repeatable: they run on the real one,
# this often, and have no schedule.
REAL_CLOCK, REAL_RUNS = b"# Recorded on the real clock", 20
# A comment in examples that no interpreter can run to their end: `tests/examples.rs` says what they do.
NOT_RECORDED = b"# Not recorded: "


class Unrecordable(Exception):
    """The program has no single right output."""


@dataclasses.dataclass
class Golden:
    """What CPython did, as it is stored."""

    out: str
    err: str
    rows: list
    exit: int
    groups: list
    python: str

    def files(self, source):
        """The text of each golden file, by suffix."""
        texts = {
            "out": self.out,
            "err": self.err,
            "schedule": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in self.rows),
        }
        stamp = {
            "recorder": RECORDER,
            "python": self.python,
            "exit": self.exit,
            "groups": self.groups,
            "sha256": {"source": digest(source)} | {name: digest(body.encode()) for name, body in texts.items()},
        }
        return texts | {"stamp": json.dumps(stamp, indent=1) + "\n"}


def digest(data):
    return hashlib.sha256(data).hexdigest()


def run_once(python, program, jitter, mode="stable"):
    """One run: its normalised streams, its rows and its exit status."""
    with tempfile.TemporaryDirectory() as scratch:
        meta, trace = os.path.join(scratch, "meta"), os.path.join(scratch, "trace")
        # The program's folder holds nothing but the program, as it does in the simulated file system.
        folder = os.path.join(scratch, "home")
        os.mkdir(folder)
        alone = shutil.copy(program, folder)
        try:
            done = run_cpython.run(python, alone, mode=mode, meta=meta, trace=trace, jitter=jitter)
        except subprocess.TimeoutExpired as error:
            raise Unrecordable(f"it ran for {error.timeout} real seconds") from error
        if not os.path.exists(meta):
            raise Unrecordable(f"the interpreter wrote no report:\n{done.stderr}")
        with open(meta, encoding="utf-8") as file:
            report = json.load(file)
        with open(trace, encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
    if report["end"] != "exit":
        raise Unrecordable(report["end"])
    if report["truncated"]:
        raise Unrecordable("its schedule is too long for a golden")
    return (
        normalise.text(done.stdout, folder),
        normalise.errors(done.stderr, folder, program.name),
        run_cpython.exit_status(done.returncode),
        rows,
    )


def groups_of(schedules):
    """The shortest `[start, end)` ranges of rows outside of which all schedules agree in order.

    Within a range they hold the same rows in different orders; schedules that hold different rows have no golden.
    """
    first = schedules[0]
    if any(len(other) != len(first) for other in schedules):
        raise Unrecordable("its number of callbacks changes from run to run")
    groups = []
    start = 0
    while start < len(first):
        end = start + 1
        while not all(bag(other[start:end]) == bag(first[start:end]) for other in schedules):
            end += 1
            if end > len(first):
                raise Unrecordable(f"row {start} of its schedule changes from run to run")
        if end > start + 1:
            groups.append([start, end])
        start = end
    return groups


def bag(rows):
    return collections.Counter(json.dumps(row) for row in rows)


def record(python, version, program):
    """Run `program` once for each jitter and make one golden of it."""
    real = REAL_CLOCK in program.read_bytes()
    if real:
        runs = [run_once(python, program, number % 5, "real") for number in range(REAL_RUNS)]
    else:
        runs = [run_once(python, program, jitter) for jitter in JITTERS]
    for part, what in enumerate(("stdout", "stderr", "exit status")):
        values = {run[part] for run in runs}
        if len(values) > 1:
            raise Unrecordable(f"its {what} changes from run to run: {sorted(values, key=str)}")
    out, err, status, rows = runs[0]
    if real:
        return Golden(out, err, [], status, [], version)
    return Golden(out, err, rows, status, groups_of([run[3] for run in runs]), version)


def programs(names):
    """`(program, folder of its goldens)` for each wanted program, in a stable order."""
    found = []
    for folder, goldens in FOLDERS.items():
        for program in sorted(folder.glob("*.py")):
            if NOT_RECORDED in program.read_bytes():
                continue
            if not names or any(fnmatch.fnmatch(program.stem, name.removesuffix(".py")) for name in names):
                found.append((program, goldens))
    return found


def orphans():
    """Goldens whose program is gone."""
    return [
        golden
        for folder, goldens in FOLDERS.items()
        for golden in sorted(goldens.iterdir())
        if golden.suffix.removeprefix(".") in GOLDENS and not (folder / f"{golden.stem}.py").exists()
    ]


def differences(golden, program, goldens):
    """A readable account of where the stored golden and the new recording part."""
    stored_stamp = goldens / f"{program.stem}.stamp"
    if not stored_stamp.exists():
        return ["it has no golden"]
    stamp = json.loads(stored_stamp.read_text(encoding="utf-8"))
    found = []
    for suffix, fresh in golden.files(program.read_bytes()).items():
        if suffix == "stamp":
            fresh_stamp = json.loads(fresh)
            for key in ("recorder", "exit"):
                if stamp[key] != fresh_stamp[key]:
                    found.append(f"{key}: stored {stamp[key]}, now {fresh_stamp[key]}")
            if stamp["sha256"]["source"] != fresh_stamp["sha256"]["source"]:
                found.append("the program changed since it was recorded")
            continue
        path = goldens / f"{program.stem}.{suffix}"
        stored = path.read_text(encoding="utf-8") if path.exists() else ""
        if suffix == "schedule":
            ranges = stamp["groups"]
            stored, fresh = (in_groups(lines.splitlines(True), ranges) for lines in (stored, fresh))
        else:
            stored, fresh = stored.splitlines(True), fresh.splitlines(True)
        found += difflib.unified_diff(stored, fresh, f"stored .{suffix}", f"new .{suffix}", n=1)
    return found


def in_groups(lines, ranges):
    """Rows with each group sorted, so that its order does not count."""
    lines = list(lines)
    for start, end in ranges:
        lines[start:end] = sorted(lines[start:end])
    return lines


def find_python(wanted):
    """A CPython 3.13: the one asked for, this one, or one from the usual places."""
    pyenv = sorted(pathlib.Path.home().glob(".pyenv/versions/3.13.*/bin/python3.13"))
    candidates = [wanted] if wanted else [sys.executable, shutil.which("python3.13"), *map(str, pyenv)]
    for candidate in filter(None, candidates):
        code = "import platform, sys; print(sys.implementation.name, platform.python_version())"
        answer = subprocess.run([candidate, "-c", code], capture_output=True, encoding="utf-8")
        name, _, version = answer.stdout.strip().partition(" ")
        if answer.returncode == 0 and name == "cpython" and version.startswith("3.13."):
            return candidate, version
    sys.exit("record.py: no CPython 3.13 found; name one with --python")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", help="a CPython 3.13")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    normalise.check_examples()
    python, version = find_python(options.python)
    wanted = programs(options.names)
    if not wanted:
        sys.exit("record.py: no such program")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(record, python, version, program) for program, _ in wanted]
        for (program, goldens), job in zip(wanted, jobs):
            try:
                golden = job.result()
            except Unrecordable as error:
                print(f"{program.name}: cannot be recorded: {error}")
                failed += 1
                continue
            if options.check:
                found = differences(golden, program, goldens)
                if found:
                    failed += 1
                    print(f"{program.name}: differs", *(line.rstrip("\n") for line in found), sep="\n  ")
                continue
            goldens.mkdir(parents=True, exist_ok=True)
            for suffix, body in golden.files(program.read_bytes()).items():
                (goldens / f"{program.stem}.{suffix}").write_text(body, encoding="utf-8")
            print(f"{program.name}: exit {golden.exit}, {len(golden.rows)} callbacks, groups {golden.groups}")
    for golden in orphans():
        print(f"{golden.relative_to(ROOT)}: its program is gone")
        failed += 1
    print(f"{len(wanted)} programs, CPython {version}: {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
