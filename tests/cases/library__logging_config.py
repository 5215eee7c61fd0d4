# Loggers made by dictConfig: formatters, filters, handlers and their levels, objects by name, what was there before, and what it
# says of wrong dictionaries.
import logging
import logging.config
import sys


class Short(logging.Filter):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit

    def filter(self, record):
        return len(record.getMessage()) <= self.limit


class Shouting(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


early, child = logging.getLogger("early"), logging.getLogger("app.old.child")
sys.stderr = sys.stdout
config = {
    "version": 1,
    "formatters": {
        "plain": {"format": "%(levelname)s %(name)s %(message)s"},
        "braces": {"format": "{levelname:>8}|{message}", "style": "{"},
        "loud": {"()": "__main__.Shouting", "fmt": "%(message)s!"},
        "mine": {"class": "__main__.Shouting", "format": "<%(message)s>", "datefmt": "%H"},
    },
    "filters": {"short": {"()": Short, "limit": 12}, "app": {"name": "app"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stdout", "level": "INFO"},
        "braces": {"class": "logging.StreamHandler", "formatter": "braces", "stream": "cfg://streams.out[0]", "filters": ["short"]},
        "kept": {"class": "logging.handlers.MemoryHandler", "capacity": 3, "target": "loud", "flushLevel": "ERROR"},
        "loud": {"class": "logging.StreamHandler", "formatter": "loud", "stream": "ext://sys.stdout"},
        "none": {"()": "logging.NullHandler", ".": {"note": "set"}},
    },
    "streams": {"out": ["ext://sys.stdout"]},
    "loggers": {
        "app": {"level": "DEBUG", "handlers": ["console", "braces"], "propagate": False},
        "app.kept": {"level": 10, "handlers": ["kept"], "propagate": False},
    },
    "root": {"level": "WARNING", "handlers": ["loud"]},
}
logging.config.dictConfig(config)
logging.getLogger("app").debug("a detail")
logging.getLogger("app").info("news that is longer")
logging.getLogger("other").info("nothing")
logging.getLogger("other").warning("to the root")
kept = logging.getLogger("app.kept")
for text in ("one", "two", "three", "four"):
    kept.info(text)
early.error("disabled")
child.info("a child")
print(early.disabled, child.disabled, logging.getHandlerNames() == frozenset(config["handlers"]), logging.getHandlerByName("none").note)
logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"console": {"level": "ERROR"}}, "loggers": {"app": {"level": "INFO"}}})
logging.getLogger("app").info("only braces")
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "root": {"level": "INFO"}})
print(logging.getLogger().handlers, logging.getLogger("app").handlers != [], logging.getLogger("app").disabled)
for wrong in (
    {}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.NoHandler"}}}, {"version": 1, "handlers": {"h": {"class": "nowhere.Handler"}}},
    {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}}}, {"version": 1, "loggers": {"l": {"level": "LOW"}}},
    {"version": 1, "loggers": {"l": {"handlers": ["h"]}}}, {"version": 1, "root": {"handlers": ["h"]}}, {"version": 1, "filters": {"f": {"()": "no.such"}}},
    {"version": 1, "formatters": {"f": {"format": "{x", "style": "{"}}}, {"version": 1, "incremental": True, "handlers": {"h": {}}},
    {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "level": "x"}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "size": 3}}},
):
    try:
        logging.config.dictConfig(wrong)
    except Exception as error:
        print(type(error).__name__, error, "|", type(error.__cause__).__name__)
