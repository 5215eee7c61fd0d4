# Formatter and what subclasses change.
import string

formatter = string.Formatter()
print(formatter.format("{} {1} {name!r:>5} {0.real} {2[k]}" .replace("{}", "{0}"), 1, 2, {"k": 3}, name="a"))
print(formatter.format("{} {} {{}}", 1, 2), formatter.vformat("{a} {0:{w}}", ("x",), {"a": 1, "w": 4}))
print(list(formatter.parse("a{b!r:c}d{{e")), list(formatter.parse("")), list(formatter.parse("{0[a:b]}")))
print(formatter.get_field("a.real", (), {"a": 5}))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Default().format("{a} {b}", a=1))
for wrong in ("{", "}", "{0!x}", "{} {0}", "{0} {}", "{a}", "{3}"):
    try:
        print(formatter.format(wrong, 1))
    except Exception as error:
        print(wrong, type(error).__name__, error)
