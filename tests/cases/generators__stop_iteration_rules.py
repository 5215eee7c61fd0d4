# StopIteration leaking out of generators becomes RuntimeError; out of plain iterators, expressions and callbacks it does not.
def attempt(f, *args):
    try: print("->", f(*args))
    except BaseException as e:
        print(type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))
def direct():
    yield 1
    raise StopIteration("direct")
def from_next(): yield next(iter(()))
def guarded():
    try: yield next(iter(()))
    except StopIteration as e: yield "guarded"
def async_stop():
    yield
    raise StopAsyncIteration("async")
def delegating():
    try:
        yield from direct()
    except RuntimeError as e:
        yield "delegated " + str(e)
attempt(list, direct())
attempt(list, from_next())
attempt(list, guarded())
attempt(list, async_stop())
attempt(list, delegating())
attempt(list, (next(iter(())) for _ in range(3)))
attempt(lambda: [next(iter(())) for _ in range(3)])
attempt(list, map(lambda n: next(iter(())), [1, 2]))
attempt(list, filter(lambda n: next(iter([])), [1]))
attempt(tuple, zip([1, 2], map(lambda n: next(iter(())), [1])))
attempt(lambda: sum(map(lambda n: next(iter(())), [1])))
attempt(lambda: max(n for n in direct()))
attempt(lambda: sorted([1, 2], key=lambda n: next(iter(()))))
class It:
    def __iter__(self):
        return self
    def __next__(self):
        return next(iter([]))
attempt(list, It())
for _ in It():
    print("never")
attempt(lambda: [*It()], )
attempt(lambda: next(It()))
g = direct()
next(g)
attempt(g.throw, StopIteration("thrown in"))
attempt(next, g)
class Sub(StopIteration):
    pass
def sub():
    raise Sub("sub")
    yield
attempt(list, sub())
a, *b = It() if False else [1]
try:
    a, b = It()
except ValueError as e:
    print(e)
print(list(iter(lambda: next(source), 3)) if (source := iter([1, 2, 3, 4])) else 0, list(source))
next(from_next())
