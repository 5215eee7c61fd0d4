# The constants and capwords, and what programs make of them.
import random
import string
from collections import Counter

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"):
    print(name, len(getattr(string, name)), repr(getattr(string, name)))
print(string.capwords("hello  big\tworld "), repr(string.capwords("a-b c-d", "-")), string.capwords("o'neil's ÉTÉ"), repr(string.capwords("  x  y ", " ")), repr(string.capwords("")))
for bad in (lambda: string.capwords(5), lambda: string.capwords("a", 5), lambda: string.upper):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
random.seed(3)
print("".join(random.choices(string.ascii_letters + string.digits, k=16)), "".join(random.sample(string.hexdigits[:16], 8)))


def rot13(text):
    table = {}
    for letters in (string.ascii_lowercase, string.ascii_uppercase):
        table |= dict(zip(letters, letters[13:] + letters[:13]))
    return text.translate(str.maketrans(table))


print(rot13("Hello, World!"), rot13(rot13("Hello")))
text = "It was the best of times; it was the WORST of times..."
clean = text.translate(str.maketrans("", "", string.punctuation)).lower()
print(clean, Counter(clean.split()).most_common(2), [w.strip(string.punctuation) for w in text.split()][-1])


def base(n, b):
    digits = string.digits + string.ascii_lowercase
    out = ""
    while n:
        n, d = divmod(n, b)
        out = digits[d] + out
    return out or "0"


print(base(255, 16), base(12345, 36), int(base(12345, 36), 36), all(c in string.printable for c in text), set(string.hexdigits) - set(string.digits) == set("abcdefABCDEF"))
strength = {"lower": string.ascii_lowercase, "upper": string.ascii_uppercase, "digit": string.digits, "sign": string.punctuation}
for password in ("abc", "Abc1", "A!b2"):
    print(password, [kind for kind, letters in strength.items() if any(c in letters for c in password)])
