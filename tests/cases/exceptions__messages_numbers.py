# The words of errors with numbers and conversions.

attempts = [
    lambda: 1 / 0,
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1.0 / 0,
    lambda: int("x1"),
    lambda: int("9", 8),
    lambda: int(None),
    lambda: float("abc"),
    lambda: 1 + "a",
    lambda: -"a",
    lambda: 1 < "a",
    lambda: 2 ** "a",
    lambda: chr(-1),
    lambda: ord("ab"),
    lambda: range(1.5),
    lambda: sum(["a"]),
    lambda: f"{1:q}",
    lambda: round("a"),
    lambda: abs("a"),
]
for attempt in attempts:
    try:
        attempt()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error, sep=": ")
