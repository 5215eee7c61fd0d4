# An object dies when its last reference goes: at del, at rebinding, when a frame ends, in the order of locals.

class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
b = a
del a
print("b still holds it")
b = None
print("gone")


def frame():
    x = Noisy("x")
    y = Noisy("y")
    print("leaving")


frame()
Noisy("temporary")
print("after temporary")

items = [Noisy("one"), Noisy("two"), Noisy("three")]
del items[1]
items[0] = Noisy("new one")
items.clear()
print("cleared")


def fail():
    z = Noisy("z")
    raise ValueError("oops")


try:
    fail()
except ValueError as error:
    print("caught", error)
print("after the handler")

holder = {"k": Noisy("in dict")}
holder["k"] = 1
for item in [Noisy("loop 1"), Noisy("loop 2")]:
    print("at", item.name)
item = None
print("end")
last = Noisy("module global")
