"""Exceptions hold their tracebacks, those the frames, and those the variables: a cycle when one of them is the exception."""

import gc

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def kept():
    node = Node("variable of a frame")
    try:
        raise ValueError("x")
    except ValueError as error:
        saved = error


def chained():
    node = Node("behind a chain")
    first, second = ValueError(1), ValueError(2)
    first.__cause__, second.__context__ = second, first
    first.node = node


def not_kept():
    node = Node("no cycle")
    try:
        raise ValueError("x")
    except ValueError:
        pass


for make in (kept, chained, not_kept):
    make()
    print(make.__name__, "made")
    gc.collect()
