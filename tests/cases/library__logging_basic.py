# Levels, the tree of loggers, and where records go without any configuration.
import logging

log = logging.getLogger("app")
log.debug("not shown")
log.info("not shown")
log.warning("to the last resort: %s", 1)
log.error("with %d and %s", 2, [3])
logging.getLogger("app.child").critical("critical")
print(log, logging.getLogger(), logging.getLogger("app.child").parent, log is logging.getLogger("app"))
print(log.getEffectiveLevel(), log.level, log.isEnabledFor(20), log.isEnabledFor(30), log.hasHandlers())
print(logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(25), logging.getLevelName("nothing"))
logging.addLevelName(25, "NOTICE")
log.setLevel("NOTICE")
log.log(25, "notice")
print(log, sorted(logging.getLevelNamesMapping().items()))
print(sorted(child.name for child in logging.getLogger("app").getChildren()), log.getChild("x.y").name)
logging.disable(logging.ERROR)
log.error("disabled")
log.critical("enabled")
logging.disable(logging.NOTSET)
for wrong in (
    lambda: log.setLevel("NOPE"),
    lambda: log.setLevel(1.5),
    lambda: logging.getLogger(5),
    lambda: log.log("INFO", "x"),
    lambda: logging.Formatter(style="x"),
    lambda: logging.Formatter("plain"),
    lambda: logging.Formatter("plain", style="{"),
    lambda: logging.basicConfig(nothing=1),
    lambda: log.info("x", nothing=1) or log.error("x", nothing=1),
    lambda: log.error("x", extra={"message": 1}),
    lambda: log.error("x", extra={"name": 1}),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
