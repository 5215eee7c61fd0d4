# Builtin functions and methods called in the wrong way.

calls = [
    lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: len(x=1), lambda: abs(), lambda: abs("a"),
    lambda: ord("ab"), lambda: ord(1), lambda: chr(-1), lambda: chr("a"), lambda: int("x"), lambda: int("1", 99),
    lambda: int([]), lambda: int("12", base="x"), lambda: float("y"), lambda: float([]), lambda: range(),
    lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1, 2, 3, 4), lambda: sorted(), lambda: sorted(5),
    lambda: sorted([1, "a"]), lambda: sorted([1], lambda x: x), lambda: min(), lambda: min([]), lambda: max(5),
    lambda: sum("ab"), lambda: sum([[1]]), lambda: sum(["a"], ""), lambda: zip(1), lambda: list(zip([1], [2, 3], strict=True)),
    lambda: enumerate(), lambda: enumerate(3), lambda: isinstance(1), lambda: isinstance(1, 2),
    lambda: issubclass(1, int), lambda: getattr(1), lambda: getattr(1, 2), lambda: getattr(1, "nope"),
    lambda: setattr(1, "a", 2), lambda: hasattr(1, 2), lambda: iter(5), lambda: iter(5, 6), lambda: next(5),
    lambda: next([]), lambda: next(iter([])), lambda: pow(2), lambda: pow(2, -1, 4), lambda: pow("a", 2),
    lambda: divmod(1, 0), lambda: round("a"), lambda: round(1.5, "a"), lambda: hash([]), lambda: id(),
    lambda: callable(), lambda: print(sep=1), lambda: print(nope=1), lambda: repr(), lambda: map(len), lambda: map(),
    lambda: filter(None), lambda: all(1), lambda: any(), lambda: reversed(5), lambda: reversed({1}), lambda: bin(1.5),
    lambda: hex("a"), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: set(1), lambda: tuple(1),
    lambda: list(1, 2), lambda: [].append(), lambda: [].append(1, 2), lambda: [].pop(), lambda: [].pop("a"),
    lambda: [1].index(2), lambda: [].remove(1), lambda: {}.pop(), lambda: {}.pop("k"), lambda: {}.popitem(),
    lambda: set().pop(), lambda: {1}.remove(2), lambda: "a".join(1), lambda: "a".join([1]), lambda: "a".split(""),
    lambda: "a".index("b"), lambda: "a".replace("a"), lambda: "a".startswith(1), lambda: "a".center(), lambda: str(1, 2, 3, 4),
    lambda: bytes("a"), lambda: bytes(-1), lambda: vars(1), lambda: type(1, 2), lambda: super(), lambda: object(1),
]
for number, call in enumerate(calls):
    try:
        print(number, "gave", call())
    except Exception as e:
        print(number, type(e).__name__, e)
