# Lazy pipelines interleave; generator expressions bind their first iterable early.

def numbers(upto):
    for n in range(upto):
        print("produce", n)
        yield n


def squares(source):
    for n in source:
        yield n * n


for value in squares(numbers(3)):
    print("consume", value)

lazy = (print("evaluate", n) or n for n in [1, 2])
print("made")
print(list(lazy), list(lazy))

source = [1, 2, 3]
doubled = (n * factor for n in source)
source = [10]
factor = 2
print(list(doubled))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([n for _, n in zip(range(10), fibonacci())], any(n > 50 for n in fibonacci()))
g = fibonacci()
first, second, *_ = next(g), next(g), next(g)
print(first, second, type(g).__name__, iter(g) is g)
