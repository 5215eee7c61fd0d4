# The order in which members die with their container, or when it lets go of them.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class D:
    def __init__(s, n):
        s.n = n

    def __del__(s):
        print("del", s.n, end=" ")

    def __iter__(s):
        return s

    def __next__(s):
        raise StopIteration

    def __call__(s, *a):
        return 0


l = [D(i) for i in range(4)]
l[:] = []
print()
l = [D(i) for i in range(4)]
l[1:3] = []
print("|", end="")
l.clear()
print()
l = [D(i) for i in range(6)]
del l[::2]
print("|", end="")
del l
print()
l = [D(i) for i in range(6)]
del l[1:4]
print("|", end="")
del l
print()
l = [D(i) for i in range(6)]
l[::2] = [0, 0, 0]
print("|", end="")
del l
print()
l = [D(i) for i in range(3)]
l *= 0
print("|", end="")
del l
print()
z = zip(D(1), D(2), D(3))
del z
print()
z = map(D(0), D(1), D(2))
del z
print()
z = filter(D(0), D(1))
del z
print()
z = enumerate(D(1))
del z
print()
z = iter(D(1), D(2))
del z
print()
tt = (D(1), D(2), D(3))
del tt
print()
d = {1: D(1), 2: D(2)}
del d
print()
d = {1: D(1), 2: D(2)}
d.clear()
print()
s = [D(1), D(2)]
it = iter(s)
del s
print("it", end=" ")
del it
print()
s = [D(1), D(2)]
s.__init__([1])
print()
s = [D(1), D(2)]
s.sort(key=lambda x: x.n, reverse=True)
del s
print()
s = [D(1), D(2)]
s[0], s[1] = (1, 2)
print()
s = [D(1), D(2)]
s += [D(3)]
s = s[1:]
print("|", end="")
del s
print()
s = [D(1), D(2)]
s.pop(0)
print("|", end="")
s.remove(s[0])
print()
