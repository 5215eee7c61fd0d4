# The builtin classes take one position: the subject itself.


class MyInt(int):
    pass


class MyStr(str):
    __match_args__ = ("upper_text",)
    upper_text = property(lambda self: self.upper())


def kind(x):
    match x:
        case bool(b):
            return f"bool {b}"
        case MyInt(n):
            return f"MyInt {n}"
        case int(n) if n > 100:
            return f"big {n}"
        case int(real=r, imag=i):
            return f"int {r} {i}"
        case float(1.5 | 2.5 as f):
            return f"half {f}"
        case float(f):
            return f"float {f}"
        case MyStr("ABC"):
            return "my abc"
        case str("yes" | "no" as s):
            return f"answer {s}"
        case str(s):
            return f"str {s!r}"
        case bytes(b):
            return f"bytes {b!r}"
        case tuple((a, b)):
            return f"pair {a} {b}"
        case list([]):
            return "empty list"
        case list(l) | tuple(l):
            return f"list or tuple {l}"
        case dict({"k": v}):
            return f"dict with k {v}"
        case dict(d):
            return f"dict {d}"
        case set(s) | frozenset(s):
            return f"set {sorted(s)}"
        case type():
            return f"class {x.__name__}"
        case Exception(args=[a, *_]):
            return f"exception {a}"
        case BaseException():
            return "exception without args"
        case None:
            return "None"
    return "other"


for x in (True, MyInt(5), 101, 7, 1.5, 3.5, MyStr("abc"), MyStr("x"), "yes", "maybe", b"b", (1, 2), (1,), [], [1], {"k": 0},
          {}, {2, 1}, frozenset((3,)), int, MyInt, ValueError("v"), ValueError(), KeyboardInterrupt(), None, 2j, range(1), ...):
    print(kind(x))
