# What str methods say when they are called wrongly.
import asyncio

CALLS = {
    "'abc'.index('x')": lambda: "abc".index("x"),
    "'abc'.find(1)": lambda: "abc".find(1),
    "'abc'.find()": lambda: "abc".find(),
    "'abc'.find('a', 'x')": lambda: "abc".find("a", "x"),
    "'a,b'.split('')": lambda: "a,b".split(""),
    "'a,b'.split(1)": lambda: "a,b".split(1),
    "'a'.split(maxsplit='x')": lambda: "a".split(maxsplit="x"),
    "'a'.split(foo=1)": lambda: "a".split(foo=1),
    "'a'.partition('')": lambda: "a".partition(""),
    "'a'.partition(1)": lambda: "a".partition(1),
    "'a'.strip(1)": lambda: "a".strip(1),
    "'a'.replace('b')": lambda: "a".replace("b"),
    "'a'.replace(1, 'b')": lambda: "a".replace(1, "b"),
    "'a'.startswith(1)": lambda: "a".startswith(1),
    "'a'.startswith((1,))": lambda: "a".startswith((1,)),
    "'a'.center(5, 'xy')": lambda: "a".center(5, "xy"),
    "'a'.center('x')": lambda: "a".center("x"),
    "'a'.upper(1)": lambda: "a".upper(1),
    "','.join([1])": lambda: ",".join([1]),
    "','.join(['a', None])": lambda: ",".join(["a", None]),
    "','.join(5)": lambda: ",".join(5),
    "'a' + 1": lambda: "a" + 1,
    "1 + 'a'": lambda: 1 + "a",
    "'a' * 'b'": lambda: "a" * "b",
    "'a' * 1.5": lambda: "a" * 1.5,
    "'a' - 'b'": lambda: "a" - "b",
    "'a' < 1": lambda: "a" < 1,
    "1 in 'a'": lambda: 1 in "a",
    "'a'['x']": lambda: str("a")["x"],
    "'a'[5]": lambda: "a"[5],
    "'a'.nope": lambda: "a".nope,
    "str.upper(5)": lambda: str.upper(5),
    "str(b'a', 5)": lambda: str(b"a", 5),
    "str(5, 'utf-8')": lambda: str(5, "utf-8"),
    "'é'.encode('ascii')": lambda: "é".encode("ascii"),
    "'a'.encode('nope')": lambda: "a".encode("nope"),
    "str.maketrans('ab', 'x')": lambda: str.maketrans("ab", "x"),
    "str.maketrans(5)": lambda: str.maketrans(5),
    "'a'.translate(5)": lambda: "a".translate(5),
    "'{'.format()": lambda: "{".format(),
    "'}'.format()": lambda: "}".format(),
    "'{}'.format()": lambda: "{}".format(),
    "'{a}'.format()": lambda: "{a}".format(),
    "'{0} {}'.format(1, 2)": lambda: "{0} {}".format(1, 2),
    "'{!x}'.format(1)": lambda: "{!x}".format(1),
    "'{0.y}'.format(1)": lambda: "{0.y}".format(1),
    "'{0[5]}'.format([1])": lambda: "{0[5]}".format([1]),
    "'{:d}'.format('a')": lambda: "{:d}".format("a"),
    "'{:{:{}}}'.format(1, 2, 3)": lambda: "{:{:{}}}".format(1, 2, 3),
    "'%d' % 'a'": lambda: "%d" % "a",
    "'%d %d' % 1": lambda: "%d %d" % 1,
    "'%d' % (1, 2)": lambda: "%d" % (1, 2),
    "'%z' % 1": lambda: "%z" % 1,
    "'%' % 1": lambda: "%" % 1,
    "'%(a)s' % 1": lambda: "%(a)s" % 1,
    "'%(b)s' % {'a': 1}": lambda: "%(b)s" % {"a": 1},
    "'%c' % 'ab'": lambda: "%c" % "ab",
    "'a' % 1": lambda: "a" % 1,
    "format('a', 'd')": lambda: format("a", "d"),
    "format(1, 's')": lambda: format(1, "s"),
    "format(1, '.2')": lambda: format(1, ".2"),
    "format(1.5, 'd')": lambda: format(1.5, "d"),
    "format('a', '=5')": lambda: format("a", "=5"),
    "format(1, ',x')": lambda: format(1, ",x"),
    "format(1, '5.')": lambda: format(1, "5."),
    "format(1, 'xx')": lambda: format(1, "xx"),
    "format(None, '5')": lambda: format(None, "5"),
    "format([], '>5')": lambda: format([], ">5"),
}


async def main():
    for label, call in CALLS.items():
        await asyncio.sleep(0)
        try:
            print(label, "=", call())
        except Exception as error:
            print(label, "raises", type(error).__name__ + ":", error)


asyncio.run(main())
