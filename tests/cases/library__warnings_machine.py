# The interpreter's own warnings go through the filters: recorded, raised, silenced.
import asyncio
import warnings


async def forgotten():
    pass


def caught(action):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        action()
    for w in log:
        print(w.category.__name__, "|", w.message, "|", w.lineno)
    if not log:
        print("nothing")


caught(lambda: forgotten() and None)
caught(lambda: eval("1 is 1"))
caught(lambda: compile("'\\q'", "text", "eval"))
caught(lambda: compile("assert (1, 'x')", "text", "exec"))
caught(lambda: compile("x = 1 ()", "text", "exec"))
caught(lambda: compile("[1, 2] [1.5]", "text", "exec"))
caught(lambda: ~True)
caught(lambda: 1 + 1)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for source in ("1 is 1", "'\\q'", "1 ()"):
        try:
            compile(source, "text", "eval")
        except (SyntaxError, SyntaxWarning) as error:
            print(type(error).__name__, error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    forgotten()
    eval("1 is 1")
with warnings.catch_warnings(action="ignore", category=RuntimeWarning):
    forgotten()
warnings.filterwarnings("ignore", message="coroutine .* was never awaited")
forgotten()


async def main():
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        forgotten()
        asyncio.sleep(0)
        print([str(w.message) for w in log])
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        forgotten()
        print("goes on")


asyncio.run(main())
print("end")
