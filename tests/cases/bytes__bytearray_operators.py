# bytearray: arithmetic, comparison and hashing beside bytes and other types.
import asyncio


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


class Index:
    def __index__(self):
        return 2


class Right:
    def __radd__(self, other):
        return ("radd", bytes(other))

    def __rmul__(self, other):
        return ("rmul", bytes(other))


class Own(bytearray):
    pass


async def main():
    data = bytearray(b"ab")
    same = data
    print(data + b"c", b"c" + data, data + data, type(b"" + data), type(data + b""), data * 2, 2 * data, data * -1, data * True, data * Index())
    data += b"cd"
    data += bytearray(b"e")
    print(data, same is data)
    try:
        data += data
    except BufferError as error:
        print(error, data)
    data *= 2
    print(data, same is data)
    data *= Index()
    data *= 0
    print(data, same is data)
    await asyncio.sleep(0)
    data += b"abc"
    print(data + Right(), data * Right())
    frozen = b"x"
    frozen += data
    print(frozen, type(frozen))
    other = b"abc"
    print(data == other, other == data, data != other, data == bytearray(b"abc"), data == "abc", data == [97, 98, 99], data != 3)
    print(data < b"abd", b"abd" > data, data <= other, data >= bytearray(b"b"), other < bytearray(b"abcd"), min(b"b", bytearray(b"a")))
    print(Own(b"a") == b"a", b"a" == Own(b"a"), Own(b"a") < b"b", Own(b"a") + b"b", Own(b"ab") * 2, {b"k": 1}.get(bytes(Own(b"k"))))
    own = Own(b"a")
    alias = own
    own += b"z"
    print(type(own).__name__, own, alias is own)
    for label, thunk in {
        "+ str": lambda: data + "x",
        "+ int": lambda: data + 3,
        "str +": lambda: "x" + data,
        "list +": lambda: [] + data,
        "bytes + list": lambda: b"" + [],
        "* str": lambda: data * "x",
        "* bytes": lambda: data * b"",
        "* huge": lambda: data * 10**30,
        "- bytes": lambda: data - b"",
        "< str": lambda: data < "x",
        "< int": lambda: data < 3,
        "hash": lambda: hash(data),
        "in a set": lambda: {data},
        "as a key": lambda: {data: 1},
        "in a tuple's hash": lambda: hash((1, data)),
        "str in": lambda: "a" in data,
        "None in": lambda: None in data,
        "300 in": lambda: 300 in data,
        "sum": lambda: sum([], bytearray()),
        "int": lambda: int(bytearray(b" 42 ")),
        "int of text": lambda: int(bytearray(b"x")),
        "int with base": lambda: int(bytearray(b"ff"), 16),
        "float": lambda: float(bytearray(b"1.5")),
        "float of text": lambda: float(bytearray(b"x")),
        "ord": lambda: ord(bytearray(b"x")),
        "ord of two": lambda: ord(bytearray(b"xx")),
        "from_bytes": lambda: int.from_bytes(bytearray(b"\x01\x02"), "big"),
        "format": lambda: format(data, "5"),
        "eval": lambda: eval(bytearray(b"1 + 1")),
    }.items():
        case(label, thunk)
    try:
        data += "x"
    except TypeError as error:
        print(error)
    try:
        data *= "x"
    except TypeError as error:
        print(error)


asyncio.run(main())
