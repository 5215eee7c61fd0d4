# Literal and value patterns: equality against identity, dotted names, negative and complex numbers, strings joined.
class Color:
    RED = 1
    GREEN = "green"
    NAN = float("nan")
    class Deep:
        X = (1, 2)
class Eq:
    def __init__(self, answer):
        self.answer = answer
    def __eq__(self, other):
        print("eq", repr(other))
        return self.answer
def value(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Color.NAN:
            return "nan"
        case Color.Deep.X:
            return "deep"
        case -3 | -0.5:
            return "negative"
        case 2 + 3j | -1 - 2j:
            return "complex"
        case "joined" " text" | b"bytes" | """three""":
            return "text"
        case 0x10 | 1_000 | 0b11:
            return "number"
        case True:
            return "never: 1 came first"
        case False:
            return "False only"
        case None:
            return "None only"
        case 0:
            return "zero"
    return "no match"
for x in (1, 1.0, True, "green", Color.NAN, float("nan"), (1, 2), [1, 2], -3, -3.0, -0.5, 2 + 3j, complex(-1, -2), "joined text", b"bytes", "three",
          16, 1000, 3, False, 0, 0.0, None, (), "", -0.0):
    print(repr(x), value(x))
print(value(Eq(False)))
print(value(Eq(True)))
print(value(Eq([])), value(Eq("truthy")))
class Bad:
    def __eq__(self, other): raise KeyError("in eq")
def missing(x):
    match x:
        case Color.BLUE:
            return 1
for bad in (lambda: value(Bad()), lambda: missing(1)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
