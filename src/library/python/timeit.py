# Measuring small pieces of code. Computation takes the time that the scenario says, often none.

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {} if globals is None else globals
        self._setup = self._runnable(setup, namespace, "setup")
        self._run = self._runnable(stmt, namespace, "stmt")

    def _runnable(self, code, namespace, what):
        if callable(code):
            return code
        if not isinstance(code, str):
            raise ValueError(f"{what} is neither a string nor callable")
        compiled = compile(code, "<timeit-src>", "exec")
        local = self.__dict__.setdefault("_local", dict(namespace))
        return lambda: exec(compiled, local)

    def timeit(self, number=default_number):
        self._setup()
        run = self._run
        begin = self.timer()
        for _ in range(number):
            run()
        return self.timer() - begin

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        while number < default_number * 1000:
            for step in (1, 2, 5):
                taken = self.timeit(number * step)
                if callback:
                    callback(number * step, taken)
                # Where computation takes no time, more of it would not take longer.
                if taken >= 0.2 or not taken:
                    return number * step, taken
            number *= 10
        return number, taken

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
