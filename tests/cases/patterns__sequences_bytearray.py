# Sequence patterns: stars, lengths, what counts as a sequence, nesting, brackets and parentheses.

def kind(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a!r}"
        case (1, *rest):
            return f"starts with 1, rest {rest!r}"
        case [[a, b], [c, *_]]:
            return f"nested {a} {b} {c}"
        case [first, *middle, "end"]:
            return f"{first!r} {middle!r} to the end"
        case a, b:
            return f"two {a!r} {b!r}"
        case [*everything]:
            return f"all {everything!r}"
        case _:
            return f"no sequence: {type(x).__name__}"

class ListSub(list):
    pass

class LooksLike:
    def __len__(self): return 2
    def __getitem__(self, i): return i

for x in ([], (), [1], ("x",), [1, 2, 3], (1,), [[1, 2], [3]], [(1, 2), (3, 4, 5)], ["a", "end"], ["a", 5, 6, "end"], (7, 8), [9, 8, 7],
          "ab", b"ab", bytearray(b"ab"), range(2), range(0), {1, 2}, {"a": 1}, None, 5, iter([1, 2]), (n for n in "ab"), ListSub([4, 5]),
          LooksLike(), {}.keys(), frozenset(), [[]], [[], []], "".split(), "a b".split()):
    print(kind(x))

def single(x):
    match x:
        case (a):
            return "capture", a

def trailing(x):
    match x:
        case a,:
            return "one tuple", a
        case *a, b:
            return a, b
        case ():
            return "nothing"

print(single([1]), trailing([1]), trailing((1, 2, 3)), trailing(()), trailing("abc"))
match 1, 2, 3:
    case 1, *_, last if last > 2:
        print("subject is a tuple", last)
match [*range(2)], *"ab":
    case [0, 1], x, *y:
        print(x, y)
