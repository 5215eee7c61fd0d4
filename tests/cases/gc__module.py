"""The functions of the module."""

import gc

print(gc.isenabled(), gc.get_threshold(), gc.get_debug(), gc.garbage, gc.callbacks)
gc.disable()
print(gc.isenabled())
gc.enable()
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(600, 5)
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
for argument in (0, 1, 2, 3, -1, "x", None):
    try:
        print(type(gc.collect(argument)).__name__)
    except Exception as error:
        print(type(error).__name__, error)
try:
    gc.collect(1, 2)
except TypeError as error:
    print(error)
print(type(gc.collect(generation=1)).__name__)


class Node:
    pass


node = Node()
others = [[], node, (node,), {"a": []}, {1}, lambda: 0, Node, node.__init__]
print([gc.is_tracked(other) for other in others])
print([gc.is_tracked(other) for other in (1, "x", None, 1.5, b"x", {}, {"a": 1})])
print(any(other is node for other in gc.get_objects()))
items = [node, others]
print(len(gc.get_referents(items)), gc.get_referents(items)[0] is node, gc.get_referents(1))
print(len(gc.get_count()))
