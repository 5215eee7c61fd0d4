"""An exception in a finalizer of garbage is reported, and the others go on."""

import gc

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)
        if self.name == "b":
            raise ValueError("in b")


for name in "abc":
    Node(name)
gc.collect()
print("end")
