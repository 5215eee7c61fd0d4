# bytes %: mappings, too many and too few arguments, and templates that are no templates.
import asyncio


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


class Mapping:
    def __getitem__(self, key):
        return key * 2


async def main():
    print(b"%(a)s-%(b)d-%(a)s" % {b"a": b"x", b"b": 5}, b"%(k)s" % Mapping(), b"%(a(b))s" % {b"a(b)": b"nested"}, b"%(a)5s|%(a)-5s|" % {b"a": b"q"})
    print(b"x" % {}, b"x" % [1], b"x" % (), b"%%" % (), b"%s" % (b"one",), b"x" % Mapping(), b"%(\xe9)s" % {b"\xe9": b"latin"})
    await asyncio.sleep(0)
    for template, values in [
        (b"%(a)s", {"a": b"v"}), (b"%(a)s", {}), (b"%(a)s", 3), (b"%(a)s", b"x"), (b"%(a)s", (1,)), (b"%(a)s %s", {b"a": b"v"}), (b"%(a", {}), (b"%(a)", {b"a": 1}),
        (b"%s %s", (b"a",)), (b"%s", (b"a", b"b")), (b"%s", ()), (b"x", 3), (b"x", b"y"), (b"x", bytearray(b"y")), (b"x", "y"), (b"x", (1,)),
        (b"%", 3), (b"%5", 3), (b"%.", 3), (b"%q", 3), (b"%\x01", 3), (b"%5%", ()), (b"%5%", (1,)), (b"%\xff", 1), (b"abc %z", 1), (b"%*d", (1,)), (b"% ", 1),
    ]:
        case(f"{template} % {values!r}", lambda: template % values)
        case(f"bytearray({template}) % {values!r}", lambda: bytearray(template) % values)


asyncio.run(main())
