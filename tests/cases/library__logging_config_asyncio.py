# An asyncio program that sets up its loggers with dictConfig, with a file among the handlers.
import asyncio
import logging.config
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "run.log")
logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"task": {"format": "%(asctime)s %(taskName)s %(message)s", "datefmt": "%H:%M:%S"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "task", "stream": "ext://sys.stdout"},
        "file": {"class": "logging.handlers.RotatingFileHandler", "filename": path, "maxBytes": 60, "backupCount": 1, "formatter": "task"},
    },
    "loggers": {"asyncio": {"level": "WARNING"}},
    "root": {"level": "INFO", "handlers": ["console", "file"]},
})


async def job(number):
    for step in range(2):
        logging.info("job %d step %d", number, step)
        await asyncio.sleep(number)


async def main():
    await asyncio.gather(*[asyncio.create_task(job(at), name=f"job-{at}") for at in (1, 2)])


asyncio.run(main())
for name in sorted(os.listdir(os.path.dirname(path))):
    with open(os.path.join(os.path.dirname(path), name)) as file:
        print(name, file.read().splitlines())
