# strip family, center, ljust, rjust, zfill, expandtabs: corner widths and errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


s = "  \t mid \n\x0b\u2003"
t(s.strip); t(s.lstrip); t(s.rstrip); t("xxhixx".strip, "x"); t("abcba".strip, "ab"); t("abcba".lstrip, "ab"); t("abcba".rstrip, "ab")
t("abc".strip, ""); t("".strip); t("aaa".strip, "a"); t("abc".strip, None); t("abc".strip, 1); t("abc".strip, b"a"); t("abc".strip, "a", "b"); t("abc".lstrip, ["a"])
t("ab".center, 5); t("ab".center, 6); t("abc".center, 6); t("abc".center, 5, "*"); t("a".center, 4, "-"); t("ab".center, 1); t("ab".center, -1); t("".center, 3, "é")
for w in range(7):
    print(repr("a".center(w, ".")), repr("ab".center(w, ".")), repr("".center(w, ".")))
t("ab".ljust, 5, "."); t("ab".rjust, 5, "."); t("ab".ljust, 2); t("ab".rjust, 0); t("ab".rjust, 4, "\U0001f600")
t("ab".center, 5, ""); t("ab".center, 5, "xy"); t("ab".ljust, 5, 1); t("ab".rjust, "5"); t("ab".center); t("ab".ljust, 5.0); t("ab".ljust, 5, b"x"); t("ab".ljust, True)
t("42".zfill, 5); t("-42".zfill, 5); t("+42".zfill, 6); t("--1".zfill, 5); t("".zfill, 3); t("-".zfill, 3); t("abc".zfill, 2); t("é".zfill, 3); t("1".zfill, "2"); t(" 1".zfill, 4)
t("a\tb".expandtabs); t("a\tb".expandtabs, 4); t("\t".expandtabs, 0); t("ab\tc\td".expandtabs, 3); t("a\n\tb".expandtabs, 4); t("a\r\tb".expandtabs, 4); t("a\tb".expandtabs, -1)
t("a\tb".expandtabs, tabsize=2); t("a\tb".expandtabs, "x"); t("abcd\te".expandtabs, 4); t("\t\t".expandtabs, 1)


class S(str):
    pass


for m in (S("a").strip, S("a").center, S("a").ljust, S("a").lower, S("a").expandtabs, S("a").__str__, S("a").__getitem__):
    r = m(0) if m.__name__ in ("center", "ljust", "__getitem__") else m()
    print(m.__name__, type(r).__name__, r == "a")
