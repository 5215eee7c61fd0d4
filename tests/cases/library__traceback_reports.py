# Error reports as programs make them: in tasks, in callbacks, in handlers; what is kept and what is dropped with the frames.
import asyncio
import contextlib
import functools
import io
import logging
import sys
import traceback


def report(error):
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({last.name}, line {last.lineno}: {last.line})"


async def fragile(n):
    await asyncio.sleep(0.1 * n)
    data = {"n": n}
    return data["missing"] if n % 2 else data["n"] / (n - 2)


def safe(function):
    @functools.wraps(function)
    async def wrapper(*args):
        try:
            return await function(*args)
        except Exception as error:
            return report(error)

    return wrapper


async def main():
    print(await asyncio.gather(*(safe(fragile)(n) for n in range(4))))
    results = await asyncio.gather(*(fragile(n) for n in range(4)), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print("".join(traceback.format_exception(result)), end="")
    task = asyncio.create_task(fragile(1), name="doomed")
    await asyncio.wait([task])
    task.print_stack(file=sys.stdout)
    out = io.StringIO()
    with contextlib.redirect_stderr(out):
        try:
            await task
        except KeyError:
            traceback.print_exc()
    print(out.getvalue().count("fragile"), out.getvalue().splitlines()[-1])
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, c: print("handler:", c["message"].split(" at ")[0], report(c["exception"])))
    loop.call_soon(lambda: [].pop())
    await asyncio.sleep(0)
    waiting = asyncio.create_task(fragile(5))
    await asyncio.sleep(0)
    waiting.print_stack(file=sys.stdout)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError as error:
        print([f.name for f in traceback.extract_tb(error.__traceback__)][:1])


asyncio.run(main())
logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(message)s", force=True)
try:
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("cannot read") from error
except RuntimeError:
    logging.exception("while reading")
    logging.error("no trace")
    logging.warning("with trace", exc_info=True)
    logging.info("hidden", exc_info=True)
logging.error("given", exc_info=ValueError("never raised"))
logging.error("stack", stack_info=True)


def once():
    local = [1]
    raise ValueError("kept")


try:
    once()
except ValueError as error:
    kept = error
print(kept.__traceback__.tb_next.tb_frame.f_locals)
traceback.clear_frames(kept.__traceback__)
print(kept.__traceback__.tb_next.tb_frame.f_locals, kept.with_traceback(None).__traceback__)
try:
    raise kept
except ValueError as error:
    print(len(traceback.extract_tb(error.__traceback__)), traceback.format_tb(error.__traceback__))
try:
    try:
        raise kept
    finally:
        print("finally")
except ValueError as error:
    print(len(traceback.extract_tb(error.__traceback__)))
exc_type, value, tb = None, None, None
try:
    sum([1, "a"])
except TypeError:
    exc_type, value, tb = sys.exc_info()
traceback.print_exception(exc_type, value, tb, file=sys.stdout)
traceback.print_tb(tb, file=sys.stdout)
traceback.print_list(traceback.extract_tb(tb), file=sys.stdout)
print(sys.exc_info(), traceback.format_tb(None))
