# Text and bytes in memory: positions, newlines, truncation, iteration, closing, a file object of one's own, print into them.
import contextlib
import io
import sys


def attempt(label, call):
    try:
        print(label, repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


s = io.StringIO("one\ntwo\r\nthree")
print([s.readline(), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.seek(0, 2), s.write("!"), s.getvalue(), s.seek(3), s.read(2), s.truncate(), s.getvalue()])
print(s.readable(), s.writable(), s.seekable(), s.closed, s.isatty(), s.newlines, s.line_buffering, s.encoding, s.errors)
s.seek(0)
s.write("ABCDEF")
s.seek(20)
s.write("x")
print(repr(s.getvalue()))
s.close()
attempt("closed", lambda: s.read())
attempt("closed value", lambda: s.getvalue())
attempt("closed twice", lambda: s.close())
attempt("iterate", lambda: next(s))
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\rc\r\nd", newline)
    print(repr(newline), t.readlines(), repr(t.getvalue()))
    t = io.StringIO(newline=newline)
    t.write("x\ny\r\n")
    print(repr(t.getvalue()))
b = io.BytesIO(b"abc\ndef\n")
print(b.read(2), b.readline(), b.tell(), b.read1(2), b.getvalue(), b.seek(-3, 2), b.read(), b.write(b"more"), b.seek(1), b.truncate(3), b.getvalue(), b.readinto(bytearray(2)), b.seek(2, 0), b.seek(1, 1), b.read())
target = bytearray(4)
b = io.BytesIO(b"0123456789")
print(b.readinto(target), target, list(io.BytesIO(b"a\nb\n\nc")), b.writelines([b"x", b"y"]), b.getvalue())
with io.StringIO() as out:
    print("a", 1, None, sep="|", end="$", file=out)
    print(file=out)
    sys.stdout.write("") if False else None
    text = out.getvalue()
print(repr(text), out.closed)
attempt("bytes into text", lambda: io.StringIO().write(b"x"))
attempt("text into bytes", lambda: io.BytesIO().write("x"))
attempt("number", lambda: io.StringIO(5))
attempt("bytes number", lambda: io.BytesIO(5))
attempt("seek back", lambda: io.StringIO("abc").seek(-1))
attempt("seek relative", lambda: io.StringIO("abc").seek(1, 1))
attempt("seek whence", lambda: io.StringIO("abc").seek(0, 9))
attempt("bytes seek", lambda: io.BytesIO(b"abc").seek(-1))
attempt("bytes whence", lambda: io.BytesIO(b"abc").seek(0, 9))
attempt("truncate", lambda: io.StringIO("abc").truncate(-1))
attempt("read", lambda: io.StringIO("abc").read("x"))
attempt("read float", lambda: io.BytesIO(b"abc").read(1.5))
attempt("read none", lambda: (io.StringIO("abc").read(None), io.StringIO("abc").read(-1), io.StringIO("abc").read(0)))
attempt("readline size", lambda: (io.StringIO("abc\n").readline(2), io.StringIO("a\nb\nc").readlines(2)))
attempt("fileno", lambda: io.StringIO().fileno())
attempt("detach", lambda: io.BytesIO().detach())
attempt("newline", lambda: io.StringIO("", "x"))
attempt("constants", lambda: (io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.UnsupportedOperation.__mro__[1:3]))


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
with contextlib.redirect_stdout(u):
    print("shout")
print(u.getvalue(), isinstance(u, io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase))


class Tee:
    def __init__(self, *targets):
        self.targets = targets

    def write(self, text):
        for target in self.targets:
            target.write(text)
        return len(text)

    def flush(self):
        pass


copy = io.StringIO()
real, sys.stdout = sys.stdout, Tee(sys.stdout, copy)
print("in both")
sys.stdout = real
print(copy.getvalue(), end="")
