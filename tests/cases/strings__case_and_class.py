# Case conversions and the is... predicates over ASCII and other scripts.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


words = ["hello World", "ÀÉ îô", "straße", "ǆ ǅ Ǆ", "ŉ ﬁ", "ΑΣ Σ ΣΑΣ", "they're bill's", "x1y2z", "İı", "ÿ µ", "ᾳ ᾼ", "", "123", "a\tb"]
for s in words:
    print(ascii([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()]))
samples = ["", "a", "A", "1", "²", "½", "Ⅷ", "٣", "五", "_", "é", "ª", "ǅ", " ", "\n", "\xa0", "\u200b", "\x1c", "aB", "Ab", "Ab Cd", "A1", "a_1", "1a", "for", "\x7f", "日本", "\U0001f600", "Aa bb", "A B", "1A", "ʰ"]
tests = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]
for s in samples:
    print(ascii(s), "".join("01"[getattr(s, name)()] for name in tests))
t("a".upper, 1); t("a".isalpha, 1); t(str.upper); t(str.upper, 1); t(str.lower, b"A"); t("a".casefold, None); t("a".title, x=1)
print("ß".upper() == "SS", "ß".casefold() == "ss".casefold(), "ﬀ".upper(), len("ŉ".upper()), "ΌΣΟΣ".lower())
