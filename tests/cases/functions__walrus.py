# Assignment expressions: where the name lives, in conditions, comprehensions, defaults, calls and slices.

if (n := len("abc")) > 2:
    print(n)
print((a := 1), (b := a + 1), a, b)
total = 0
print([total := total + v for v in range(5)], total)
print(any((hit := w).startswith("b") for w in ["ab", "bc", "cd"]), hit)

def local():
    values = [last := k * k for k in range(4)]
    return values, last

print(local())

def to_nonlocal():
    seen = 0

    def inner():
        nonlocal seen
        return [seen := seen + k for k in (1, 2)]

    return inner(), seen

print(to_nonlocal())

def to_global():
    global made
    return [made := k for k in "xy"]

print(to_global(), made)
lines = iter(["one", "two", "", "three"])
while line := next(lines):
    print(line)
print({(key := c): key.upper() for c in "pq"}, key)
x = [1, 2, 3, 4]
print(x[(lo := 1):(hi := 3)], lo, hi)

def f(a, b=(d := 7)):
    return a, b, d

print(f(e := 1), f(a=(e := 2), b=(e + 1)), e)
print((y := 1, 2), y, (z := (1, 2)), z)
print((lambda: (w := 5) + w)())
print(f"{(v := 3)!r:>3}|{v}|{v:=5}")
print(not (u := 0), u, (q := None) is None, -(r := 4), r)
print((s := "a") + (s := s + "b") + s)
if not (m := None) or m.x:
    print("short", m)
assert (t := 1) == 1, "never"
print(t)
