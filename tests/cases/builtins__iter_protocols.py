# iter and next: sentinels, __getitem__ iteration, broken iterators and defaults, without NaN.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t(iter); t(iter, 5); t(iter, None); t(iter, 5, 6); t(iter, [], 1); t(iter, [], 1, 2); t(next, 5); t(next, []); t(next); t(next, iter([]), 1, 2); t(next, iter([])); t(next, iter([]), None); t(next, iter([1]), 2); t(next, iter([]), default=1); t(lambda: list(iter(iter([1, 2])))); t(iter, print)
n = iter(range(10)); print(list(iter(lambda: next(n), 4)), list(n)); vals = [3, 2, 1, 0]; it = iter(vals.pop, 2); print(list(it), vals, next(it, "over"), vals, type(it).__name__)


def boom():
    raise StopIteration("early")


def err():
    raise ValueError("err")


it = iter(boom, 0); print(list(it)); it = iter(err, 0); t(next, it); t(next, it); print(list(iter(iter("aab").__next__, "b")))


class Get:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError("end")
        if i > 3:
            raise RuntimeError("went on")
        return i * i


class GetStop:
    def __getitem__(self, i):
        raise StopIteration(i)


class GetKey:
    def __getitem__(self, i):
        raise KeyError(i)


class NoneIter(list):
    __iter__ = None


class BadIter:
    def __iter__(self):
        return [1]


class IntIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


class Resume:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n


class Wrong:
    def __iter__(self):
        return self

    __next__ = None


for make in (Get, GetStop, GetKey, NoneIter, BadIter, IntIter, NoNext, Wrong):
    print(make.__name__, end=": "); t(lambda: list(make())); t(lambda: [x for x in make()]); t(lambda: tuple(make())); t(lambda: 3 in make()); t(lambda: iter(make()) and "made"); t(lambda: (lambda *a: a)(*make())); t(lambda: max(make())); t(lambda: dict.fromkeys(make())); t(lambda: "".join(make()))
r = Resume(); print(list(r), list(r), next(r), next(r, "d"), [*r]); g = Get(); i = iter(g); print(list(i), next(i, "done"), i.__length_hint__() if hasattr(i, "__length_hint__") else "", type(i).__name__)
def unpack(v):
    a, b = v
    return a, b
for make in (Get, NoneIter, IntIter, NoNext, Resume):
    t(unpack, make())
d = {"a": 1}; di = iter(d); d["b"] = 2; t(next, di); li = iter([1, 2, 3]); print(next(li), li.__length_hint__(), li.__reduce__()[1:] if False else "", 2 in li, list(li)); [x for x in IntIter()]
