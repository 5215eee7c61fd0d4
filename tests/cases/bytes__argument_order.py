# bytes and bytearray: which argument is looked at first, and arguments with an __index__.
import asyncio


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


HUGE = 10**20


def stored(key, value):
    data = bytearray(b"abc")
    data[key] = value
    return data


async def main():
    for data in (b"abcabc", bytearray(b"abcabc")):
        for label, thunk in {
            "find Index": lambda: (data.find(Index(98)), data.rindex(Index(99)), data.count(Index(97)), data.find(Index(97), Index(1), Index(9))),
            "find Index(300)": lambda: data.find(Index(300)),
            "find list from bytes": lambda: data.find([1], b"x"),
            "index huge from list": lambda: data.index(HUGE, []),
            "count None to tuple": lambda: data.count(None, 0, ()),
            "in": lambda: (Index(97) in data, Index(1) in data),
            "Index(300) in": lambda: Index(300) in data,
            "translate": lambda: data.translate(),
            "translate delete": lambda: data.translate(delete=b"x"),
            "expandtabs": lambda: (data.expandtabs(Index(3)), data.expandtabs(tabsize=Index(3))),
            "expandtabs None": lambda: data.expandtabs(None),
            "hex": lambda: data.hex(bytearray(b".")),
            "hex of two": lambda: data.hex(bytearray(b"..")),
            "split huge": lambda: data.split(None, HUGE),
            "replace huge": lambda: data.replace(b"a", b"b", HUGE),
            "center huge": lambda: data.center(HUGE),
            "zfill huge": lambda: data.zfill(HUGE),
            "partition": lambda: (data.partition(bytearray(b"b")), data.partition(b"b"), data.rpartition(bytearray(b"z"))),
        }.items():
            case(label, thunk)
        await asyncio.sleep(0)
    data = bytearray(b"abc")
    case("insert huge", lambda: data.insert(HUGE, 300))
    case("pop huge", lambda: data.pop(HUGE))
    case("pop huge of nothing", lambda: bytearray().pop(HUGE))
    case("store far", lambda: stored(9, "x"))
    case("store 300 far", lambda: stored(9, 300))
    case("store Index(300) far", lambda: stored(9, Index(300)))
    case("store far Index", lambda: stored(Index(9), 1))
    case("store Index at Index", lambda: stored(Index(1), Index(65)))
    case("slice of Index", lambda: stored(slice(0, 1), Index(2)))
    case("slice at Index of Index", lambda: stored(slice(Index(0), 1), Index(2)))
    case("slice at Index of list", lambda: stored(slice(Index(0), 1), [Index(65), 66]))
    case("slice at Index of bytes", lambda: stored(slice(Index(0), Index(2)), b"xyz"))
    case("extended slice at Index", lambda: stored(slice(None, None, Index(2)), [1, 2]))
    case("nothing to an extended slice", lambda: (stored(slice(None, None, 2), b""), stored(slice(None, None, -1), []), stored(slice(5, 0, 2), b"")))
    case("slice of complex", lambda: stored(slice(0, 1), 1j))


asyncio.run(main())
