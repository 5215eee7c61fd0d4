# Exception handlers of the program's own that fail themselves, with errors of every kind.

import asyncio


def bad(loop, context):
    print("bad sees", sorted(context))
    raise RuntimeError("in the handler")


def worse(loop, context):
    raise SystemExit("out of the handler")


def fine(loop, context):
    print("fine sees", context["message"], repr(context.get("exception")))
    loop.default_exception_handler(context)


class Loop(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        raise ArithmeticError("in the default handler")


async def main():
    loop = asyncio.get_running_loop()
    for wrong in (3, "handler"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)
    loop.set_exception_handler(bad)
    print(loop.get_exception_handler() is bad)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.set_exception_handler(fine)
    loop.call_soon(lambda: [][0])
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "default again"})


asyncio.run(main())


async def other():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "first"})
    loop.set_exception_handler(bad)
    loop.call_exception_handler({"message": "second"})
    loop.set_exception_handler(worse)
    loop.call_exception_handler({"message": "third"})
    print("not reached")


asyncio.run(other(), loop_factory=Loop)
