import atexit
import weakref


class Resource:
    def __init__(self, name):
        self.name = name


one, two, three = Resource("one"), Resource("two"), Resource("three")
weakref.finalize(one, print, "finalized one")
kept = weakref.finalize(two, print, "finalized two")
quiet = weakref.finalize(three, print, "finalized three")
quiet.atexit = False
print(kept.alive, quiet.atexit, kept.atexit)


def fails():
    raise ValueError("at the end")


weakref.finalize(two, fails)
atexit.register(print, "registered", sep="")
atexit.unregister(len)
del one
print("end of program")
