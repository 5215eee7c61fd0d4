#!/usr/bin/env python3
"""Run one asyncio program under a real CPython with a virtual clock.

    run_cpython.py [--python PYTHON] [--mode MODE] [--meta M.json] [--trace T.jsonl] [--cap SECONDS] [--jitter N]
                   PROGRAM.py [ARGUMENT ...]

Modes
  stable  Virtual clock; computation takes no time; timers with equal deadlines fire in the order in which they were
          made, as on a real clock.  Goldens are recorded in this mode.
  heap    Virtual clock; equal deadlines fire in the order of CPython's heap.
  tick    Virtual clock; each reading of it costs a microsecond and the select step oversleeps, as on a real machine.
  real    The real clock; only `random` is seeded, and meta and trace are written.

The program's output and exit status pass through; 122 means that it waits for something that never comes, 123 that it
went on beyond the cap.  `--trace` writes one JSON row per callback that the loop ran, `--meta` how the run ended.
"""

import argparse
import json
import os
import signal
import subprocess
import sys

INJECT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "inject")
MODES = ("stable", "heap", "tick", "real")
HANG, CAP = 122, 123


def environment(mode="stable", meta=None, trace=None, cap=600.0, jitter=0):
    """The environment in which CPython starts with our patches; nothing of the caller's leaks into a recording."""
    options = {
        "mode": mode,
        "meta": meta and os.path.abspath(meta),
        "trace": trace and os.path.abspath(trace),
        "cap": cap,
        "jitter": jitter,
    }
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": os.environ.get("HOME", ""),
        "TZ": "UTC",
        "PYTHONPATH": INJECT,
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHON_COLORS": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LOOPSCOPE_ORACLE": json.dumps(options),
    }


def exit_status(returncode):
    """The status that a shell reports: a process killed by signal N counts as 128 + N."""
    return 128 - returncode if returncode < 0 else returncode


def run(python, program, arguments=(), capture=True, **options):
    """Run `program` in its own folder; `options` are those of `environment`."""
    # A job started in the background of a script ignores SIGINT, and so would the child; CPython would then report an
    # uncaught KeyboardInterrupt with another exit status.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    folder, name = os.path.split(os.path.abspath(program))
    return subprocess.run(
        [python, name, *arguments],
        cwd=folder,
        env=environment(**options),
        stdin=subprocess.DEVNULL,
        capture_output=capture,
        encoding="utf-8",
        timeout=120,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--mode", choices=MODES, default="stable")
    parser.add_argument("--meta")
    parser.add_argument("--trace")
    parser.add_argument("--cap", type=float, default=600.0)
    parser.add_argument("--jitter", type=int, default=0)
    parser.add_argument("program")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = vars(parser.parse_args())
    done = run(options.pop("python"), options.pop("program"), options.pop("arguments"), capture=False, **options)
    sys.exit(exit_status(done.returncode))


if __name__ == "__main__":
    main()
