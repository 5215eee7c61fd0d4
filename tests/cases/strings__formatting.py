# The three ways to format: f-strings, str.format and the % operator.
import asyncio


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        print(f"  format asked with {spec!r}")
        return f"({self.x:{spec}}, {self.y:{spec}})" if spec else f"({self.x}, {self.y})"

    def __str__(self):
        return f"{self.x}/{self.y}"

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __getitem__(self, key):
        return {"x": self.x, "y": self.y}[key]


class Defaults(dict):
    def __missing__(self, key):
        return f"<{key}>"


async def main():
    p, name, width = Point(1.5, -2), "Ada", 8
    print(f"{name}", f"{name!r}", f"{name:>{width}}|", f"{name:*^9}", f"{name:.2}", f"{3.14159:.{2}f}", f"{p}", f"{p!s}", f"{p!r:>20}", f"{p:.1f}")
    await asyncio.sleep(0)
    print(f"{1234567:,} {1234567.891:,.2f} {0.256:.1%} {255:#x} {255:08b} {-5:+d} {5:+d} {5: d} {1e10:g} {12345.678:e} {10**20:_}")
    print(f"{42:<6}|{42:>6}|{42:^6}|{42:06}|{-42:=6}|{True}|{True:d}|{None}|{[1, 'a']}|{65:c}|{3.0}|{1e-7}|{1e16}")
    print(f"{'nested ' + f'{1 + 1}'}", f"{{literal}}", f"{width=}", f"{name = !s}", f"{3.14159=:.2f}", f"{'a' if width else 'b'}")
    print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{a}-{b}".format(a=1, b=[2]), "{0.x} {0[y]}".format(p), "{:>{w}}|".format("r", w=4))
    print("{!r} {!s} {!a}".format("é", "é", "é"), "{{}}".format(), "{0[0]}{0[1]}".format("xy"), "{:d} {:.2f} {:s}".format(3, 2.5, "z"), "{:,}".format(9999))
    print("{p:.2f} {p!r}".format(p=p), "{k}".format_map(Defaults(a=1)), "{a}".format_map({"a": 2}), "{} and {}".format(p, p))
    print("%s %r %d %i %f" % ("a", "a", 3.9, True, 2), "%5d|%-5d|%05d|%+d" % (1, 2, 3, 4), "%.2f %e %g" % (3.14159, 1234.5, 0.00001), "%x %X %o %#x" % (255, 255, 8, 255))
    print("%(name)s is %(age)03d" % {"name": "Bob", "age": 7}, "%s" % (1,), "%s" % [1, 2], "%c%c" % (65, "b"), "100%%" % (), "%*d|%-*d|" % (5, 1, 5, 2), "%.3s" % "abcdef")
    print("%s %r" % (p, p), "%s" % p, "%(x)s %(y)s" % p, "%s" % {"a": p}, "%10.3s|" % p)
    print(f"{[p]}", f"{ {'k': p} }", str([p, (p,)]), [p, {p.x: p}], f"{p!r:.8}")
    print(format(3.14159, ".3f"), format("a", ">3"), format(255, "b"), format(1e6, ","), format(1 + 2j, ".1f"), format(True, ">6"), format("é", "*^5"))
    print("{:>10}|{:<10}|{:^10}|".format("right", "left", "mid"), "{:0>5}".format(42), "{:x}".format(2**70), "{:_b}".format(1000), "{:%}".format(0.5), "{:G}".format(1e-10))


asyncio.run(main())
