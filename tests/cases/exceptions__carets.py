# Which part of a line a traceback underlines, for every shape of expression.

import asyncio


class Box:
    pass


def add():
    x, y = 1, "a"
    return 10 * 2 + (x + y) - 3


def subscript():
    table = {"a": [1, 2]}
    return table["a"][5] + table["b"]


def attribute():
    box = Box()
    return box.lid.hinge


def call():
    return max(1, len(5))


def several_lines():
    return max(
        1,
        int("x"),
        2,
    )


def whole_line():
    raise ValueError("whole line")


def method_chain():
    return " a b ".strip().split().index("c").bit_length()


def comparison():
    return 1 < 2 < "3"


def unpack():
    a, b = 1, 2, 3


def target():
    x = 5
    x["key"] = 1


def augmented():
    x = None
    x += 1


def in_condition():
    if undefined_thing > 3:
        pass


def in_loop():
    for x in 5:
        pass


def in_comprehension():
    return [1 / n for n in (1, 0)]


def in_fstring():
    return f"value: {1 / 0:.2f} and more"


def in_with():
    with 5 as x:
        pass


def in_assert():
    assert 1 == 2, "numbers " + "differ"


def wide_characters():
    return "日本語" + 1


def starred():
    return print(*5)


def negative():
    return -"a"


def deleting():
    d = {}
    del d["x"]


def calling_lambda():
    return (lambda x: x / 0)(1)


async def main():
    loop = asyncio.get_running_loop()
    for fail in (
        add, subscript, attribute, call, several_lines, whole_line, method_chain, comparison, unpack, target,
        augmented, in_condition, in_loop, in_comprehension, in_fstring, in_with, in_assert, wide_characters, starred,
        negative, deleting, calling_lambda,
    ):
        loop.call_soon(fail)


asyncio.run(main())
