"""Files where programs use them: print, json, lines of other streams, isinstance, io.open."""

import io
import json
import sys

with open("f.json", "w") as file:
    json.dump({"a": [1, 2.5, None], "é": "ü"}, file, indent=1, ensure_ascii=False)
with open("f.json") as file:
    print(json.load(file), file.tell() > 0)
with open("f.txt", "w") as file:
    print("a", 1, None, sep="-", end="|\n", file=file)
    print("flushed", file=file, flush=True)
    print(open("f.txt").read(), end="")
with open("f.txt") as source, open("copy.txt", "w") as target:
    for number, line in enumerate(source, 1):
        target.write(f"{number}: {line}")
print(open("copy.txt").read(), end="")
text, data, raw = open("f.txt"), open("f.txt", "rb"), open("f.txt", "rb", 0)
for stream in (text, data, raw, sys.stdout, io.StringIO(), io.BytesIO()):
    print(type(stream).__name__, *[
        isinstance(stream, kind)
        for kind in (io.TextIOWrapper, io.BufferedReader, io.FileIO, io.StringIO, io.BytesIO)])
for stream in (text, data, raw):
    print(*[isinstance(stream, kind) for kind in (io.IOBase, io.TextIOBase, io.BufferedIOBase, io.RawIOBase)])
print(io.open is open, io.DEFAULT_BUFFER_SIZE, text.buffer.raw.fileno() == text.fileno())
print(next(text), text.readline(), list(text), end="")
before, sys.stdout = sys.stdout, open("out.txt", "w")
print("to a file")
sys.stdout.close()
sys.stdout = before
print(open("out.txt").read(), end="")
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes \xc3\xa9\n")
sys.stdout.flush()


class Upper(io.RawIOBase):
    # A raw stream of the program's own.
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        part, self.data = self.data[:len(buffer)], self.data[len(buffer):]
        buffer[:len(part)] = part.upper()
        return len(part)


print(io.TextIOWrapper(io.BufferedReader(Upper(b"one\ntwo\n")), encoding="ascii").readlines(), Upper(b"abc").read())
