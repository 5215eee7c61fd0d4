# An error in __del__ is printed and ignored.

class Careless:
    def __del__(self):
        print("deleting")
        raise ValueError("in __del__")


c = Careless()
c = None
print("goes on")


def closing():
    try:
        yield 1
    finally:
        raise KeyError("in a generator's finally")


g = closing()
next(g)
del g
print("goes on again")
