"""Line ends as `newline` has them read and written, and encodings with marks and errors."""

DATA = b"one\ntwo\r\nthree\rfour\r\n"
with open("f", "wb") as file:
    file.write(DATA)
with open("pairs", "wb") as file:
    file.write(b"one\ntwo\r\nthree\r\n\nfour")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("f", newline=newline, encoding="ascii") as file:
        print(repr(newline), file.newlines, file.readlines(), file.newlines)
    with open("pairs", newline=newline, encoding="ascii") as file:
        places = []
        while line := file.readline():
            places.append((line, file.tell()))
        print(places)
    with open("g", "w", newline=newline, encoding="ascii") as file:
        print(file.write("a\nb\r\nc\n"), file.tell(), open("g", "rb").read())
    print(open("g", "rb").read())

for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "utf-8-sig"):
    with open("f", "w", encoding=encoding) as file:
        file.write("é\n")
        file.write("ü")
    with open("f", "a", encoding=encoding) as file:
        file.write("!")
    print(encoding, open("f", "rb").read(), repr(open("f", encoding=encoding).read()))
    with open("f", encoding=encoding) as file:
        print([file.read(1) for _ in range(5)])


def decoded(data, **options):
    with open("f", "wb") as file:
        file.write(data)
    try:
        with open("f", **options) as file:
            return file.read()
    except UnicodeError as error:
        return str(error)


print(decoded(b"ab\xffcd", encoding="utf-8"))
print(decoded(b"ab\xffcd", encoding="utf-8", errors="replace"))
print(decoded(b"ab\xffcd", encoding="utf-8", errors="ignore"))
print(decoded(b"ab\xffcd", encoding="ascii"))
print(decoded(b"\xc3", encoding="utf-8"))
try:
    open("f", "w", encoding="ascii").write("é")
except UnicodeError as error:
    print(error)
print(open("f", "w", encoding="ascii", errors="xmlcharrefreplace").write("é"))
long = "é" * 10000 + "\n" + "x" * 9000 + "\r\n" + "ü"
open("f", "w", encoding="utf-8", newline="").write(long)
with open("f", encoding="utf-8") as file:
    lines = list(file)
    print([len(line) for line in lines], file.newlines, file.tell())
    file.seek(0)
    print(len(file.read(12000)), file.tell(), len(file.readline()), file.tell(), repr(file.read()), file.tell())
