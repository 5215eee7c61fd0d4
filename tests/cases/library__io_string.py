# Streams in memory.
import io

stream = io.StringIO()
print(stream.write("héllo\n"), stream.write("world"), stream.tell(), repr(stream.getvalue()))
print("printed", file=stream)
print(stream.seek(0), stream.readline(), stream.read(3), stream.read(), stream.read() == "", stream.tell())
stream.seek(2)
stream.write("XX")
print(repr(stream.getvalue()), stream.truncate(5), repr(stream.getvalue()), stream.seek(0, io.SEEK_END))
print(list(io.StringIO("a\nb\nc")), io.StringIO("a\nb\n").readlines(), io.StringIO("abc").readline(2))
with io.StringIO("initial") as made:
    made.writelines(["1", "2"])
    print(made.getvalue(), made.readable(), made.writable(), made.seekable(), made.isatty(), made.closed)
print(made.closed)
gap = io.StringIO("ab")
gap.seek(4)
gap.write("c")
print(repr(gap.getvalue()))
raw = io.BytesIO(b"abc\ndef")
print(raw.read(2), raw.readline(), raw.readlines(), raw.getvalue(), raw.seek(-2, 2), raw.read(), raw.tell())
print(raw.write(b"!"), raw.getvalue(), io.BytesIO(b"x").read1(), list(io.BytesIO(b"1\n2")))
buffer = bytearray(2)
print(io.BytesIO(b"xyz").readinto(buffer), buffer)
for wrong in (
    lambda: made.read(),
    lambda: made.getvalue(),
    lambda: io.StringIO(5),
    lambda: stream.write(b"x"),
    lambda: raw.write("x"),
    lambda: stream.seek(-1),
    lambda: stream.seek(1, 1),
    lambda: stream.seek(0, 9),
    lambda: stream.fileno(),
    lambda: raw.truncate(-1),
    lambda: stream.read("a"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
