"""logging into files: FileHandler, late opening, basicConfig with a file, and closing."""

import logging
import os

logging.basicConfig(filename="app.log", level=logging.INFO, format="%(levelname)s:%(message)s", filemode="w", encoding="utf-8")
logging.info("héllo")
logging.debug("not shown")
logging.getLogger("module").error("wrong: %d", 3)
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("caught")
with open("app.log", encoding="utf-8") as file:
    lines = file.read().splitlines()
print(lines[:4], lines[-1])

handler = logging.FileHandler("late.log", delay=True)
print(os.path.exists("late.log"), handler.stream, handler.mode, os.path.basename(handler.baseFilename))
handler.setFormatter(logging.Formatter("[%(name)s] %(message)s"))
logger = logging.getLogger("own")
logger.propagate = False
logger.addHandler(handler)
logger.warning("first")
print(repr(handler).replace(os.getcwd() + "/", ""), open("late.log").read(), end="")
handler.close()
logger.warning("after closing")
print(open("late.log").read(), end="")
handler.close()
once = logging.FileHandler("once.log", "w")
logger.addHandler(once)
logger.warning("kept")
once.close()
logger.warning("lost, since the file would be emptied")
print(open("once.log").read(), end="")
try:
    logging.FileHandler("no/such.log")
except FileNotFoundError as error:
    print(error.strerror, os.path.basename(error.filename))
logging.shutdown()
