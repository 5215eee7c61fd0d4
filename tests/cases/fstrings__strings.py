# Format specs of strings, conversions, nesting, quotes and the older ways to format.

n, name = 42, "loop"
print(f"{name:>8}| {name:*^10}| {name!r:<9}| {name:.2}| {name[0]} {name.upper()} {name!s:>6} {name!a}")
print(f"{name:{'<' if n else '>'}{10}}| {'nested ' + f'{n}'} {name=} {name=!s} {name = :>6}")
print(f"{{literal}} {{{n}}} {'a' 'b'} {"quotes inside"} {[1, 2][0]} { {'k': 1}['k'] } {(lambda x: x * 2)(3)}")
print(f"""several
lines {n} {
    n + 1
}""")
print(rf"raw \n {n}", f"{'é':>3}" "tail", f"{n!r}" f"{n:3}")
print("%s %r %-5s| %5s| %s" % ("s", "r", "l", "right", [1]), "%(a)s %(b)d" % {"a": 1, "b": 2})
print("{} {}".format("xy", 2), "{0} {1} {0[0]} {a:>4} {b!r}".format("xy", 2, a=3, b="q"), "{:{}}|".format("a", 4))


class Point:
    x = 1

    def __format__(self, spec):
        return f"Point({spec})"


print(f"{Point()} {Point():polar} {Point().x}", "{:a b}".format(Point()), format(Point(), "z"))
try:
    print("%d" % "x")
except TypeError as error:
    print(error)
try:
    print("%s %s" % ("one",))
except TypeError as error:
    print(error)
