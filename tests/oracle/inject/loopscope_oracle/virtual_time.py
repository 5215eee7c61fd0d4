"""The functions of `time` and `datetime` that read or spend time, on virtual time."""

import datetime as datetime_module
import time

# `time.time()` at the start of a program: 2023-11-14T22:13:20Z.
EPOCH = 1_700_000_000.0


def install(clock):
    """Replace the readings of the real clock."""
    real = {name: getattr(time, name) for name in ("gmtime", "localtime", "strftime", "ctime")}
    time.monotonic = time.perf_counter = clock.read
    time.monotonic_ns = time.perf_counter_ns = lambda: int(clock.read() * 1e9)
    time.time = lambda: EPOCH + clock.read()
    time.time_ns = lambda: int(EPOCH) * 10**9 + int(clock.read() * 1e9)
    time.process_time = time.thread_time = lambda: 0.0
    time.sleep = clock.sleep
    time.gmtime = lambda seconds=None: real["gmtime"](time.time() if seconds is None else seconds)
    time.localtime = lambda seconds=None: real["localtime"](time.time() if seconds is None else seconds)
    time.strftime = lambda form, moment=None: real["strftime"](form, moment or time.localtime())
    time.ctime = lambda seconds=None: real["ctime"](time.time() if seconds is None else seconds)

    class Transparent(type):
        """Answers `isinstance` and `issubclass` as the class that was replaced would."""

        def __instancecheck__(cls, value):
            return isinstance(value, cls.__mro__[1])

        def __subclasscheck__(cls, other):
            return issubclass(other, cls.__mro__[1])

    class datetime(datetime_module.datetime, metaclass=Transparent):
        def __repr__(self):
            return "datetime." + super().__repr__().removeprefix("datetime.")

        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(time.time(), tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(time.time(), datetime_module.timezone.utc).replace(tzinfo=None)

        @classmethod
        def today(cls):
            return cls.now()

    class date(datetime_module.date, metaclass=Transparent):
        def __repr__(self):
            return "datetime." + super().__repr__().removeprefix("datetime.")

        @classmethod
        def today(cls):
            return cls.fromtimestamp(time.time())

    datetime.__module__ = date.__module__ = "datetime"
    datetime_module.datetime, datetime_module.date = datetime, date
