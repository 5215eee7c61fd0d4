"""Descriptors: open, read, write, seek, copies, pipes, and files made of them."""

import os


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


fd = os.open("f", os.O_CREAT | os.O_RDWR, 0o600)
print(type(fd), os.write(fd, b"hello"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 2), os.lseek(fd, 0, os.SEEK_CUR))
print(os.fstat(fd).st_size, oct(os.fstat(fd).st_mode), os.isatty(fd), os.get_inheritable(fd))
print(os.pread(fd, 3, 0), os.pwrite(fd, b"HE", 0), os.lseek(fd, 0, os.SEEK_CUR), os.pread(fd, 9, 0))
copy = os.dup(fd)
print(copy != fd, os.lseek(copy, 0, os.SEEK_CUR), os.read(copy, 1), os.lseek(fd, 0, os.SEEK_CUR))
os.ftruncate(fd, 3)
os.fsync(fd)
os.close(fd)
print(os.lseek(copy, 0, 2))
os.close(copy)
for wrong in (
    lambda: os.read(fd, 1), lambda: os.close(fd), lambda: os.fstat(fd), lambda: os.lseek(fd, 0, 0),
    lambda: os.open("no", os.O_RDONLY), lambda: os.open("f", os.O_CREAT | os.O_EXCL), lambda: os.open(".", os.O_WRONLY),
    lambda: os.write(1, "text"), lambda: os.read("x", 1), lambda: os.fdopen("x"), lambda: os.open(5, 0),
):
    show(wrong)
fd = os.open("f", os.O_WRONLY | os.O_APPEND)
show(lambda: os.read(fd, 1))
os.write(fd, b"!")
os.close(fd)
print(open("f").read())

with os.fdopen(os.open("g", os.O_CREAT | os.O_WRONLY), "w", encoding="utf-8") as file:
    print(type(file.name), file.mode)
    file.write("text")
fd = os.open("g", os.O_RDONLY)
with open(fd, closefd=False) as file:
    print(file.read())
print(os.lseek(fd, 0, 1))
os.close(fd)

reader, writer = os.pipe()
print(os.write(writer, b"through a pipe"), os.read(reader, 7), os.read(reader, 100))
show(lambda: os.lseek(reader, 0, 0))
show(lambda: os.write(reader, b"x"))
os.close(writer)
print(os.read(reader, 10))
os.close(reader)
reader, writer = os.pipe()
os.close(reader)
show(lambda: os.write(writer, b"x"))
os.close(writer)
reader, writer = os.pipe()
with open(writer, "w") as sink, open(reader) as source:
    print("line", file=sink)
    sink.close()
    print(source.readlines())


def opener(path, flags):
    print(path, flags & (os.O_WRONLY | os.O_CREAT | os.O_TRUNC) != 0)
    return os.open("h", flags)


with open("other", "w", opener=opener) as file:
    file.write("by an opener")
print(open("h").read(), os.path.exists("other"))
show(lambda: open("f", opener=lambda path, flags: -1))
show(lambda: open("f", opener=lambda path, flags: "x"))
with open(os.devnull, "w") as file:
    print(file.write("gone"), repr(open(os.devnull).read()))
