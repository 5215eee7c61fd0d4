# bytearray: the methods that it shares with bytes give bytearrays; both take both as arguments.
import asyncio


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


class Index:
    def __index__(self):
        return 1


async def main():
    data = bytearray(b"one, two, one")
    mark = bytearray(b"one")
    for label, thunk in {
        "find": lambda: (data.find(mark), data.find(b"one", 1), data.rfind(111), data.find(b"x"), data.find(b"e", Index())),
        "index": lambda: (data.index(b"two"), data.rindex(mark)),
        "index absent": lambda: data.index(b"z"),
        "find str": lambda: data.find("a"),
        "find 300": lambda: data.find(300),
        "count": lambda: (data.count(mark), data.count(111, 2), data.count(b"")),
        "startswith": lambda: (data.startswith(mark), data.startswith((b"x", mark)), data.endswith(b"one"), data.startswith(b"two", 5)),
        "startswith str": lambda: data.startswith("a"),
        "split": lambda: (data.split(b", "), data.split(), data.split(b",", 1), data.rsplit(None, 1), data.split(b",", Index())),
        "split empty": lambda: data.split(b""),
        "splitlines": lambda: bytearray(b"a\nb\r\n").splitlines(True),
        "partition": lambda: (data.partition(b", "), data.rpartition(mark), data.partition(b"z"), data.rpartition(b"z")),
        "partition str": lambda: data.partition("x"),
        "strip": lambda: (bytearray(b" x ").strip(), data.strip(b"eno"), bytearray(b"xxa").lstrip(b"x"), bytearray(b"a\n").rstrip()),
        "remove": lambda: (data.removeprefix(mark), data.removesuffix(b"one"), data.removeprefix(b"z")),
        "replace": lambda: (data.replace(mark, b"1"), data.replace(b"o", bytearray(b"0"), 1), data.replace(b"", b"-", 2)),
        "replace one": lambda: data.replace(b"x"),
        "join": lambda: (bytearray(b"-").join([b"a", bytearray(b"b")]), b"-".join([mark]), bytearray().join(x for x in (b"c", b"d"))),
        "join ints": lambda: data.join([1]),
        "join int": lambda: data.join(3),
        "translate": lambda: (data.translate(bytearray.maketrans(b"on", b"ON")), data.translate(None, b"o"), data.translate(None, delete=bytearray(b"e"))),
        "maketrans": lambda: type(bytearray.maketrans(b"a", b"b")),
        "translate short": lambda: data.translate(b"abc"),
        "case": lambda: (data.upper(), data.title(), data.capitalize(), bytearray(b"aB").swapcase(), bytearray(b"AB").lower()),
        "fields": lambda: (mark.center(7), mark.ljust(5, b"."), mark.rjust(5, bytearray(b"*")), bytearray(b"-7").zfill(4), mark.center(Index())),
        "fill str": lambda: mark.center(9, "x"),
        "fill None": lambda: mark.center(9, None),
        "expandtabs": lambda: bytearray(b"a\tb").expandtabs(4),
        "questions": lambda: (mark.isalpha(), mark.isdigit(), mark.islower(), mark.isupper(), mark.istitle(), mark.isspace(), mark.isascii(), mark.isalnum()),
        "hex": lambda: (mark.hex(), mark.hex("-"), mark.hex(b":", 2), mark.hex("-", Index())),
        "decode": lambda: (mark.decode(), bytearray(b"\xe9").decode("latin-1"), bytearray(b"\xff").decode(errors="replace")),
        "decode wrong": lambda: bytearray(b"ab\xff").decode(),
        "decode None": lambda: mark.decode(None),
        "upper one": lambda: mark.upper(1),
        "removeprefix none": lambda: mark.removeprefix(),
        "unchanged": lambda: (mark.strip() is mark, mark.replace(b"z", b"y") is mark),
    }.items():
        case(label, thunk)
        await asyncio.sleep(0)
    print(data, mark)


asyncio.run(main())
