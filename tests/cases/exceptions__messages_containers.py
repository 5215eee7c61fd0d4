# The words of errors with containers and iteration.

five = 5
attempts = [
    lambda: [][0],
    lambda: ()[1],
    lambda: "abc"[5],
    lambda: {}["missing"],
    lambda: {}[[]],
    lambda: {[]},
    lambda: [1].remove(2),
    lambda: [1].index(2),
    lambda: [].pop(),
    lambda: set().pop(),
    lambda: {}.popitem(),
    lambda: "a" + 1,
    lambda: [] + (),
    lambda: "a" * "b",
    lambda: [1, 2, 3][::0],
    lambda: ",".join([1]),
    lambda: five[0],
    lambda: [1][str(five)],
    lambda: list(3),
    lambda: dict([1]),
    lambda: max([]),
    lambda: sorted([1, "a"]),
    lambda: [a for a, b in [(1, 2, 3)]],
    lambda: [a for a, b in [(1,)]],
    lambda: [a for a, b in [5]],
]
for attempt in attempts:
    try:
        attempt()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error, sep=": ")
