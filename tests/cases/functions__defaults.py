# Defaults are evaluated once, when the def runs, and a mutable one is shared.

def tick(log=[]):
    log.append(len(log))
    return log


print(tick(), tick(), tick([9]))

step = 1


def move(x, by=step):
    return x + by


step = 100
print(move(1), move.__defaults__, move.__name__)

steps = [lambda n=n: n * n for n in range(4)]
print([f() for f in steps])
print([f() for f in [lambda: n for n in range(4)]])


def walk(n: int, *, doubled: bool = False) -> list[int]:
    """Count up."""
    return [k * 2 if doubled else k for k in range(n)]


print(walk(3, doubled=True), walk.__doc__, walk.__kwdefaults__)
