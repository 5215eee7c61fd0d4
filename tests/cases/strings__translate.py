# maketrans and translate with every form of table, and their errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


m = str.maketrans
for args in (("abc", "xyz"), ("abc", "xyz", "de"), ({"a": 1, 98: "B", "c": None},), ("", ""), ("ab", "c"), ({"ab": 1},), ({1.5: 1},), ("a",), (5,), ("a", 1), ("a", "b", 1), (), ({}, "a"), ("aa", "bc"), ("a", "b", "a"), ([("a", "b")],), ({"": 1},), ({True: "x"},), ("a", "b", "c", "d")):
    t(m, *args)
s = "abcabc é"
for table in (m("ab", "xy"), m("a", "b", "c"), {97: "long", 98: None, 99: 0x20AC}, {}, {ord("é"): "e"}, {"a": "b"}, {97: 1.5}, {97: -1}, {97: 0x110000}, None, 5, [str(i) for i in range(98)], "x" * 99, {97: b"x"}, {97: ""}, {97: True}):
    t(s.translate, table)
t(s.translate); t(s.translate, {}, {})


class Upper:
    def __getitem__(self, code):
        if code == 32:
            raise LookupError("kept")
        return chr(code).upper()


class Failing:
    def __getitem__(self, code):
        raise ValueError(code)


class Missing(dict):
    def __missing__(self, key):
        print("missing", key)
        return None


t(s.translate, Upper()); t("ab".translate, Failing()); t("".translate, Failing()); t("aba".translate, Missing({97: "A"})); t("axx".translate, Missing())
t(b"abc".translate, bytes.maketrans(b"ab", b"xy")); t(b"abc".translate, None, b"b"); t(b"abc".translate, b"x"); t(b"abc".translate, bytes(range(256)), delete=b"ac"); t(bytes.maketrans, b"a", b"bc"); t(bytes.maketrans, "a", "b"); t(b"abc".translate, None); t(b"abc".translate, "x" * 256); t(bytes(b"aba").translate, bytes.maketrans(b"a", b"z"), b"b"); t(b"abc".translate, 5)
