import struct
for f, v in [("<i", (5,)), (">hHl", (-2, 65535, 7)), ("bhiq", (1, 2, 3, 4)), ("=bhiq", (1, 2, 3, 4)), ("3s5p2x", (b"ab", b"hello")), ("<f", (1.1,)), (">d", (-0.1,)), ("e", (1.5,)), ("?c", (True, b"x")), ("2H", (1, 2)), ("!I", (4294967295,)), ("<d", (float("inf"),)), ("<f", (1e-45,)), ("0s", (b"",))]:
    packed = struct.pack(f, *v)
    print(f, packed, struct.calcsize(f), struct.unpack(f, packed))
for call in (lambda: struct.pack("b", 200), lambda: struct.pack("B", -1), lambda: struct.pack("h", 99999), lambda: struct.pack("i", 2**40), lambda: struct.pack("i", "a"), lambda: struct.pack("f", "a"),
             lambda: struct.pack("ii", 1), lambda: struct.unpack("i", b"abc"), lambda: struct.pack("y", 1), lambda: struct.pack("3", 1), lambda: struct.pack("c", b"ab"), lambda: struct.pack("s", "a"),
             lambda: struct.unpack_from("i", b"abc"), lambda: struct.pack("f", 1e300), lambda: list(struct.iter_unpack("h", b"abc")), lambda: struct.pack("<H", 70000)):
    try:
        print(call())
    except (struct.error, OverflowError) as error:
        print(type(error), error)
s = struct.Struct("<hb")
print(s.size, s.format, s.pack(1, 2), list(s.iter_unpack(b"\1\0\2\3\0\4")))
buffer = bytearray(6)
struct.pack_into(">H", buffer, 2, 513)
print(buffer, struct.unpack_from(">H", buffer, 2))
