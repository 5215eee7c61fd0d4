# bytearray: the methods that change it, alone and with arguments that are wrong or have __index__.
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


class Failing:
    def __iter__(self):
        yield 1
        raise ValueError("no more")


async def main():
    data = bytearray(b"hello")
    data.append(33)
    data.append(Index(63))
    data.append(True)
    print(data)
    data.insert(0, 60)
    data.insert(-1, 45)
    data.insert(100, 62)
    data.insert(Index(1), Index(61))
    data.insert(-100, 47)
    print(data)
    print(data.pop(), data.pop(0), data.pop(-2), data.pop(Index(2)), data)
    data.remove(108)
    data.remove(Index(101))
    data.reverse()
    print(data, data.copy(), data.copy() is data)
    await asyncio.sleep(0)
    data.extend(b"xy")
    data.extend(bytearray(b"z"))
    data.extend([1, 2])
    data.extend(range(65, 68))
    data.extend(x for x in (Index(70), 71))
    data.extend(data[:2])
    data.extend(data)
    data.extend("")
    print(data, len(data))
    for label, thunk in {
        "append str": lambda: data.append("x"),
        "append 256": lambda: data.append(256),
        "append -1": lambda: data.append(-1),
        "append bytes": lambda: data.append(b"x"),
        "append nothing": lambda: data.append(),
        "append Index(300)": lambda: data.append(Index(300)),
        "insert one": lambda: data.insert(1),
        "insert at str": lambda: data.insert("x", 1),
        "insert str": lambda: data.insert(1, "x"),
        "extend str": lambda: data.extend("ab"),
        "extend int": lambda: data.extend(5),
        "extend None": lambda: data.extend(None),
        "extend 300": lambda: data.extend([1, 300]),
        "extend strs": lambda: data.extend(["x"]),
        "extend failing": lambda: data.extend(Failing()),
        "pop far": lambda: data.pop(100),
        "pop str": lambda: data.pop("x"),
        "pop two": lambda: data.pop(1, 2),
        "pop empty": lambda: bytearray().pop(),
        "remove absent": lambda: data.remove(250),
        "remove 300": lambda: data.remove(300),
        "remove str": lambda: data.remove("x"),
        "reverse one": lambda: data.reverse(1),
        "clear one": lambda: data.clear(1),
        "copy one": lambda: data.copy(1),
        "append to bytes": lambda: bytearray.append(b"", 3),
        "upper of bytes": lambda: bytearray.upper(b""),
        "upper of bytearray": lambda: bytes.upper(bytearray()),
    }.items():
        case(label, thunk)
    print(len(data))
    data.clear()
    print(data, bool(data), bool(bytearray(1)))


asyncio.run(main())
