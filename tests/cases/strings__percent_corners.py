# The % operator: flags, star widths, mappings, every error.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


p = lambda f, a: t(lambda: f % a)
p("%d", 3.99); p("%i|%u", (1, 2)); p("%5d|%-5d|%05d|%+d|% d", (42,) * 5); p("%+05d|%- 5d|%-05d|", (3, 3, 3)); p("%.3d|%8.3d|%-8.3d|%08.3d", (5, -5, 5, 5))
p("%x %X %#x %#X %o %#o", (255, 255, 255, 255, 8, 8)); p("%#.4x|%#010x|%-#10x|", (10, 10, 10)); p("%x", -255); p("%d", True); p("%d", 10**25); p("%x", 2**70)
p("%e|%E|%.0e|%#.0e", (12345.678,) * 4); p("%f|%.0f|%#.0f|%.10f", (2.5, 2.5, 2.5, 1 / 3)); p("%g|%G|%.3g|%#g|%#.3g", (1e-5, 1e20, 1234567, 1.0, 2.0))
p("%f %e %g %F %E %G", (float("inf"), float("-inf"), float("nan"), float("inf"), float("nan"), float("-inf"))); p("%05f|%+f|% f", (float("inf"), float("nan"), float("inf")))
p("%s|%r|%a", ("é", "é", "é")); p("%10s|%-10s|%.2s|%5.1s|", ("abc",) * 4); p("%c%c", (65, "é")); p("%5c|%-5c|", ("x", "y")); p("%%", ()); p("%5%|%-5%|", ())
p("%(a)s %(b)05d %(a)r", {"a": "x", "b": 7}); p("%(a b)s", {"a b": 1}); p("%()s", {"": 2}); p("%(a(b)c)s", {"a(b)c": 3}); p("no", {}); p("no", {"a": 1}); p("%s", {"a": 1}); p("%s %s", {"a": 1})
p("%*d|%-*d|%*d", (5, 1, 5, 2, -5, 3)); p("%.*f|%*.*f", (2, 3.14159, 8, 1, 2.55)); p("%.*f", (-2, 3.7)); p("%*d", ("x", 1)); p("%.*d", (1.0, 1)); p("%(a)*d", {"a": 1})
p("%d", "1"); p("%d", None); p("%x", 1.5); p("%x", "a"); p("%o", 1.0); p("%f", "1.0"); p("%f", None); p("%c", 1.5); p("%c", "ab"); p("%c", ""); p("%c", 0x110000); p("%c", -1); p("%d", 1j); p("%e", 1j)
p("%s", ()); p("%s %s", (1,)); p("%s", (1, 2)); p("a", 1); p("a", (1,)); p("a", [1]); p("a", "x"); p("a", ()); p("%s %s", "ab"); p("%(a)s", 1); p("%(a)s", (1,)); p("%(a)s", [1]); p("%(x)s", {"a": 1})
p("%", 1); p("abc%", 1); p("%z", 1); p("%5", 1); p("%(a", {}); p("%(a)", {"a": 1}); p("%ld %hd %Lf", (1, 2, 3.0)); p("%é", 1); p("%.", 1); p("%y", ()); p("100%!", 1); p("%b", 1)
p("%99999999999999999999d", 1); p("%.99999999999999999999d", 1); p("%s %(a)s", {"a": 1}); p("%d%%", 50); p("%s", [1, 2]); p("%s", (("t", 1),)); p("%r", ("q",))


class Show:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr é"

    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __index__(self):
        return 9

    def __getitem__(self, key):
        return f"<{key}>"


p("%s %r %a %d %x %f %c", (Show(),) * 7); p("%(name)s", Show()); p("%(name)5.2s|", Show())
