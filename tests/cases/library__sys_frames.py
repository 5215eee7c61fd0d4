# Frames of the functions that run.
import asyncio
import sys


def name_of_caller():
    return sys._getframe(1).f_code.co_name


def asks():
    return name_of_caller()


def lines():
    frame = sys._getframe()
    first = frame.f_lineno
    second = frame.f_lineno
    return second - first, frame.f_back.f_lineno, frame.f_back.f_back


print(asks())
print(lines())
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_back, frame.f_globals is globals(), frame.f_locals is globals())


def variables(a, b=2):
    c = a + b
    return sorted(sys._getframe().f_locals.items())


print(variables(1))


def stack():
    names = []
    frame = sys._getframe()
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def outer():
    return [stack() for _ in range(1)]


print(outer())


class Class:
    def method(self):
        return sys._getframe().f_code.co_qualname


print(Class().method())


async def coroutine():
    await asyncio.sleep(0)
    return sys._getframe().f_code.co_name, sys._getframe(0).f_lineno


print(asyncio.run(coroutine()))
for wrong in (100, "a", 1.5):
    try:
        sys._getframe(wrong)
    except Exception as error:
        print(type(error).__name__, error)
