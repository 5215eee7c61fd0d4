# yield from: any iterable, iterators with their own send, throw and close, without them, and wrong ones.
def attempt(f, *args):
    try: print("->", f(*args))
    except BaseException as e: print(type(e).__name__, e)
class Full:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 4: raise StopIteration("full result")
        return ("next", self.n)
    def send(self, value):
        self.n += 1
        return ("send", value)
    def throw(self, kind, value=None, tb=None): return ("throw", repr(kind), value)
    def close(self): print("close called")
class Plain:
    def __init__(self, n): self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n
def over(x):
    result = yield from x
    print("result", result)
    return result
g = over(Full())
print(next(g), g.send(None), g.send("v"), g.throw(ValueError("t")), next(g))
attempt(next, g)
g = over(Full())
next(g)
g.close()
g = over(Plain(3))
print(next(g), next(g))
attempt(g.send, "plain iterators take no values")
g = over(Plain(3))
next(g)
attempt(g.throw, KeyError("k"))
g = over(Plain(1))
next(g)
attempt(g.close)
print(list(over("abc")), list(over({"k": 1})), list(over(range(2))), list(over(())), list(over(n * n for n in (2, 3))))
for wrong in (5, None, object, over):
    attempt(next, over(wrong))
class BadIter:
    def __iter__(self): return 3
class RaisingIter:
    def __iter__(self): raise KeyError("in iter")
attempt(next, over(BadIter()))
attempt(next, over(RaisingIter()))
def tree(node):
    if isinstance(node, list):
        for child in node:
            yield from tree(child)
    else:
        yield node
print(list(tree([1, [2, [3, []], 4], [[5]]])))
