# bytes % bytes, objects with __bytes__, and any value by its ascii().
import asyncio


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


class Shown:
    def __bytes__(self):
        return b"shown"

    def __repr__(self):
        return "<é>"


class Wrong:
    def __bytes__(self):
        return "text"


class Failing:
    def __bytes__(self):
        raise LookupError("none")


class Own(bytes):
    pass


async def main():
    print(b"%s|%b" % (b"abc", bytearray(b"def")), b"%5s|%-5s|%.2s|%5.1b|" % (b"abc", b"abc", b"abc", b"abc"), b"%s" % b"\xff\x00", b"%s" % Own(b"own"))
    print(b"%s %b" % (Shown(), Shown()), b"%a %r" % (Shown(), Shown()), b"%a" % "é→", b"%r" % "é", b"%.3r|%8a" % ("abcdef", b"x"), b"%a" % [1, "é"])
    print(bytearray(b"<%s>") % b"x", type(bytearray(b"%d") % 1), bytearray(b"%s") % Shown(), b"100%%", b"%d%%" % 5, b"%s\xe9" % b"\xc3")
    await asyncio.sleep(0)
    print(b"GET %s HTTP/1.%d\r\nHost: %s\r\n" % (b"/path", 1, b"example.com"), Own(b"%s") % b"x", b"%s".__mod__(b"y"), b"z".__rmod__(b"%s"))
    template = bytearray(b"%s!")
    alias = template
    template %= b"hey"
    print(template, alias)
    for value in ("x", 3, None, [b"a"], 1.5, Wrong(), Failing(), {}):
        case(f"b'%s' % {type(value).__name__}", lambda: b"%s" % value)
    case("b'%b' of str", lambda: b"%b" % "x")
    case("__mod__ of str", lambda: bytes.__mod__("x", 1))
    case("str % bytes", lambda: "%s %d" % (b"x", 1))
    case("rmod of str", lambda: b"x".__rmod__("y"))


asyncio.run(main())
