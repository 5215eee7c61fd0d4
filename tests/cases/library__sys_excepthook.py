# A program's own excepthook is told of what nothing caught.
import asyncio
import sys


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback.tb_frame.f_code.co_name, traceback.tb_next is not None)
    sys.__excepthook__(kind, value, traceback)


async def main():
    raise ValueError("uncaught")


print(sys.excepthook is sys.__excepthook__, sys.excepthook)
sys.excepthook = hook
asyncio.run(main())
