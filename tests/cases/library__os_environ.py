# Environment and constants.
import os

os.environ["MINE"] = "1"
print(os.environ["MINE"], os.getenv("MINE"), os.getenv("NOT_THERE"), os.getenv("NOT_THERE", "x"), os.environ.get("NOT_THERE", 5))
print("MINE" in os.environ, os.environ.pop("MINE"), "MINE" in os.environ, os.environ.setdefault("MINE", "2"), os.environ.pop("MINE", None))
print(os.name, os.sep, os.altsep, os.extsep, os.pathsep, repr(os.linesep), os.curdir, os.pardir, os.devnull, os.error is OSError)
print(isinstance(os.getpid(), int), os.cpu_count() >= 1, isinstance(os.getcwd(), str), len(os.urandom(8)), os.EX_OK, os.O_RDONLY)
print(os.strerror(2), os.fspath("a"), os.fsencode("é"), os.fsdecode(b"a"))


class Here:
    def __fspath__(self):
        return "/here"


print(os.fspath(Here()), isinstance(Here(), os.PathLike), os.path.join(Here(), "x"))
for wrong in (lambda: os.environ["NOT_THERE"], lambda: os.environ.__setitem__("a", 1), lambda: os.environ[1], lambda: os.fspath(1), lambda: os.environ.pop("NOT_THERE")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
