# bytes % numbers: every conversion with its flags, and what each refuses.
import asyncio


def case(label, thunk):
    try:
        print(label, "=", repr(thunk()))
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


class Whole:
    def __int__(self):
        return 7

    def __index__(self):
        return 66

    def __float__(self):
        return 0.5


class Wrong:
    def __index__(self):
        return "x"

    __float__ = __index__


async def main():
    print(b"%d %i %u" % (1, -2, 3), b"%5d|%-5d|%05d|%+d|% d" % (1, 2, -3, 4, 5), b"%.3d" % 7, b"%d" % 1.9, b"%d" % True)
    print(b"%x %X %o" % (255, 255, 8), b"%#x %#X %#o" % (255, 255, 8), b"%08x" % -255, b"%d" % 10**30, b"%ld %hd" % (1, 2))
    print(b"%e %E %g %G %f %F" % (1.5, 1.5, 1e20, 1e-10, 1 / 3, float("inf")), b"%.2f|%8.1f|%-8.1f|%08.1f|%+.0f" % (1.005, 2.25, 3.5, -4.5, 5.5))
    await asyncio.sleep(0)
    print(b"%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 1.2345), b"%c%c%c" % (65, b"B", bytearray(b"C")), b"%3c|%-3c|" % (b"x", 121), b"%c" % 255)
    print(b"%d %x %f %c" % (Whole(), Whole(), Whole(), Whole()))
    for template, value in [
        (b"%d", "x"), (b"%d", b"1"), (b"%d", None), (b"%d", [1]), (b"%x", 1.5), (b"%x", "s"), (b"%o", None), (b"%f", "s"), (b"%g", b"1"),
        (b"%c", 256), (b"%c", -1), (b"%c", "a"), (b"%c", b"ab"), (b"%c", b""), (b"%c", 1.5), (b"%c", None), (b"%d", Wrong()), (b"%c", Wrong()), (b"%f", Wrong()), ("%f", Wrong()), ("%c", Wrong()), ("%x", Wrong()),
        (b"%d", float("nan")), (b"%d", 1j), (b"%*d", ("a", 3)), (b"%99999999999999999999d", 3), (b"%.99999999999999999999d", 3),
    ]:
        case(f"{template} % {type(value).__name__}", lambda: template % value)


asyncio.run(main())
