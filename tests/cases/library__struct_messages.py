# Messages of a protocol: headers with lengths, flags, several byte orders, strings of fixed size, arrays, errors.
import struct
from struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from

HEADER = Struct("!HBBI")


def encode(kind, flags, payload):
    return HEADER.pack(0xCAFE, kind, flags, len(payload)) + payload


def decode(stream):
    while stream:
        magic, kind, flags, size = HEADER.unpack_from(stream)
        assert magic == 0xCAFE
        yield kind, flags, stream[HEADER.size : HEADER.size + size]
        stream = stream[HEADER.size + size :]


stream = encode(1, 0, b"hello") + encode(2, 0x80, b"") + encode(3, 7, pack("<3h", -1, 2, -3))
print(stream.hex(" "), list(decode(stream)), HEADER.size, HEADER.format)
for order in "@=<>!":
    print(order, pack(order + "hiq", 1, 2, 3).hex(), calcsize(order + "bhilqfd?c"), calcsize(order + "bi"), calcsize(order + "ib"))
print(pack("5s", b"ab"), pack("2s", b"abcd"), pack("5p", b"abcdef"), unpack("5p", b"\x03abcd"), pack("3c", b"a", b"b", b"c"), pack("4x"), pack("0s", b""), pack("?", []), pack("?", "x"), unpack("???", b"\0\1\2"))
print(pack("<f", 1.5).hex(), pack(">d", -0.1).hex(), pack("<e", 65504).hex(), unpack("<f", pack("<f", 0.1)), unpack("<d", pack("<d", float("inf"))), unpack("<e", b"\x00\x3c"), pack("<f", 1e-50).hex())
print(pack("<bBhHiIlLqQ", -1, 255, -1, 65535, -1, 2**32 - 1, -1, 2**32 - 1, -1, 2**64 - 1).hex(), unpack("<2h2B", b"\xff\xff\x00\x80\x01\x02"), pack(" < 2 h ", 1, 2) if False else pack("< 2h h", 1, 2, 3))
print(list(iter_unpack("<Hb", b"\x01\x00\xff\x02\x00\x7f")), unpack_from("<H", b"xx\x05\x00", 2), unpack_from("<H", b"\x01\x02\x03\x04", offset=-2))
buffer = bytearray(8)
pack_into(">H", buffer, 1, 0xABCD)
HEADER.pack_into(buffer, 0, 1, 2, 3, 4)
print(buffer, HEADER.unpack(buffer), list(HEADER.iter_unpack(bytes(buffer) * 2)), pack("n", -1).hex(), pack("P", 5).hex())


def attempt(label, call):
    try:
        print(label, call())
    except Exception as failure:
        print(label, type(failure).__name__, failure)


attempt("few", lambda: pack("hh", 1))
attempt("many", lambda: pack("h", 1, 2))
attempt("range", lambda: pack("<h", 40000))
attempt("byte", lambda: pack("<B", -1))
attempt("signed byte", lambda: pack("b", 200))
attempt("long", lambda: pack("<q", 2**63))
attempt("unsigned", lambda: pack("<Q", -1))
attempt("int", lambda: pack("<i", 2**31))
attempt("float", lambda: pack("<f", 1e300))
attempt("half", lambda: pack("<e", 1e6))
attempt("text", lambda: pack("s", "a"))
attempt("number for s", lambda: pack("s", 5))
attempt("char", lambda: pack("c", b"ab"))
attempt("float for int", lambda: pack("i", 1.0))
attempt("text for float", lambda: pack("d", "x"))
attempt("unpack size", lambda: unpack("<h", b"abc"))
attempt("iter size", lambda: list(iter_unpack("<h", b"abc")))
attempt("from short", lambda: unpack_from("<i", b"abcd", 2))
attempt("from negative", lambda: unpack_from("<i", b"abcd", -2))
attempt("into small", lambda: pack_into("<i", bytearray(2), 0, 1))
attempt("into bytes", lambda: pack_into("<i", b"abcd", 0, 1))
attempt("format", lambda: calcsize("z"))
attempt("count", lambda: calcsize("3"))
attempt("order", lambda: calcsize("h<h"))
attempt("number", lambda: calcsize(5))
attempt("bytes format", lambda: calcsize(b"<h"))
attempt("unpack text", lambda: unpack("<h", "ab"))
attempt("native only", lambda: calcsize("<n"))
attempt("empty", lambda: (unpack("", b""), pack(""), error.__name__, error.__module__, Struct("h") == Struct("h")))
