# Recorded on the real clock
# A process that is left running, and one whose transport outlives its loop.

import asyncio
import gc
import re
import subprocess
import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, re.sub(r"\d+", "N", str(message).split(" at 0x")[0]))


warnings.simplefilter("always")
warnings.showwarning = show


def leave():
    process = subprocess.Popen(["sleep", "0.3"])
    print("started")


leave()
gc.collect()
print("left")


def pipe():
    process = subprocess.Popen(["echo", "hello"], stdout=subprocess.PIPE)
    process.wait()


pipe()
gc.collect()
print("a pipe")


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "0.3", stdout=subprocess.PIPE)
    print("running", process.returncode)


asyncio.run(main())
gc.collect()
print("end")
