# bytearray: the constructor from every kind of source, its errors, and __init__ called again.
import asyncio


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


class Index:
    def __index__(self):
        return 3


class Numbers:
    def __iter__(self):
        yield 65
        yield Index()


class Own(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = "own"


class Shout(bytearray):
    def upper(self):
        return "mine"


async def main():
    for source in (b"abc", bytearray(b"xyz"), 4, True, Index(), [1, 2, 255], (65, Index()), range(3), Numbers(), {7}, ""):
        case(f"bytearray({type(source).__name__})", lambda: bytearray(source) if source != "" else bytearray())
    case("text", lambda: bytearray("é→", "utf-8"))
    case("text with errors", lambda: bytearray("é→", "ascii", "replace"))
    case("by keyword", lambda: bytearray(source="é", encoding="latin-1", errors="strict"))
    case("generator", lambda: bytearray(x for x in (1, 2, Index())))
    await asyncio.sleep(0)
    case("text without encoding", lambda: bytearray("x"))
    case("encoding without text", lambda: bytearray(b"x", "utf8"))
    case("only errors", lambda: bytearray(errors="strict"))
    case("encoding None", lambda: bytearray("x", None))
    case("float", lambda: bytearray(1.5))
    case("None", lambda: bytearray(None))
    case("negative", lambda: bytearray(-1))
    case("huge", lambda: bytearray(10**30))
    case("256", lambda: bytearray([256]))
    case("-1", lambda: bytearray(iter([-1])))
    case("str in list", lambda: bytearray(["x"]))
    case("four", lambda: bytearray(1, 2, 3, 4))
    case("keyword", lambda: bytearray(what=1))
    case("fromhex", lambda: bytearray.fromhex("61 6263\tFF"))
    case("fromhex odd", lambda: bytearray.fromhex("616"))
    case("fromhex letter", lambda: bytearray.fromhex("6x"))
    case("fromhex None", lambda: bytearray.fromhex(None))
    case("fromhex nothing", lambda: bytearray.fromhex())
    own = Own(b"hi")
    print(repr(own), own.note, own == b"hi", len(own), type(own[:1]), type(own + b"!"), type(own.upper()), type(Own.fromhex("61")))
    print(Shout(b"a").upper(), bytearray.upper(Shout(b"a")), isinstance(own, bytearray), isinstance(own, bytes))
    again = bytearray(b"old")
    again.__init__(b"new")
    print(again, again.__init__(), again)
    case("failing __init__", lambda: again.__init__([300]))
    copied = bytearray(again)
    source = bytearray(b"ab")
    shared = bytearray(source)
    source.append(99)
    print(source, shared, bytes(source), type(bytes(source)), copied is again, bytearray.__mro__, bytearray.__hash__)
    print(str(bytearray(b"x'y\x00")), f"{bytearray(b'x')!r:>20}", repr(bytearray(b"\"'")), str(bytearray("é", "utf8"), "utf8"))


asyncio.run(main())
