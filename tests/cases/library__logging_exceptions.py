# Tracebacks and stacks in records.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
log = logging.getLogger("errors")


def fails():
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("caught %s", "it")
        log.error("again", exc_info=True)


fails()
try:
    fails.nothing
except AttributeError as error:
    log.warning("given", exc_info=error)
log.error("no exception", exc_info=True)


def shows():
    log.warning("with the stack", stack_info=True)


shows()


def helper(message):
    log.warning(message, stacklevel=2)


logging.root.handlers[0].setFormatter(logging.Formatter("%(funcName)s:%(lineno)d %(message)s"))


def caller():
    helper("from the caller")


caller()
try:
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("chained") from error
except RuntimeError:
    log.exception("chain")
