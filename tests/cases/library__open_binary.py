"""Binary files: buffers over raw files, unbuffered ones, reading and writing in one file."""

import io


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


with open("b", "wb") as file:
    print(file, file.raw.name, file.mode, file.write(b"abc"), file.write(bytearray(b"def\n")), file.tell())
    show(lambda: file.write("text"))
    show(lambda: file.read())
    show(lambda: file.readline())
show(lambda: file.write(b""))
show(lambda: file.flush())
show(lambda: file.seek(0))

file = open("b", "rb")
print(file.read(2), file.peek()[:1], file.tell(), file.read1(2), file.readline(), file.read(), file.readline())
show(lambda: file.seek(-2, 2))
show(lambda: file.read(5))
show(lambda: file.seek(-9))
show(lambda: file.seek(0, 9))
show(lambda: file.read(-5))
show(lambda: file.write(b"x"))
show(lambda: file.encoding)
buffer = bytearray(4)
file.seek(1)
print(file.readinto(buffer), buffer, file.fileno() > 2, file.isatty())
file.close()
for method in (file.read, file.readline, file.peek, file.tell, file.fileno, lambda: file.readinto(buffer)):
    show(method)

with open("b", "rb+") as file:
    print(file, file.mode, file.read(2), file.write(b"Z"), file.tell(), file.read(2), file.seek(0), file.read())
    print(file.seek(0, 2), file.write(b"end"), file.truncate(6), file.tell(), file.seek(0), file.read())
    file.seek(10)
    file.write(b"!")
print(open("b", "rb").read())

raw = open("b", "rb", buffering=0)
print(raw, type(raw), raw.mode, raw.read(3), raw.readall(), raw.read(), raw.seek(1), raw.tell(), raw.closefd)
show(lambda: raw.write(b"x"))
show(lambda: raw.truncate())
raw.close()
print(raw)
show(raw.read)
show(raw.readable)
print(list(open("b", "rb")), open("b", "rb").readlines(4))

pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable())
print(io.BufferedReader(io.BytesIO(b"a\nb\n")).readlines())
show(lambda: io.BufferedWriter(open("b", "rb")))
show(lambda: io.BufferedReader(io.BytesIO(), 0))
show(lambda: io.FileIO("b", "rw"))
print(io.FileIO("b", "a").mode, io.FileIO("b", "w+").mode, io.FileIO("b").readall())
