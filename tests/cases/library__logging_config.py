# basicConfig and formats.
import logging
import sys

logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s", stream=sys.stdout)


def work():
    logging.debug("debug")
    logging.getLogger("lib").info("info %s", "x")
    logging.warning("mapping %(a)s", {"a": 1})


work()
logging.basicConfig(format="ignored")
logging.error("still the old format")
logging.basicConfig(force=True, format="{levelname}:{module}:{message}", style="{", stream=sys.stdout)
logging.error("braces")
logging.basicConfig(force=True, format="$levelname ${name} $message", style="$", stream=sys.stdout, level="INFO")
logging.info("dollars")
logging.basicConfig(force=True, stream=sys.stdout)
logging.warning("basic format")
print(logging.root.handlers, logging.root)
for wrong in (
    {"stream": sys.stdout, "filename": "x"},
    {"handlers": [], "stream": sys.stdout},
    {"style": "x"},
):
    try:
        logging.basicConfig(force=True, **wrong)
    except ValueError as error:
        print(error)
record = logging.LogRecord("n", 20, "/a/b.py", 3, "m %s", ("x",), None)
print(record, record.getMessage(), record.filename, record.module, record.taskName, record.threadName, record.processName)
print(logging.Formatter("%(message)s %(missing)s", defaults={"missing": "given"}).format(record))
made = logging.makeLogRecord({"name": "made", "msg": "hello"})
print(logging.Formatter("%(name)s %(message)s").format(made))
try:
    logging.Formatter("%(nope)s").format(record)
except ValueError as error:
    print(error)
