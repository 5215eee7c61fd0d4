# Deques: bounds, rotation, searching, changing while iterating, slicing that does not exist, comparison, copies.
import collections
import copy
from collections import deque

d = deque("abcde", maxlen=5)
d.append("f")
d.appendleft("A")
print(d, d.maxlen, len(d), d[0], d[-1], d[2], "c" in d, d.count("c"), d.index("c"), d.index("c", 1, 4))
d.rotate(2)
print(d)
d.rotate(-7)
print(d, d.pop(), d.popleft(), d)
d.extend("xyz")
d.extendleft("12")
print(d, list(reversed(d)), d == deque(d), d == list(d), d < deque("2"), d + deque("q"), d * 2, 2 * deque("a"), deque() * 5)
d.insert(1, "i") if len(d) < d.maxlen else print("full")
d[0] = "Z"
del d[1]
d.insert(100, "end"), d.remove("Z"), d.reverse()
print(d, d.copy(), copy.copy(d).maxlen, copy.deepcopy(deque([[1]])), deque(d, 2), deque(maxlen=3), repr(deque([1], 2)))
nested = deque([1])
nested.append(nested)
print(nested)


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("pop", lambda: deque().pop())
attempt("popleft", lambda: deque().popleft())
attempt("index", lambda: deque("a")[5])
attempt("slice", lambda: deque("abc")[1:])
attempt("set", lambda: deque("a").__setitem__(3, 1))
attempt("del", lambda: deque("a").__delitem__(3))
attempt("remove", lambda: deque("a").remove("b"))
attempt("find", lambda: deque("a").index("b"))
attempt("full", lambda: deque("ab", 2).insert(0, "c"))
attempt("maxlen", lambda: deque([], -1))
attempt("maxlen text", lambda: deque([], "1"))
attempt("set maxlen", lambda: setattr(deque(), "maxlen", 2))
attempt("number", lambda: deque(5))
attempt("hash", lambda: hash(deque()))
attempt("add", lambda: deque() + [1])
attempt("less", lambda: deque() < [1])
attempt("rotate", lambda: deque("ab").rotate("x"))
attempt("rotate float", lambda: deque("ab").rotate(1.0))
attempt("text index", lambda: deque("ab")["x"])
attempt("iadd", lambda: deque("ab").__iadd__("cd"))
attempt("imul", lambda: deque("ab", 3).__imul__(2))
attempt("extend itself", lambda: (lambda x: (x.extend(x), x.extendleft(x), x))(deque("ab"))[-1])
attempt("zero", lambda: (lambda x: (x.append(1), x.extend([1, 2]), x))(deque(maxlen=0))[-1])
changing = deque(range(3))
try:
    for item in changing:
        changing.append(item)
except RuntimeError as error:
    print(error)
try:
    for item in changing:
        changing.rotate()
except RuntimeError as error:
    print(error)
iterator = iter(deque("ab"))
print(next(iterator), iterator.__length_hint__(), list(iterator), deque[int], isinstance(d, collections.abc.MutableSequence), isinstance(d, collections.abc.Sequence))


class Recent(deque):
    def __init__(self, n):
        super().__init__(maxlen=n)

    def __missing__(self):
        return None


recent = Recent(2)
recent.extend("abc")
print(recent, recent[0], type(recent * 2) if False else "", isinstance(recent, deque))


def moving(values, n=3):
    window = deque(maxlen=n)
    for value in values:
        window.append(value)
        yield sum(window) / len(window)


print([round(x, 2) for x in moving([4, 8, 15, 16, 23, 42])])
match deque([1, 2, 3]):
    case [first, *rest]:
        print(first, rest)
