# bytearray: subclasses whose methods are written in Python, and where CPython looks past them.
import asyncio


class Talking(bytearray):
    def __getitem__(self, key):
        return "item"

    def __len__(self):
        return 99

    def __iter__(self):
        return iter("it")

    def __contains__(self, item):
        return True

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)

    def __eq__(self, other):
        return "equal"

    def __iadd__(self, other):
        print("iadd", other)
        return super().__iadd__(other)

    def __repr__(self):
        return "Talking!"


class Plain(bytearray):
    pass


async def main():
    data = Talking(b"abc")
    print(data[0], len(data), list(data), 5 in data, data == 1, data)
    data[0] = 65
    data += b"x"
    del data[1]
    print(bytearray.__repr__(data), bytes(data), bytearray(data), data.find(b"c"), b"%s" % data, b"-".join([data, data]), data + b"q")
    try:
        hash(data)
    except TypeError as error:
        print(error, data.__hash__)
    await asyncio.sleep(0)
    plain = Plain(b"abc")
    plain.note = 1
    plain += b"d"
    plain *= 2
    del plain[0]
    plain[0:1] = b"QQ"
    print(plain, plain.note, plain.copy(), type(plain.copy()).__name__, plain[1:], plain.upper(), Plain(plain), Plain.fromhex("00"), plain == Plain(plain), plain < b"z")
    for thunk in (lambda: Plain(3, x=1), lambda: {plain}, lambda: bytearray.__new__(bytes), lambda: bytearray.__new__(Plain, b"x")):
        try:
            print(thunk())
        except TypeError as error:
            print(error)
    for call in (lambda: [].__format__(), lambda: b"".__format__(1, 2), lambda: True.__format__(), lambda: "".__format__(x=1), lambda: None.__format__(None)):
        try:
            print(call())
        except TypeError as error:
            print(error)
    buffer = bytearray()

    async def writer(name):
        for number in range(3):
            buffer.extend(b"%s%d " % (name, number))
            await asyncio.sleep(0)

    await asyncio.gather(writer(b"a"), writer(b"b"))
    print(buffer.rstrip().decode())


asyncio.run(main())
