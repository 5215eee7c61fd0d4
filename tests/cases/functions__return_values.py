# What functions return: implicit None, tuples, generators' rules, finally overriding, and docstring-only bodies.
def nothing():
    pass
def bare():
    return
def doc():
    "Only a docstring."
def dots(): ...
def several():
    return 1, *[2, 3], 4
def conditional(n):
    if n > 0:
        return "positive"
    elif n < 0:
        return "negative"
def loop_else(xs):
    for x in xs:
        if x < 0:
            return f"negative {x}"
    else:
        return "clean"
def while_else(n):
    while n:
        n -= 1
        if n == 7:
            break
    else:
        return "ran out"
    return "broke"
def nested():
    for a in range(3):
        for b in range(3):
            if a * b == 2:
                return a, b
def finally_wins():
    for n in range(5):
        try:
            return n
        finally:
            if n == 0:
                continue
            return f"finally {n}"
def value_kept():
    x = [1]
    try:
        return x
    finally:
        x = [2]
def value_mutated():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
print(nothing(), bare(), doc(), dots(), several(), doc.__doc__)
print([conditional(n) for n in (1, -1, 0)], loop_else([1, 2]), loop_else([1, -2]), loop_else([]))
print(while_else(3), while_else(10), while_else(0), nested())
print(finally_wins(), value_kept(), value_mutated())
print((lambda: ())(), (lambda: ...)(), (lambda: (1,))())
