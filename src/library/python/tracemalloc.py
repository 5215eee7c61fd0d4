# How much memory a program takes while it is watched: the bytes that the machine counts for its objects, which are not those
# of CPython. Which line made an object is not known, so what lists lines is refused.

from _sys import _memory, _watch_memory

__refused__ = (
    "BaseFilter", "DomainFilter", "Filter", "Frame", "Snapshot", "Statistic", "StatisticDiff", "Trace", "Traceback",
    "get_object_traceback", "take_snapshot", "Iterable", "Sequence", "total_ordering",
)

_tracing = False
_limit = 1
# What lived already.
_base = 0


def start(nframe=1, /):
    global _tracing, _limit, _base
    if not isinstance(nframe, int):
        raise TypeError(f"'{type(nframe).__name__}' object cannot be interpreted as an integer")
    if not 1 <= nframe <= 65535:
        raise ValueError("the number of frames must be in range [1; 65535]")
    if not _tracing:
        _tracing, _limit = True, nframe
        _watch_memory(True)
        _base = _memory()[0]


def stop():
    global _tracing
    if _tracing:
        _watch_memory(False)
    _tracing = False


def is_tracing():
    return _tracing


def get_traceback_limit():
    return _limit


def get_traced_memory():
    # What was there before is not the program's; where more of that is gone than came anew, nothing is left to tell.
    if not _tracing:
        return 0, 0
    live, peak = _memory()
    return max(live - _base, 0), max(peak - _base, 0)


def reset_peak():
    if _tracing:
        _watch_memory(True)


def clear_traces():
    global _base
    if _tracing:
        _watch_memory(True)
        _base = _memory()[0]


def get_tracemalloc_memory():
    # The counts are there anyway.
    return 0
