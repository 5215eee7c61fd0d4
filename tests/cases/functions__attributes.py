# What a function object carries: names, defaults, code, annotations, its own dict, and what may be assigned.


def f(a, b: int = 2, /, c="c", *args, d, e: str = "e", **kw) -> None:
    "Doc."
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames)
f.note = 1
print(f.note, f.__dict__, hasattr(f, "note"), getattr(f, "other", "none"))
del f.note
print(f.__dict__)
f.__name__ = "g"
f.__qualname__ = "H.g"
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__)
f.__defaults__ = (1, 2, 3)
f.__kwdefaults__ = {"d": 4}
print(f())
f.__defaults__ = None
f.__kwdefaults__ = None


def set_name():
    f.__name__ = 3


def set_defaults():
    f.__defaults__ = [1]


def set_kwdefaults():
    f.__kwdefaults__ = 1


def del_missing():
    del f.nothing


def get_missing():
    f.nothing


for bad in (f, set_name, set_defaults, set_kwdefaults, del_missing, get_missing):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print((lambda: 0).__name__, (lambda: 0).__qualname__, type(f).__name__, callable(f), f.__closure__)
print(len.__name__, len.__qualname__, [].append.__name__, str.join.__name__, str.join.__qualname__)
