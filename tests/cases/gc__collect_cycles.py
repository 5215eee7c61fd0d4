"""Cycles of every kind are found by gc.collect(), and finalizers run in the order of creation."""

import gc

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def own_list():
    a = Node("in its own list")
    a.all = [a]


def pair():
    a, b = Node("first of two"), Node("second of two")
    a.other, b.other = b, a


def ring():
    nodes = [Node(f"ring {n}") for n in range(4)]
    for n, node in enumerate(nodes):
        node.next = nodes[n - 1]


def in_dict():
    a = Node("in a dict")
    a.by_name = {"self": a}


def in_tuple():
    a = Node("in a tuple")
    a.pair = (a, 1)


def in_closure():
    a = Node("in a closure")

    def f():
        return a, f

    a.f = f


def bound_method():
    a = Node("by its method")
    a.again = a.__init__


def in_set():
    a = Node("in a set")
    a.members = {a}


def in_generator():
    a = Node("in a generator")

    def numbers():
        yield a
        yield

    a.numbers = numbers()
    next(a.numbers)


def in_exception():
    a = Node("in an exception")
    try:
        raise ValueError(a)
    except ValueError as error:
        a.error = error


def in_class():
    class Local(Node):
        pass

    Local.instance = Local("on its class")


def list_within_itself():
    a = []
    a.append(a)
    a.append(Node("behind a list within itself"))


for make in (
    own_list,
    pair,
    ring,
    in_dict,
    in_tuple,
    in_closure,
    bound_method,
    in_set,
    in_generator,
    in_exception,
    in_class,
    list_within_itself,
):
    gc.collect()
    make()
    print(make.__name__, "made")
    print("found", gc.collect() > 0)
