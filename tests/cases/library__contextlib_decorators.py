# Context managers as decorators, generators that misbehave, redirection, suppression of groups, closing, nullcontext.
import asyncio
import contextlib
import io
import sys
from contextlib import ContextDecorator, aclosing, asynccontextmanager, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress


@contextmanager
def timed(label="block"):
    "Say when."
    print("start", label)
    try:
        yield label
    finally:
        print("stop", label)


@timed("function")
def work(x):
    "Works."
    print("work", x)
    return x * 2


print(work(2), work(3), work.__name__, work.__doc__, timed.__doc__, type(timed()).__name__)


class Quiet(ContextDecorator):
    def __enter__(self):
        print("quiet on")
        return self

    def __exit__(self, kind, *rest):
        print("quiet off", kind and kind.__name__)
        return kind is ValueError


@Quiet()
def loud(error):
    raise error


print(loud(ValueError("x")))
try:
    loud(KeyError("y"))
except KeyError as error:
    print(repr(error))


@asynccontextmanager
async def session(name):
    await asyncio.sleep(0.1)
    try:
        yield name
    except ConnectionError as error:
        print("handled", error)
    finally:
        await asyncio.sleep(0.1)
        print("closed", name)


@session("decorated")
async def fetch(fail=False):
    if fail:
        raise ConnectionError("down")
    return "page"


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallows():
    try:
        yield
    except Exception as error:
        print("swallowed", repr(error))


@contextmanager
def again():
    try:
        yield
    except ValueError:
        yield


@contextmanager
def stops():
    yield
    raise StopIteration("own")


def attempt(label, manager, error=None):
    try:
        with manager as value:
            if error:
                raise error
        print(label, "left", value)
    except BaseException as caught:
        print(label, type(caught).__name__, caught, repr(caught.__cause__))


attempt("never", never())
attempt("twice", twice())
attempt("swallows", swallows(), OSError("o"))
attempt("again", again(), ValueError("v"))
attempt("stops", stops())
attempt("StopIteration through", timed("s"), StopIteration("mine"))
attempt("generator exit", timed("g"), GeneratorExit())
attempt("system exit", suppress(Exception), SystemExit(3))
attempt("suppressed", suppress(LookupError, ValueError), KeyError("k"))
attempt("suppressed group", suppress(ValueError), ExceptionGroup("all", [ValueError(1)]))
attempt("suppressed part", suppress(ValueError), ExceptionGroup("some", [ValueError(1), TypeError(2)]))
attempt("suppress nothing", suppress(), ValueError("v"))
attempt("null", nullcontext("given"))
attempt("not a manager", 5)
with closing(io.StringIO("text")) as f:
    print(f.read())
print(f.closed)
out = io.StringIO()
with redirect_stdout(out) as target, redirect_stderr(out):
    print("hidden", target is out)
    print("error", file=sys.stderr)
    with redirect_stdout(sys.__stdout__):
        print("visible")
print(repr(out.getvalue()), contextlib.redirect_stdout(out).__class__.__name__)


async def numbers():
    try:
        for n in range(5):
            yield n
            await asyncio.sleep(0.1)
    finally:
        print("numbers closed")


async def main():
    print(await fetch(), await fetch(True), asyncio.get_running_loop().time())
    async with aclosing(numbers()) as source:
        async for n in source:
            if n == 2:
                break
    async with session("plain") as name, nullcontext(5) as five:
        print(name, five)
    try:
        async with session("cancelled"):
            async with asyncio.timeout(0.5):
                await asyncio.sleep(9)
    except TimeoutError as error:
        print(repr(error))
    for bad in (timed("sync"), 5):
        try:
            async with bad:
                pass
        except TypeError as error:
            print(error)
    try:
        with session("wrong"):
            pass
    except TypeError as error:
        print(error)
    with suppress(asyncio.CancelledError):
        raise asyncio.CancelledError
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(session("stacked")))


asyncio.run(main())
manager = timed("once")
with manager:
    pass
try:
    with manager:
        pass
except Exception as error:
    print(type(error).__name__, error)
