"""When what is written can be read by others: buffers, flush, lines, write-through; and places after both."""

import io


def seen(path="f"):
    with open(path, "rb") as file:
        return len(file.read())


with open("f", "w") as file:
    file.write("abc")
    print(seen(), end=" ")
    file.flush()
    print(seen())
    file.write("x" * 10000)
    print(seen(), end=" ")
    file.tell()
    print(seen())
with open("f", "w", buffering=1) as file:
    file.write("no end")
    print(file.line_buffering, seen(), end=" ")
    file.write(" of line\nmore")
    print(seen())
with open("f", "wb") as file:
    file.write(b"abc")
    print(seen(), end=" ")
    file.write(b"x" * 5000)
    print(seen(), file.tell())
with open("f", "wb", buffering=0) as file:
    file.write(b"abc")
    print(seen())
with open("f", "wb", buffering=4) as file:
    for part in (b"ab", b"cd", b"e", b"fghijk"):
        file.write(part)
        print(seen(), end=" ")
    print()

with open("f", "r+") as file:
    print(repr(file.read(3)), file.tell())
    file.write("END")
print(open("f").read())
with open("f", "w+") as file:
    file.write("hello world")
    file.seek(0)
    print(file.read(5), file.tell(), file.truncate(), file.seek(0), file.read())
with open("f", "a+") as file:
    print(file.tell(), repr(file.read()), file.seek(0), file.read())
    file.write("!")
    file.seek(0)
    file.write("?")
print(open("f").read())

memory = io.BytesIO()
text = io.TextIOWrapper(memory, encoding="utf-8", write_through=True)
text.write("é")
print(memory.getvalue(), text.write_through)
print(memory.closed)
text = None
print(memory.closed)
memory = io.BytesIO()
text = io.TextIOWrapper(memory, encoding="utf-8")
text.write("ü")
print(memory.getvalue(), text.detach() is memory, memory.getvalue())
try:
    text.write("x")
except ValueError as error:
    print(error)
text = open("f", encoding="utf-8")
text.reconfigure(encoding="latin-1", errors="replace", line_buffering=True)
print(text, text.errors, text.line_buffering)
text.read(1)
try:
    text.reconfigure(encoding="ascii")
except Exception as error:
    print(type(error).__mro__[:3], error)
