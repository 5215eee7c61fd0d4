# Tasks log by their names, and asyncio logs what nobody handles.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(taskName)s %(name)s %(levelname)s %(message)s")
log = logging.getLogger("app")


async def worker(number):
    log.info("working on %d", number)
    await asyncio.sleep(0.1)
    if number == 2:
        raise ValueError("failed")


async def main():
    log.info("started")
    tasks = [asyncio.create_task(worker(number), name=f"worker-{number}") for number in range(3)]
    await asyncio.wait(tasks)
    asyncio.get_running_loop().call_exception_handler({"message": "told", "exception": None})
    del tasks


logging.getLogger("asyncio").setLevel(logging.ERROR)
asyncio.run(main())
print("over")
