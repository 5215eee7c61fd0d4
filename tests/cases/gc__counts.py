"""How many objects gc.collect() says it has found."""

import gc

gc.disable()


class Node:
    pass


def found(make):
    gc.collect()
    make()
    return gc.collect()


def nothing():
    Node()


def itself():
    a = Node()
    a.self = a


def pair():
    a, b = Node(), Node()
    a.other, b.other = b, a


def lists():
    a = []
    a.append([a, [1], (a, 2)])


def dicts():
    a = {}
    a["a"] = {"b": a, "plain": {"x": 1}}


def function():
    def f():
        return f


def hundred():
    all = []
    for _ in range(99):
        node = Node()
        node.all = all
        all.append(node)


for make in (nothing, itself, pair, lists, dicts, function, hundred):
    print(make.__name__, found(make))
