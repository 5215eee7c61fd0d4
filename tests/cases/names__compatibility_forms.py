# Names that look alike to Unicode are the same name: the parser takes them in form NFKC.
ﬁle = 1
print(file, ﬁle)


class Ｃｌａｓｓ:
    ｘ = 2


def µ():
    ºª = "local"
    return locals()


print(Class.__name__, Class.x, Class().ｘ)
print(μ.__name__, µ())
print("ﬁ" == "fi", [ord(c) for c in "ﬁµ"])
print(sorted(name for name in globals() if not name.startswith("__")))
