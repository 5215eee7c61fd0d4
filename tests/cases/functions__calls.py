# Every way to pass and to declare arguments, and the errors of calls that do not fit.

def report(a, b=2, *rest, c, d=4, **extra):
    print(a, b, rest, c, d, extra)


def positional(a, b, /, c):
    return a, b, c


report(1, c=3)
report(1, 5, 6, 7, c=3, e=8)
report(*[1, 2], *(3,), **{"c": 4}, **{"z": 5})
print(positional(1, 2, c=3))

for call in (
    lambda: report(1),
    lambda: report(c=1),
    lambda: report(1, c=1, a=2),
    lambda: positional(1, b=2, c=3),
    lambda: positional(1, 2, 3, 4),
    lambda: positional(1, 2, 3, d=4),
    lambda: (lambda: None)(1),
    lambda: (lambda x, y: None)(),
    lambda: report(**{"c": 1}, **{"c": 2}),
    lambda: len(),
    lambda: [None][0](),
):
    try:
        call()
    except TypeError as error:
        print(error)
