# Or-patterns and as-patterns: order, binding the same names in each alternative, nesting.


def f(x):
    match x:
        case 1 | 2 | 3 as small:
            return f"small {small}"
        case ("a" | "b") as letter, (0 | None) as nil:
            return f"{letter} {nil}"
        case [("go" | "run") as verb, *rest]:
            return f"{verb} {rest}"
        case {"op": "+" | "-" as op, "n": int(n) | float(n)}:
            return f"{op}{n}"
        case [n] | [_, n] | [_, _, n]:
            return f"last {n}"
        case [a, [b, *_]] | {"a": a, "b": b} | [[b], _, _, a]:
            return f"a {a} b {b}"
        case str(s) | bytes(s) as both:
            return f"{s} is {both}"
        case (int() | float()) as number if number > 9:
            return f"number {number}"
        case None | True | False:
            return "singleton"
        case (4.0 | 5) | (6 | (7 | 8)):
            return "grouped"
        case _:
            return "rest"


for x in (1, 3.0, 4, ("a", 0), ("b", None), ("c", 0), ["go"], ["run", 1, 2], {"op": "+", "n": 1}, {"op": "-", "n": 2.5}, {"op": "*", "n": 1}, [7], [7, 8], [7, 8, 9],
          [1, [2, 3]], {"a": 1, "b": 2}, [[1], 2, 3, 4], "s", b"t", 10, 9, None, True, False, {}, []):
    print(repr(x), f(x))
match [1, 2]:
    case [1 as one, (2 | 3) as more] as whole: print(one, more, whole)
