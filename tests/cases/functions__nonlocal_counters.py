# Closures share cells: between siblings, across loops, in comprehensions and in class bodies.
def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError(f"only {balance}")
        balance -= n
        return balance
    return deposit, withdraw, lambda: balance
d, w, b = account(10)
print(d(5), w(3), b())
try:
    w(100)
except ValueError as e:
    print(e, b())
d2, w2, b2 = account(0)
print(d2(1), b(), b2())
print(d.__closure__[0] is w.__closure__[0], d.__code__.co_freevars, d.__closure__[0].cell_contents)
makers = []
for i in range(3):
    makers.append(lambda: i)
print([m() for m in makers])
i = 9
print([m() for m in makers])
def late():
    fs = [lambda: n for n in range(3)]
    gs = [lambda n=n: n for n in range(3)]
    return [f() for f in fs], [g() for g in gs]
print(late())
def with_class():
    total = 0
    class Adder:
        def __iadd__(self, n):
            nonlocal total
            total += n
            return self
    a = Adder()
    a += 4
    a += 5
    return total
print(with_class())
def empty_cell():
    def f():
        return later
    cell = f.__closure__[0]
    try:
        cell.cell_contents
    except ValueError as e:
        print(type(e).__name__, e)
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    later = 3
    return f(), cell.cell_contents
print(empty_cell())
