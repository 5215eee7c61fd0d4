# A trampoline of generators: calls of any depth without recursion, errors passed through the frames.
def factorial(n): return 1 if n < 2 else n * (yield factorial(n - 1))
def trampoline(g):
    stack, value = [g], None
    while stack:
        top = stack[-1]
        if not hasattr(top, "send"):
            value = stack.pop()
            continue
        try:
            stack.append(top.send(value))
            value = None
        except StopIteration as stop:
            stack.pop()
            value = stop.value
    return value
print(trampoline(factorial(10)), trampoline(factorial(300)) % 1000007)


def checked(n):
    if n < 0:
        raise ValueError(f"negative {n}")
    if not n:
        return ["bottom"]
    return [n] + (yield checked(n - 1 if n != 3 else n - 4))


def depth(n):
    return 0 if not n else 1 + (yield depth(n - 1))


print(trampoline(checked(2)), trampoline(depth(5000)))
try:
    trampoline(checked(5))
except ValueError as e:
    print(e)


def even(n):
    return True if not n else (yield odd(n - 1))


def odd(n):
    return False if not n else (yield even(n - 1))


print(trampoline(even(1000)), trampoline(odd(1000)), trampoline(even(7)))
