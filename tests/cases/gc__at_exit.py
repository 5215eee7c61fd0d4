"""Unreachable cycles go before the names of the program, and what its names kept in cycles goes after them."""


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def cycle(name):
    a = Node(name)
    a.me = a
    return a


cycle("unreachable")
plain = Node("plain")
last = Node("last")
del last
print("end")
