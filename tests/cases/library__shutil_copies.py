"""shutil: files copied with and without what belongs to them, and everything that cannot be copied."""

import os
import shutil


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


os.makedirs("d/e")
with open("f", "w") as file:
    file.write("content")
os.chmod("f", 0o640)
os.utime("f", (1, 2))
os.symlink("f", "l")
show(lambda: shutil.copy("f", "g"))
show(lambda: shutil.copy("f", "d"))
show(lambda: shutil.copyfile("f", "h"))
show(lambda: shutil.copy2("f", "i"))
show(lambda: shutil.copy("l", "m", follow_symlinks=False))
print([(name, oct(os.stat(name).st_mode)[-3:], os.stat(name).st_mtime == 2.0) for name in ("g", "h", "i", "d/f")])
print(os.path.islink("m"), open("d/f").read())
show(lambda: shutil.copyfile("f", "f"))
show(lambda: shutil.copyfile("f", "l"))
show(lambda: shutil.copyfile("no", "x"))
show(lambda: shutil.copyfile("f", "d"))
show(lambda: shutil.copyfile("d", "x"))
show(lambda: shutil.copyfile("f", "no/x"))
show(lambda: shutil.copyfile("f", "no/"))
show(lambda: shutil.copymode("f", "h"))
show(lambda: shutil.copystat("f", "h"))
print(oct(os.stat("h").st_mode)[-3:], os.stat("h").st_mtime)
with open("f", "rb") as source, open("n", "wb") as target:
    shutil.copyfileobj(source, target, 3)
print(open("n").read(), shutil.which("no-such-program"), shutil.get_terminal_size((5, 6)) is not None)
os.environ["COLUMNS"] = "100"
print(shutil.get_terminal_size().columns, issubclass(shutil.SameFileError, shutil.Error), shutil.Error.__mro__[1])
