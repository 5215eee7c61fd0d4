# Records that tasks put into a queue and that a listener's thread writes.
import asyncio
import logging
import queue
import sys
from logging.handlers import QueueHandler, QueueListener


class Plain(logging.Formatter):
    def formatException(self, exc_info):
        return f"{exc_info[0].__name__}: {exc_info[1]}"


records = queue.Queue()
handler = QueueHandler(records)
handler.setFormatter(Plain("%(message)s"))
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)-8s %(name)s %(taskName)s: %(message)s"))
loud = logging.StreamHandler(sys.stdout)
loud.setLevel(logging.ERROR)
loud.setFormatter(logging.Formatter("!!! %(message)s"))
logging.basicConfig(level=logging.INFO, handlers=[handler])
listener = QueueListener(records, out, loud, respect_handler_level=True)
listener.start()


async def work(name, delay):
    logging.info("%s begins", name)
    await asyncio.sleep(delay)
    try:
        if delay > 0.2:
            raise ValueError(f"{name} took too long")
        logging.getLogger("work").warning("%s is done after %.1f", name, delay)
    except ValueError:
        logging.exception("%s failed", name)


async def main():
    async with asyncio.TaskGroup() as group:
        for at in (1, 2, 3):
            group.create_task(work(f"job {at}", at / 10), name=f"task {at}")


asyncio.run(main())
listener.stop()
print(records.empty(), listener._thread)
prepared = handler.prepare(logging.makeLogRecord({"msg": "%s!", "args": ("hello",), "levelno": 20}))
print(prepared.msg, prepared.message, prepared.args, prepared.exc_info)
listener.stop()
