# bytes: literals, conversions from and to text, methods, errors.
import asyncio


def case(label, thunk):
    try:
        print(label, "=", thunk())
    except Exception as error:
        print(label, "raises", type(error).__name__ + ":", error)


async def main():
    data = b"GET /path HTTP/1.1\r\nHost: example.com\r\n\r\n"
    print(data, len(data), data[0], data[:3], data[-1:], list(b"abc"), b"a" in b"abc", 97 in b"abc", b"\x00\xff'\"")
    await asyncio.sleep(0)
    print(data.split(b"\r\n"), data.split(), data.partition(b" "), data.splitlines(), data.find(b"Host"), data.count(b"\r\n"), data.startswith(b"GET"), data.rstrip().endswith(b".com"))
    print(b"-".join([b"a", b"b"]), b"abc".replace(b"b", b"X"), b"aBc".upper(), b"aBc".lower(), b"ab" + b"c", b"ab" * 2, b"  x ".strip(), b"a,b".split(b","), b"abc".hex(), b"abc".hex("-"), bytes.fromhex("61 62"))
    print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(range(3)), bytes(x for x in [65, 66]), bytes(b"x"), b"a" == b"a", b"a" < b"b", hash(b"a") == hash("a"))
    print("é→😀".encode(), "é".encode("latin-1"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"), "é".encode("utf-16-le"), "a".encode("utf-16"))
    print(b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"), str(b"abc", "ascii"), str(b"abc"), b"\xff\xfea\x00".decode("utf-16"))
    print(b"abc".center(7), b"7".zfill(3), b"ab".ljust(4, b"."), b"abc".isalpha(), b"12".isdigit(), b"Ab Cd".istitle(), b"a b".title(), b"abc".translate(None, b"b"))
    case("b'\\xff'.decode()", lambda: b"\xff".decode())
    case("b'\\xe2\\x82'.decode()", lambda: b"\xe2\x82".decode())
    case("'é→'.encode('ascii')", lambda: "é→".encode("ascii"))
    case("b'a' + 'b'", lambda: b"a" + "b")
    case("b'a' < 'b'", lambda: b"a" < "b")
    case("b'a' == 'a'", lambda: b"a" == "a")
    case("bytes('a')", lambda: bytes("a"))
    case("bytes([256])", lambda: bytes([256]))
    case("bytes(-1)", lambda: bytes(-1))
    case("bytes(1.5)", lambda: bytes(1.5))
    case("bytes(['a'])", lambda: bytes(["a"]))
    case("b'abc'.find('a')", lambda: b"abc".find("a"))
    case("b'abc'.split(',')", lambda: b"abc".split(","))
    case("b','.join(['a'])", lambda: b",".join(["a"]))
    case("b'abc'.index(b'x')", lambda: b"abc".index(b"x"))
    case("b'abc'[5]", lambda: b"abc"[5])
    case("bytes.fromhex('zz')", lambda: bytes.fromhex("zz"))
    case("b'a'.decode('nope')", lambda: b"a".decode("nope"))


asyncio.run(main())
