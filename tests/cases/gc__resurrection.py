"""A finalizer may bring its object back, once."""

import gc

gc.disable()
saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)
        saved.append(self)


Phoenix("a")
Phoenix("b")
print(gc.collect() >= 0, [phoenix.name for phoenix in saved])
print(saved[0].me is saved[0], gc.is_finalized(saved[0]))
saved.clear()
print(gc.collect() > 0, saved)


class Half:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        if self.name == "kept":
            saved.append(self.other)


kept, gone = Half("kept"), Half("gone")
kept.other, gone.other = gone, kept
del kept, gone
gc.collect()
print([half.name for half in saved], saved[0].other.name)
