# The words of errors with calls, attributes and protocols.

five = 5
attempts = [
    lambda: len(five),
    lambda: iter(five),
    lambda: next(five),
    lambda: next(iter([])),
    lambda: five(),
    lambda: five.x,
    lambda: object().x,
    lambda: "x".nope(),
    lambda: None.get("x"),
    lambda: isinstance(1, 2),
    lambda: getattr(five, "y"),
    lambda: setattr(five, "y", 1),
    lambda: print(nowhere),
    lambda: len(),
    lambda: [].append(),
    lambda: int(1, 2, 3),
    lambda: {}.get(),
    lambda: object(1),
]
for attempt in attempts:
    try:
        attempt()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error, sep=": ")
