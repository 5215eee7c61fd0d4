"""StringIO with each way of ending lines, and what its streams in memory refuse."""

import io


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


for newline in (None, "", "\n", "\r", "\r\n"):
    file = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), repr(file.getvalue()), file.readlines(), file.newlines)
    file = io.StringIO(newline=newline)
    print(file.write("x\ny\r\nz\rw"), repr(file.getvalue()), file.tell(), file.seek(0), repr(file.read(2)), list(file))
    file.seek(0)
    print([file.readline(2) for _ in range(4)], file.newlines)
file = io.StringIO("héllo\nworld")
print(file.read(3), file.tell(), file.readline(), file.readline(3), file.seek(0, 2), file.write("!"), file.truncate(5))
print(file.getvalue(), file.line_buffering, file.encoding, file.errors, file.readable(), file.closed)
data = io.BytesIO(b"abc\ndef")
print(data.readline(), data.read1(2), data.readinto(bytearray(5)), data.seek(0), data.readlines(), data.writelines([b"x"]))
print(data.seek(10), data.write(b"z"), data.getvalue(), data.readinto1(bytearray(3)), data.truncate(2), data.getvalue())
for what in (file.detach, file.fileno, data.detach, data.fileno, lambda: data.write("x"), lambda: file.write(b"x")):
    show(what)
data.close()
for what in (data.read, data.getvalue, data.tell, data.readline, data.close):
    show(what)
