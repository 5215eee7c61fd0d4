# find, index, rfind, rindex, count, replace, startswith, endswith: slices, empty needles, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


s = "banana"
for name in ("find", "rfind", "index", "rindex", "count"):
    m = getattr(s, name)
    print(name, end=": ")
    for args in (("a",), ("an",), ("",), ("x",), ("a", 2), ("a", 2, 4), ("a", -2), ("", 6), ("", 7), ("a", 5, 2), ("na", None, -1), ("", 3, 2)):
        try:
            print(m(*args), end=" ")
        except ValueError as e:
            print(f"[{e}]", end=" ")
    print()
    t(m); t(m, 1); t(m, None); t(m, "a", "b"); t(m, "a", 1.0); t(m, "a", 1, 2, 3)
t("aaaa".count, "aa"); t("".count, ""); t("abc".count, ""); t("abc".count, "", 1); t("héhé".count, "é")
t(s.replace, "a", "o"); t(s.replace, "a", "o", 2); t(s.replace, "a", "o", 0); t(s.replace, "a", "o", -1); t(s.replace, "", "-")
t(s.replace, "", "-", 3); t("".replace, "", "x"); t("".replace, "", "x", 0); t("".replace, "a", "x"); t(s.replace, "ana", ""); t(s.replace, "a", "")
t(s.replace, "a", "o", count=1); t(s.replace, "a"); t(s.replace, "a", 1); t(s.replace, 1, "a"); t(s.replace, old="a", new="b"); t(s.replace, "a", "b", "c")
t(s.startswith, "ban"); t(s.startswith, ("x", "ba")); t(s.startswith, ()); t(s.startswith, ""); t(s.startswith, "an", 1); t(s.startswith, "", 6)
t(s.startswith, "", 7); t(s.startswith, "ana", -3); t(s.startswith, "ban", 0, 2); t(s.startswith, ["b"]); t(s.startswith, ("b", 1)); t(s.startswith, ("x", 1)); t(s.startswith)
t(s.endswith, "na"); t(s.endswith, ("x", "a")); t(s.endswith, "nan", 0, 5); t(s.endswith, ""); t(s.endswith, "", 7); t(s.endswith, 3); t(s.endswith, b"a"); t(s.endswith, "a", None, None)
t(s.removeprefix, "ban"); t(s.removeprefix, "x"); t(s.removesuffix, "ana"); t(s.removesuffix, ""); t(s.removeprefix, ("b",)); t(s.removesuffix); t("aaa".removeprefix, "a")
t(s.__contains__, "nan"); t(lambda: 1 in s); t(lambda: "" in ""); t(lambda: None in "None"); t(lambda: b"a" in s)


class Index:
    def __index__(self):
        return 2


t(s.find, "a", Index()); t(s.count, "a", Index(), Index())
