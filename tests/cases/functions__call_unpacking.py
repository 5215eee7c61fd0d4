# Unpacking in calls: the order of evaluation, iterators half used, mappings of our own, duplicates.

def show(*args, **kwargs):
    print(args, kwargs)

def note(x):
    print("eval", x)
    return x

show(*note([1]), note(2), *note((3, 4)), k=note(5), **note({"m": 6}))
show(note(1), *note("ab"), z=note(3), *note("c"))
show(*range(3), *{"k": 1}, *"xy", *(n * n for n in (2, 3)))
show(*[], **{})
show(**{"a b": 1, "class": 2, "": 3})

class Mapping:
    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, key):
        print("get", key)
        return key * 2

show(**Mapping(), **{"r": 0})
show(**Mapping())

class NoGet:
    def keys(self):
        return ["p"]

class NoKeys:
    def __getitem__(self, key):
        return 1

def failing():
    yield 1
    raise ValueError("midway")

for call in (
    lambda: show(**Mapping(), p=1),
    lambda: show(p=1, **Mapping()),
    lambda: show(**{"a": 1}, **{"a": 2}),
    lambda: show(**NoGet()),
    lambda: show(**NoKeys()),
    lambda: show(*failing()),
    lambda: show(**{1: 2}),
    lambda: show(**[("a", 1)]),
    lambda: show(*1),
    lambda: show(1, *2),
    lambda: show(**None),
    lambda: print(*[1, 2], **{"sep": "-", "end": "|\n"}),
):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
