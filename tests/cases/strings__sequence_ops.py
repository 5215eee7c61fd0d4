# Strings as sequences: indexing, slicing, repetition, comparison, iteration, errors; ends uncaught.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


s = "aé€😀z"
print(len(s), s[3], s[-2], s[1:4], s[::-1], s[::2], s[-1:0:-2], s[10:], s[:-10], s[3:1], s[-100:100:3], s[True], s[False:True])
t(lambda: s[5]); t(lambda: s[-6]); t(lambda: s["a"[0:]]); t(lambda: s[eval_float]); t(lambda: s[::0]); t(lambda: s["a":]); t(lambda: s[10**30]); t(lambda: s[10**30:]); t(lambda: s[-10**30 : 10**30]); t(lambda: s[1:2:"x"]); t(lambda: s[:1.5])
eval_float, none, pair = 1.0, None, (1, 2)
t(lambda: s[eval_float]); t(lambda: s[none]); t(lambda: s[pair])


def put():
    s[0] = "b"


def cut():
    del s[0]


def attr():
    s.x = 1


t(put); t(cut); t(attr); one = 1
t(lambda: s + one); t(lambda: one + s); t(lambda: s + none); t(lambda: s + b"a"); t(lambda: s * 2); t(lambda: 0 * s); t(lambda: -1 * s); t(lambda: s * "a"); t(lambda: s * 1.0); t(lambda: s - s); t(lambda: +s); t(lambda: -s); t(lambda: ~s); t(lambda: s / 2); t(lambda: s ** 2); t(lambda: s @ s); t(lambda: s << 1); t(lambda: s & s); t(lambda: s // 2); t(lambda: True * "x"); t(lambda: "x" * 10**20); t(lambda: s()); t(lambda: s * None)
t(lambda: s < 1); t(lambda: 1 < s); t(lambda: s == 1); t(lambda: s != None); t(lambda: s < b"a"); t(lambda: s == b"a"); t(lambda: s < None); t(lambda: s >= ["a"])
print("a" < "b", "a" < "aa", "" < "a", "Z" < "a", "é" > "z", "\uffff" < "\U00010000", "a" <= "a" < "b" > "a", "abc" == "ab" + "c", max("hello"), min("hello"), sorted("hello"), list("aé😀"))
it = iter("ab")
print(next(it), list(it), next(it, "end"), it.__length_hint__(), type(it).__name__, type(iter("é")).__name__, type(reversed("ab")).__name__, "".join(reversed("añb")), list(enumerate("ab", 1)))
t(next, it); t(lambda: [*s]); t(lambda: dict(["ab", "cd"])); t(lambda: dict(["abc"])); t(lambda: {**s}); t(lambda: "ab".__add__(1)); t(lambda: "ab".__mul__(2)); t(lambda: "ab".__rmul__("x")); t(lambda: "ab".__getitem__("x")); t(lambda: "ab".__eq__(1)); t(lambda: "ab".__lt__(1)); t(lambda: "ab".__mod__("x")); t(lambda: "%s".__mod__("x")); t(lambda: "x".__rmod__("%s")); t(lambda: "ab".__hash__() == hash("ab")); t(lambda: "ab".__contains__(1)); t(lambda: "ab".__len__()); t(lambda: "ab".__getnewargs__()); t(lambda: "x".__radd__("y")); t(lambda: "ab".__ne__("ab"))
a, b, *c = "xyzw"
print(a, b, c, [p + q for p in "ab" for q in "cd"], {ch: i for i, ch in enumerate("aba")}, *"xy", sep="|")
t(lambda: (lambda a, b: 0)(*"abc")); t(lambda: print(*"ab", sep=1)); t(lambda: ascii("é") + repr("é") + str("é"))
try:
    a, b = "abc"
except ValueError as e:
    print(e)
try:
    a, b, *c, d = "ab"
except ValueError as e:
    print(e)
s + 5
