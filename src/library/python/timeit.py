# Measuring small pieces of code. Computation takes the time that the scenario says, often none.

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _indented(text, width):
    # Lines within a text of several lines move with the others, as CPython moves them.
    return " " * width + text.replace("\n", "\n" + " " * width)


def _in_function(text):
    return text


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {} if globals is None else dict(globals)
        texts = []
        for what, code in (("setup", setup), ("stmt", stmt)):
            if isinstance(code, str):
                texts.append(code)
                # Judged on its own first, so that one cannot end the block of the other.
                compile(_in_function("\n".join(texts)) if what == "stmt" else code, "<timeit-src>", "exec")
            elif callable(code):
                namespace["_" + what] = code
                texts.append(f"_{what}()")
            else:
                raise ValueError(f"{what} is neither a string nor callable")
        setup, stmt = texts
        source = f"def inner(_it, _timer):\n{_indented(setup, 4)}\n    _t0 = _timer()\n    for _i in _it:\n"
        source += f"{_indented(stmt, 8)}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n"
        exec(compile(source, "<timeit-src>", "exec"), namespace)
        self.inner = namespace["inner"]

    def timeit(self, number=default_number):
        import gc

        # What is thrown away meanwhile is collected afterwards.
        enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(range(number), self.timer)
        finally:
            if enabled:
                gc.enable()

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
