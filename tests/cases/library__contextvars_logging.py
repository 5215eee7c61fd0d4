# The use that tutorials show: a request's number travels with its task into every log line and helper.
import asyncio
import contextvars
import itertools
import logging
import sys

request = contextvars.ContextVar("request", default="-")
numbers = itertools.count(1)


class AddRequest(logging.Filter):
    def filter(self, record):
        record.request = request.get()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(AddRequest())
handler.setFormatter(logging.Formatter("[%(request)s] %(name)s %(levelname)s %(message)s"))
log = logging.getLogger("app")
log.addHandler(handler)
log.setLevel(logging.DEBUG)


async def database(query):
    log.debug("query %r", query)
    await asyncio.sleep(0.2)
    return len(query)


async def handle(path, delay):
    token = request.set(f"req-{next(numbers)}")
    try:
        log.info("start %s", path)
        await asyncio.sleep(delay)
        rows, more = await asyncio.gather(database(path), database(path * 2))
        if path == "/bad":
            raise ValueError(path)
        log.info("rows %d", rows + more)
    except ValueError:
        log.error("failed: %s", path)
    finally:
        request.reset(token)
        log.debug("finished")


async def main():
    log.info("up")
    await asyncio.gather(handle("/a", 0.3), handle("/bad", 0.1), handle("/c", 0))
    await handle("/direct", 0)
    log.info("down")


asyncio.run(main())
