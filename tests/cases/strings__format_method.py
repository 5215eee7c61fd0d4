# str.format and format_map: fields, attributes, indexes, nesting, conversions, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class P:
    x = 3
    items = {"k": [10, 20], "0": "zero", 1: "one"}

    def __repr__(self):
        return "P()"


F = lambda s, *a, **k: t(s.format, *a, **k)
F("{} {} {}", 1, "b", None); F("{0}{1}{0}", "a", "b"); F("{a}{b}{a}", a=1, b=2); F("{}{a}{}", 1, 2, a=3); F("{{}}{{{}}}", 5); F("", 1); F("{0.x} {0.items[k][1]} {0.items[0]}", P()); F("{p.x:>{w}}", p=P(), w=5)
F("{0[0]}{0[1]}", "ab"); F("{0[a]}", {"a": 1}); F("{0[a.b]}", {"a.b": 2}); F("{0[-1]}", [1, 2]); F("{0[-1]}", {"-1": "neg"}); F("{[0]}", [7]); F("{.x}", P()); F("{a[0].x}", a=[P()]); F("{0[ 1]}", {" 1": "sp"})
F("{!r} {!s} {!a}", "é", "é", "é"); F("{0!r:>8}|{0!s:<5}|", "a"); F("{:{}}|{:{}.{}}|", 1, 5, 3.14159, 8, 2); F("{:{w}.{p}}", 2.5, w=7, p=3); F("{0:{1}{2}}", 5, ">", 4); F("{:{{}}}", 1); F("{0:{0}}", 5)
F("{}"); F("{} {}", 1); F("{2}", 1); F("{a}"); F("{a}", b=1); F("{0}{}", 1, 2); F("{}{0}", 1, 2); F("{:{0}}", 1, 2); F("{0.y}", P()); F("{0[k]}", {}); F("{0[5]}", []); F("{0[k]}", [1]); F("{0[k]}", 5); F("{0.items[1]}", P())
F("{"); F("}"); F("{}}"); F("{0"); F("{0!}", 1); F("{0!x}", 1); F("{0!rr}", 1); F("{!}", 1); F("{0[}", [1]); F("{0[]}", [1]); F("{0.}", 1); F("{0[0}", [1]); F("{0[0]x}", [1]); F("{ }", 1); F("{ 0}", 1); F("{0 }", 1); F("{-1}", 1); F("{a b}", **{"a b": 1}); F("{0!r", 1); F("{:{:{}}}", 1, 2, 3); F("{:", 1); F("{:d", 1); F("a}b", 1); F("a{b", 1); F("{0!r:}", 1); F("{0!:}", 1); F("{!r x}", 1)
F("{99999999999999999999}", 1); F("{0[99999999999999999999]}", [1]); F("{:d}", "x"); F("{:s}", 1); F("{:>{}}", 1, "z"); F("{0:}", 3); F("{:}", 3); F("{0.real}{0.imag}", 3); F("{0.__class__.__name__}", 3); F("{.format}" if 0 else "{}", "x"); F("{00}", 7); F("{01}", 7, 8); F("{1_0}", 7)


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Getter:
    def __getitem__(self, key):
        return key * 2


t("{a} {b}".format_map, Default(a=1)); t("{a} {b}".format_map, {"a": 1}); t("{a}".format_map, Getter()); t("{0}".format_map, {"0": "str key", 0: "int"}); t("{}".format_map, {}); t("{}".format_map, [1]); t("{a}".format_map, 5); t("a".format_map, None); t("a".format_map); t("{a.real:>{w}}".format_map, {"a": 3, "w": 4}); t("{x}{x!r}".format_map, {"x": "q"}); t("{self}".format, self=1); t(str.format, "{}{}", 1, 2); t(str.format); t(str.format, 3)
