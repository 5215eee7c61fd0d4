# Iterators by hand: __iter__ and __next__, iter with a sentinel, exhaustion that stays, reversed, builtin iterators' details.
def attempt(f, *args):
    try: print("->", f(*args))
    except Exception as e: print(type(e).__name__, e)
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
print(list(Count(3)), sum(Count(4)), 2 in Count(5), tuple(Count(0)), max(Count(3)), dict(zip(Count(2), "ab")))
a, b, *c = Count(5)
print(a, b, c, *Count(2), [*Count(2), *Count(1)], sorted(Count(3)), "".join(map(str, Count(3))))
class OnlyNext:
    def __next__(self): return 1
class OnlyIter:
    def __iter__(self): return OnlyNext()
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
attempt(iter, OnlyNext())
attempt(next, OnlyNext())
attempt(lambda: next(iter(OnlyIter())))
attempt(iter, NoneIter())
attempt(lambda: 3 in NoneIter())
attempt(list, OnlyNext())
print(list(iter(iter([1, 2, 3, 0, 4]).__next__, 0)))
source = [1, 2]
it = iter(source)
print(next(it), next(it), next(it, "end"))
source.append(3)
print(next(it, "still at the end"))
it = iter(source)
next(it)
source.clear()
print(list(it), it.__length_hint__(), iter([1, 2, 3]).__length_hint__())
d = {"a": 1, "b": 2}
for change in (lambda: d.update(c=3), lambda: d.pop("a"), lambda: d.update(a=9)):
    def loop():
        for k in d: change()
    attempt(loop)
s = {1, 2}
def grow():
    for x in s:
        s.add(x + 10)
attempt(grow)
l = [1, 2, 3]
for x in l:
    if x < 3:
        l.append(x * 10)
    print(x, end=" ")
print(list(enumerate("ab", start=-1)), list(zip()), list(map(None or max, [1, 5], [3, 2])), list(zip("abc", [1, 2])))
e = enumerate(["x"])
print(next(e), next(e, None), next(e, None), iter(e) is e, list(reversed(range(3))), next(reversed([1, 2])), list(reversed({"p": 1, "q": 2})))
attempt(lambda: list(zip("ab", "abc", strict=True)))
attempt(lambda: list(zip("abc", "ab", strict=True)))
attempt(lambda: list(zip("ab", "ab", "a", strict=True)))
attempt(lambda: list(map(lambda a, b: a, [1])))
attempt(lambda: next(iter([]), *[1, 2]))
