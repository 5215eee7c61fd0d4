# When a generator is dropped: finally blocks run, errors in them are reported and ignored, with blocks exit.
class M:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, *rest):
        print("exit", self.name, kind.__name__ if kind else kind)
def managed(name):
    with M(name):
        for n in range(3):
            yield n
    print("after with", name)
g = managed("dropped")
print(next(g))
del g
print("after del")
for n in managed("loop"):
    if n == 1:
        break
print("after loop")
g = managed("rebound")
next(g)
g = None
print(list(managed("complete")))
g = managed("never started")
del g
a, *_ = managed("starred")
def first(it):
    for x in it:
        return x
print(first(managed("returned from")))
def nested():
    try:
        yield from managed("delegated")
    finally:
        print("nested finally")
g = nested()
next(g)
del g
try:
    for n in managed("raised out of"):
        raise ValueError(n)
except ValueError as e:
    print("caught", e)
    del e
def cleanup_fails():
    try:
        yield 1
    finally:
        raise KeyError("in cleanup")
g = cleanup_fails()
next(g)
del g
print("the error was only reported")
z = zip(managed("zip a"), managed("zip b"))
print(next(z))
del z
print("end")
