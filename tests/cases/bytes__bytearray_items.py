# bytearray: items and slices, read, assigned and deleted, and iteration while it changes.
import asyncio


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


async def main():
    data = bytearray(b"0123456789")
    print(data[0], data[-1], data[Index(2)], data[2:5], data[::-2], data[Index(1):Index(3)], data[20:], type(data[:]), data[:] is data)
    data[0] = 97
    data[-1] = Index(122)
    data[Index(1)] = True
    print(data)
    data[2:4] = b"<long>"
    data[-3:] = bytearray()
    data[:0] = [1, 2]
    data[len(data):] = (x for x in (3, Index(4)))
    print(data)
    data[5:1] = b"!"
    data[::4] = b"ABCD"
    data[Index(0):Index(2)] = range(60, 63)
    print(data)
    data[1:3] = data
    print(data)
    await asyncio.sleep(0)
    data = bytearray(b"0123456789")
    del data[0]
    del data[-1]
    del data[Index(0)]
    print(data)
    del data[1:3]
    del data[::2]
    print(data)
    del data[Index(0):Index(1)]
    del data[5:]
    del data[::-1]
    print(data)
    data = bytearray(b"abcdef")
    for label, thunk in {
        "get far": lambda: data[9],
        "get str": lambda: data["x"],
        "get huge": lambda: data[10**30],
        "set far": lambda: data.__setitem__(9, 1),
        "set 256": lambda: data.__setitem__(0, 256),
        "set str": lambda: data.__setitem__(0, "x"),
        "set bytes": lambda: data.__setitem__(0, b"x"),
        "set at str": lambda: data.__setitem__("k", 1),
        "slice of int": lambda: data.__setitem__(slice(0, 1), 5),
        "slice of str": lambda: data.__setitem__(slice(0, 1), "x"),
        "slice of float": lambda: data.__setitem__(slice(0, 1), 1.5),
        "slice of None": lambda: data.__setitem__(slice(0, 1), None),
        "slice of strs": lambda: data.__setitem__(slice(0, 1), ["x"]),
        "slice of 300": lambda: data.__setitem__(slice(0, 1), [300]),
        "extended slice": lambda: data.__setitem__(slice(0, 6, 2), b"xy"),
        "step zero": lambda: data.__setitem__(slice(0, 6, 0), b"xy"),
        "del far": lambda: data.__delitem__(-7),
        "del str": lambda: data.__delitem__("k"),
    }.items():
        case(label, thunk)
    print(data)
    for byte in data:
        print(byte, end=" ")
        if len(data) < 9:
            data.append(byte - 32)
    print(data)
    walk = iter(data)
    next(walk)
    print(type(walk).__name__, walk.__length_hint__(), list(walk), list(walk), type(iter(b"")).__name__, list(iter(b"ab")))
    back = reversed(data)
    data.pop(0)
    print(type(back).__name__, list(back), list(reversed(b"ab")), [*enumerate(data)][:2], max(data), sum(data), tuple(data)[:2])
    first, *rest = data
    print(first, rest, 99 in data, b"cd" in data, bytearray(b"x") in data, b"" in data, data in b"abcdefABC", sorted(data)[:3])
    match data:
        case [*items]:
            print("a sequence")
        case bytearray(whole):
            print("itself", whole is data)


asyncio.run(main())
