"""What each mode of `open` does with a file that is there and with one that is not, and what it says of wrong ones."""

import os


def attempt(mode, *args, **options):
    try:
        with open("f", mode, *args, **options) as file:
            return type(file).__name__, file.mode, file.readable(), file.writable(), file.seekable(), file.tell()
    except Exception as error:
        return type(error).__name__, str(error)


for mode in ("r", "w", "a", "x", "r+", "w+", "a+", "x+", "rb", "wb", "ab", "xb", "rb+", "w+b", "ab+", "rt", "t"):
    for there in (False, True):
        if there:
            with open("f", "w") as file:
                file.write("content")
        elif os.path.exists("f"):
            os.remove("f")
        print(mode, there, *attempt(mode), os.path.exists("f") and os.path.getsize("f"))

for mode in ("", "rw", "z", "rbt", "U", "rr", "++", "+", "b", 5, None, "wx", "r w"):
    print(repr(mode), *attempt(mode))
print(*attempt("rb", encoding="utf-8"))
print(*attempt("rb", errors="strict"))
print(*attempt("rb", newline=""))
print(*attempt("r", 0))
print(*attempt("r", newline="x"))
print(*attempt("r", encoding="no-such"))
print(*attempt("r", encoding=5))
print(*attempt("r", buffering="x"))
print(*attempt("r", closefd=False))
print(*attempt("r", nothing=1))
print(*attempt("rb", 0))


def opened(*args):
    try:
        return open(*args).close()
    except Exception as error:
        return type(error).__mro__[:2], getattr(error, "errno", None), getattr(error, "filename", None), str(error)


os.mkdir("folder")
for path in ("nope", "folder", "folder/nope", "nope/nope", "f/nope", "", "a\0b", 1.5, None, -1, 999, b"nope", "f/", "g/"):
    print(opened(path), opened(path, "w"))
