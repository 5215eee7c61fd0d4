"""Patches that make CPython's asyncio run on virtual time and report each callback.

The event loop's classes are not replaced: the clock, the selector, the order of timers and the functions of `time`
are patched in place, so that `type(loop)`, reprs and messages stay CPython's.
"""

import atexit

# These bind the real clock functions when they are imported, which must come before the patches.
import threading, queue, concurrent.futures.thread  # noqa: E401, F401

from . import filler, report, schedule, timers, virtual_clock, virtual_selector, virtual_time


def install(options):
    """Apply the patches that `options` ask for; called once, before the program starts.

    `mode` is described in `run_cpython.py`; `meta` and `trace` name the files to write; `cap` is the virtual time at
    which a program counts as endless; `jitter` shifts object addresses.
    """
    filler.shift_addresses(options["jitter"])
    import random

    random.seed(0)
    mode = options["mode"]
    clock = None
    run_report = report.Report(mode, options["meta"], options["trace"])
    if mode != "real":
        clock = virtual_clock.Clock(options["cap"], run_report, ticking=mode == "tick")
        virtual_time.install(clock)
        virtual_selector.install(clock)
    if mode == "stable":
        timers.install()
    schedule.install(run_report, clock)
    run_report.clock = clock
    atexit.register(run_report.write)
