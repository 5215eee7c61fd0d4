# Files that rotate: by size, by time, with names of the program's own, and a file that is watched.
import asyncio
import datetime
import logging
import os
import tempfile
from logging.handlers import RotatingFileHandler, TimedRotatingFileHandler, WatchedFileHandler

folder = tempfile.mkdtemp()
os.chdir(folder)
log = logging.getLogger("files")
log.setLevel(logging.INFO)


def show():
    for name in sorted(os.listdir(".")):
        with open(name) as file:
            print(name, repr(file.read()))
        os.remove(name)


def use(handler):
    for old in log.handlers[:]:
        log.removeHandler(old)
        old.close()
    log.addHandler(handler)
    return handler


sized = use(RotatingFileHandler("sized.log", maxBytes=40, backupCount=2))
for at in range(9):
    log.info("message number %d", at)
sized.doRollover()
sized.close()
show()
use(RotatingFileHandler("whole.log", mode="w", delay=True))
log.info("no limit")
show()
named = use(RotatingFileHandler("named.log", maxBytes=1, backupCount=3))
named.namer = lambda name: name.replace(".log.", "-") + ".txt"
for at in range(4):
    log.info("%d", at)
named.close()
show()


async def main():
    # A file that is there already would count from its own time.
    timed = use(TimedRotatingFileHandler("timed.log", when="s", interval=10, backupCount=2, utc=True, delay=True))
    for at in range(6):
        log.info("at %d", at * 6)
        await asyncio.sleep(6)
    timed.close()
    show()
    watched = use(WatchedFileHandler("watched.log"))
    log.info("one")
    os.rename("watched.log", "moved.log")
    log.info("two")
    watched.close()
    show()


asyncio.run(main())
for when in ("S", "M", "H", "D", "midnight", "W0", "w6"):
    for at in (None, datetime.time(14, 30)):
        handler = TimedRotatingFileHandler("x.log", when=when, interval=2, atTime=at, delay=True, utc=True)
        print(when, at, handler.interval, handler.suffix, [handler.computeRollover(now) - now for now in (0, 1_700_000_000, 1_700_065_800)])
for when in ("X", "W", "W7"):
    try:
        TimedRotatingFileHandler("x.log", when=when, delay=True)
    except ValueError as error:
        print(error)
