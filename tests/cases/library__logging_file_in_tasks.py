"""Tasks that log into one file while others wait, and a context that changes the folder for a while."""

import asyncio
import contextlib
import logging
import os

os.mkdir("logs")
with contextlib.chdir("logs"):
    handler = logging.FileHandler("tasks.log")
    print(os.path.basename(os.getcwd()), os.listdir())
print(os.listdir("logs"), os.path.basename(os.getcwd()) != "logs")
handler.setFormatter(logging.Formatter("%(asctime)s %(taskName)s %(message)s", "%H:%M:%S"))
logger = logging.getLogger("work")
logger.setLevel(logging.DEBUG)
logger.addHandler(handler)


async def work(name, delay):
    logger.info("begins")
    await asyncio.sleep(delay)
    logger.info("ends after %s", delay)
    with open("logs/results.txt", "a") as file:
        print(name, delay, file=file)


async def main():
    async with asyncio.TaskGroup() as group:
        for number, delay in enumerate((2, 1, 3)):
            group.create_task(work(f"job-{number}", delay), name=f"job-{number}")


asyncio.run(main())
print(open("logs/tasks.log").read(), open("logs/results.txt").read(), sep="", end="")
try:
    with contextlib.chdir("logs/no"):
        print("never")
except FileNotFoundError as error:
    print(error)
nested = contextlib.chdir("logs")
with nested:
    with contextlib.chdir(".."):
        print(sorted(os.listdir("logs")))
    print(sorted(os.listdir()))
