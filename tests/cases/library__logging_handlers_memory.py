# Handlers that keep records until there are enough, until one is bad enough, or until they are closed.
import logging
import sys
from logging.handlers import BufferingHandler, MemoryHandler

log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
log.propagate = False
stream = logging.StreamHandler(sys.stdout)
stream.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
memory = MemoryHandler(4, flushLevel=logging.ERROR, target=stream)
log.addHandler(memory)
for at in range(6):
    log.info("number %d", at)
    print("kept", len(memory.buffer))
log.error("now")
print("kept", len(memory.buffer))
log.debug("at the end")
memory.close()
print(memory.target, memory.buffer, memory)
log.removeHandler(memory)

silent = MemoryHandler(10, target=stream, flushOnClose=False)
log.addHandler(silent)
log.warning("never shown")
silent.close()
log.removeHandler(silent)
late = MemoryHandler(2)
log.addHandler(late)
log.warning("one")
log.warning("two")
log.warning("three")
late.setTarget(stream)
late.flush()
log.removeHandler(late)


class Counting(BufferingHandler):
    def flush(self):
        print("flushing", [record.getMessage() for record in self.buffer])
        super().flush()


counting = Counting(2)
log.addHandler(counting)
for at in range(3):
    log.info("record %s", at)
counting.close()
print(counting, counting.capacity, len(counting.buffer), logging.handlers.SYSLOG_UDP_PORT, logging.handlers.DEFAULT_TCP_LOGGING_PORT)
# Nobody knows it any longer, so that it is not flushed at the end.
log.removeHandler(counting)
del counting
