# split, rsplit, splitlines, partition, rpartition and join, with their errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t("a b  c".split); t("a b  c".split, " "); t("  a b  ".split); t("".split); t("".split, ","); t(",".split, ",")
t("a,b,c".split, ",", 1); t("a,b,c".rsplit, ",", 1); t("a,b,c".split, ",", 0); t("  a  b  c ".split, None, 1)
t("  a  b  c ".rsplit, None, 1); t("  a b ".split, None, 0); t("  a b ".rsplit, None, 0); t("a<>b<>c".split, "<>", -1)
t("aaa".split, "aa"); t("aaa".rsplit, "aa"); t("a b".split, sep=" ", maxsplit=5); t("x\x1cy\u2028z\u3000w\xa0v".split)
t("abc".split, ""); t("abc".rsplit, ""); t("abc".split, 1); t("abc".split, ",", "x"); t("abc".split, b"b"); t("abc".split, maxsplit=None)
t("abc".split, ",", 1, 2); t("abc".split, separator=",")
t("a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l".splitlines)
t("a\nb\r\nc\r".splitlines, True); t("a\n\nb\n".splitlines); t("".splitlines); t("\n".splitlines); t("\n\n".splitlines, keepends=True)
t("a\r\n\r".splitlines); t("a".splitlines, 1); t("a\nb".splitlines, [])
t("key=value=x".partition, "="); t("key=value=x".rpartition, "="); t("none".partition, "="); t("none".rpartition, "=")
t("abc".partition, ""); t("abc".rpartition, ""); t("abc".partition, 3); t("".partition, "x"); t("a".partition, "a"); t("abc".partition)
t(", ".join, ["a", "b"]); t("".join, []); t("x".join, "abc"); t("-".join, ("one",)); t(",".join, {"k": 1, "l": 2})
t(",".join, ["a", 1]); t(",".join, [b"a"]); t(",".join, 5); t(",".join, [None, "x"]); t(",".join, ["a", "b", 3.5]); t(",".join)
t(",".join, (str(i) for i in range(4))); t(",".join, map(str, range(3))); t(",".join, iter("ab")); t(",".join, ["a"], ["b"])


class S(str):
    pass


one = S("only")
print("".join([one]) is one, type("".join([one])).__name__, ["x".join(["q"])], type(S("a b").split()[0]).__name__)
