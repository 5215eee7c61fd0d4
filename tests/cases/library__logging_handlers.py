# Handlers, filters, propagation.
import io
import logging
import sys


class ListHandler(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


root, parent, child = ListHandler(), ListHandler(logging.ERROR), ListHandler()
logging.getLogger().addHandler(root)
logging.getLogger("a").addHandler(parent)
logging.getLogger("a.b").addHandler(child)
logging.getLogger().setLevel(logging.INFO)
log = logging.getLogger("a.b")
log.info("one")
log.error("two")
log.propagate = False
log.error("three")
log.propagate = True
log.disabled = True
log.error("four")
log.disabled = False
print(root.lines, parent.lines, child.lines)


class Odd(logging.Filter):
    def filter(self, record):
        record.extra = "added"
        return len(record.getMessage()) % 2


child.addFilter(Odd())
child.setFormatter(logging.Formatter("%(extra)s %(message)s"))
log.info("odd")
log.info("even")
log.addFilter(lambda record: "secret" not in record.getMessage())
log.info("secret")
print(child.lines[-1], len(child.lines), root.lines[-2:])
only = logging.Filter("a.b")
print([only.filter(logging.makeLogRecord({"name": name})) for name in ("a", "a.b", "a.bc", "a.b.c")])
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.terminator = "|"
log.addHandler(handler)
log.warning("to the stream")
log.removeHandler(handler)
print(repr(stream.getvalue()), handler.level, logging.NullHandler(), logging.StreamHandler(sys.stdout))
handler.set_name("named")
print(logging.getHandlerByName("named") is handler, logging.getHandlerNames())
adapter = logging.LoggerAdapter(log, {"user": "me"})
child.setFormatter(logging.Formatter("%(user)s %(message)s", defaults={"user": "-"}))
adapter.warning("adapted")
print(child.lines[-1], adapter)


class Prefix(logging.LoggerAdapter):
    def process(self, message, kwargs):
        return f"[{self.extra['id']}] {message}", kwargs


Prefix(log, {"id": 7}).error("prefixed")
print(root.lines[-1])
log.addHandler(logging.Handler())
try:
    log.error("x")
except NotImplementedError as error:
    print(error)
