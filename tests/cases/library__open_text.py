"""Text files: writing, reading in pieces, lines, places, and what a closed file says."""


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


with open("a.txt", "w", encoding="utf-8") as file:
    print(file.write("héllo\nwörld\n"), file.tell(), file.closed)
    file.writelines(["third\n", "fourth"])
print(file.closed, file.name, file.mode, file)

file = open("a.txt", encoding="utf-8")
print(repr(file.read(3)), file.tell(), repr(file.readline()), file.tell(), file.readlines())
print(repr(file.read()), repr(file.readline()))
file.seek(7)
print(repr(file.readline(2)), repr(file.readline()), file.tell())
show(lambda: file.seek(1, 1))
show(lambda: file.seek(-1, 2))
show(lambda: file.seek(0, 2))
show(lambda: file.seek(-1))
show(lambda: file.seek(0, 7))
show(lambda: file.write("x"))
show(lambda: file.truncate())
show(lambda: file.read(1.5))
file.seek(0)
for line in file:
    print(repr(line), end=" ")
    show(file.tell)
show(file.tell)
file.close()
for method in (file.read, file.readline, file.tell, file.flush, file.__enter__, file.close, file.fileno, file.readable):
    show(method)
show(lambda: next(file))
show(lambda: file.buffer.read())
print([line.rstrip() for line in open("a.txt", encoding="utf-8")])
print(*map(len, open("a.txt", encoding="latin-1")))
