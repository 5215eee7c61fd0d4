# Files, sockets and temporary files that nobody closes: where the warning stands, and its source line.

import socket
import tempfile
import warnings

warnings.simplefilter("always", ResourceWarning)

with open("notes.txt", "w", encoding="utf-8") as file:
    file.write("one\ntwo\n")


def first_line(path):
    return open(path, encoding="utf-8").readline()


def leave_socket():
    s = socket.socket()
    s = None
    print("rebound")


print(first_line("notes.txt"))
data = open("notes.txt", "rb").read()
print(data)
raw = open("notes.txt", "rb", buffering=0)
del raw
print("deleted")
leave_socket()
both = socket.socketpair()
del both
print("a pair")
lines = [line for line in open("notes.txt", encoding="utf-8")]
print(lines)
held = open("notes.txt", "a", encoding="utf-8")
held.write("three\n")
print("kept to the end")
