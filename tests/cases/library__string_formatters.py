# A Formatter of one's own: fields looked up elsewhere, conversions added, unused arguments found, nested specifications.
import string
from string import Formatter

f = Formatter()
print(f.format("{} {name!r:>6} {0[k]} {1.real:+}", {"k": "v"}, 5, name="n") if False else f.format("{0[k]} {1.real:+} {name!r:>6}", {"k": "v"}, 5, name="n"))
print(f.format("{} {}", 1, 2), f.format("{:{width}}|", "x", width=4), f.format("{{}} {x!s} {y!a}", x=1, y="é"), f.vformat("{a}{0}", (1,), {"a": 2}))
print(list(f.parse("a{b!r:>{w}} {{c}} {} tail")), list(f.parse("")), list(f.parse("{x[0].y:%Y-%m}")))
print(f.get_field("0[k].real", ({"k": 3},), {}), f.get_value("a", (), {"a": 1}), f.get_value(0, ("z",), {}), f.format_field(3.14159, ".2f"), f.convert_field("x", "r"), f.convert_field(1, None))


class Defaulting(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}?>")
        return args[key] if key < len(args) else f"<{key}?>"

    def get_field(self, name, args, kwargs):
        try:
            return super().get_field(name, args, kwargs)
        except (KeyError, AttributeError, TypeError):
            return f"<{name}!>", name


class Strict(Formatter):
    def check_unused_args(self, used, args, kwargs):
        unused = [k for k in kwargs if k not in used] + [n for n in range(len(args)) if n not in used]
        if unused:
            raise ValueError(f"unused: {unused}")


class Extra(Formatter):
    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        if conversion == "l":
            return len(value)
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec.startswith("cut"):
            return str(value)[: int(spec[3:])]
        return super().format_field(value, spec)


print(Defaulting().format("{a} {b} {0} {1} {a.x}", 1, a="A"))
print(Extra().format("{0!u} {0!l:03} {0:cut2} {0!u:cut3}|{1:>{2}}", "hello", "x", 3))


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("strict", lambda: Strict().format("{a}", 1, a=2, b=3))
attempt("strict fine", lambda: Strict().format("{a} {0}", 1, a=2))
attempt("mixed", lambda: f.format("{} {0}", 1))
attempt("mixed other", lambda: f.format("{0} {}", 1))
attempt("index", lambda: f.format("{1}", 1))
attempt("key", lambda: f.format("{x}"))
attempt("conversion", lambda: f.format("{0!x}", 1))
attempt("spec", lambda: f.format("{0:zz}", 1))
attempt("open", lambda: f.format("{"))
attempt("close", lambda: f.format("}"))
attempt("empty attribute", lambda: f.format("{0.}", 1))
attempt("recursion", lambda: f.format("{0:{1:{2:{3}}}}", 1, 2, 3, 4))
attempt("no format", lambda: f.format())
attempt("number", lambda: f.format(5))
attempt("auto nested", lambda: f.format("{:{}}|{:{}}", "a", 3, "b", 4))
attempt("attribute", lambda: f.format("{0.nope}", 1))


class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"{self.n:,.2f} {spec or 'EUR'}"


print(f.format("{} {:USD} {0:}", Money(1234.5), Money(2)) if False else f.format("{0} {1:USD}", Money(1234.5), Money(2)), string.Formatter().format("{0:%H:%M}", __import__("datetime").time(3, 4)))
