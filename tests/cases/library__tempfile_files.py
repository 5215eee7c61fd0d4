"""Temporary files: named ones, nameless ones, ones in memory, and when they go away."""

import os
import tempfile


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="pre") as file:
    print(os.path.dirname(file.name) == tempfile.gettempdir(), os.path.basename(file.name)[:3], file.name[-4:], file.mode)
    file.write("some text")
    file.flush()
    print(open(file.name).read(), file.seek(0), file.read(), type(file), type(file.file).__name__, file.closed)
print(os.path.exists(file.name), file.closed)
file = tempfile.NamedTemporaryFile(delete=False)
print(file.write(b"a\nb\n"), file.close(), os.path.exists(file.name), list(open(file.name, "rb")))
os.unlink(file.name)
with tempfile.NamedTemporaryFile(delete_on_close=False) as file:
    file.close()
    print(os.path.exists(file.name))
print(os.path.exists(file.name))
file = tempfile.NamedTemporaryFile()
name = file.name
del file
print(os.path.exists(name))
with tempfile.TemporaryFile() as file:
    print(file.write(b"abc"), file.seek(0), file.read(), type(file.name), file.mode)
with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
    print(file.write("é"), file.seek(0), file.read(), file.encoding)
with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as file:
    print(file.name, file._rolled, file.write("short"), file.seek(0), file.read(), file._rolled)
    print(file.write(" and longer"), file._rolled, type(file.name), file.seek(0), file.read(), file.tell())
print(file.closed)
fd, path = tempfile.mkstemp(".x")
print(type(fd), os.path.isabs(path), oct(os.stat(path).st_mode), os.write(fd, b"x"), os.close(fd), os.path.getsize(path))
os.remove(path)
fd, path = tempfile.mkstemp(dir=b".", prefix=b"bytes")
print(type(path), os.path.dirname(path) == os.getcwdb(), os.close(fd), os.remove(path))
show(lambda: tempfile.mkstemp(prefix=b"x", suffix="y"))
print(tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.TMP_MAX, tempfile.gettempdirb().decode() == tempfile.gettempdir())
