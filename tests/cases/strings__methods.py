# The methods of str: searching, splitting, replacing, case, layout, questions about characters.
import asyncio


async def searching():
    s = "héllo wörld, héllo"
    print(s.find("héllo"), s.find("héllo", 1), s.rfind("héllo"), s.find("x"), s.find("", 5), s.find("", 50), s.index("w"))
    print(s.count("l"), s.count("l", 4), s.count(""), s.startswith("hé"), s.startswith(("x", "h")), s.endswith("lo", 3), s.endswith(""))
    print("😀é" in "a😀éb", "😀é".find("é"), "abc".find("c", -1), "abc".rfind("a", 0, -1), "aXbX".rindex("X"))


async def splitting():
    print(" a  b c ".split(), " a  b c ".split(" "), "a,b,,c".split(","), "a,b,c".split(",", 1), " a  b c ".split(None, 1))
    print("a,b,c".rsplit(",", 1), " a  b c ".rsplit(None, 1), "".split(), "".split(","), "a-b-c".partition("-"), "a-b-c".rpartition("-"))
    print("abc".partition("x"), "abc".rpartition("x"), "a\nb\r\nc\x0bd\u2028e\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines())
    print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xyxaxy".strip("xy"), "www.a.com".lstrip("w."), "abc".removeprefix("ab"), "abc".removesuffix("bc"))
    print("-".join(["a", "b"]), ",".join("abc"), "".join(c for c in "xyz"), ", ".join(sorted({"b", "a"})), "|".join({"k": 1, "j": 2}))
    print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "abc".replace("", "-"), "abc".replace("b", ""), "aaa".replace("aa", "b"))


async def layout():
    print("[" + "ab".center(7) + "]", "[" + "ab".center(6, "*") + "]", "[" + "ab".ljust(5, ".") + "]", "[" + "ab".rjust(5) + "]", "-42".zfill(6), "+7".zfill(4), "é".zfill(3))
    print(repr("a\tbc\td".expandtabs()), repr("a\tbc\n\td".expandtabs(4)), "ab" * 3, 2 * "xy", "a" * -1 + "|", "a" + "b" "c")
    print("Hello World".upper(), "Hello World".lower(), "hello world".title(), "hELLO".capitalize(), "Hello".swapcase(), "Straße".casefold(), "straße".upper(), "ΑΣ".lower(), "they're".title(), "ǆ".title())


async def questions():
    words = ["abc", "ABC", "Abc", "a1", "12", "²", "½", "一", "", " \t", "é", "a_b", "1a", "Abc Def", "a b", "\n", "ǅ"]
    names = ["isalpha", "isalnum", "isdigit", "isdecimal", "isnumeric", "isspace", "islower", "isupper", "istitle", "isidentifier", "isprintable", "isascii"]
    for word in words:
        print(ascii(word), [name for name in names if getattr(word, name)()])


async def tables():
    table = str.maketrans("abc", "xyz", "d")
    print(table, "abcd".translate(table), "abc".translate({97: None, 98: "BB", 99: 100}), str.maketrans({"a": 1, 98: "q"}))
    print("héllo"[1], "héllo"[-1], "héllo"[1:3], "héllo"[::-1], "héllo"[10:], len("héllo😀"), list("aé😀"), "b" in "abc", max("hello"), sorted("hello"))
    print("a" < "b", "a" < "B", "abc" < "abd", "é" > "z", "" < "a", "a" == "a", "a" != "b", hash("a") == hash("a"), ord("é"), chr(8364))


async def main():
    await asyncio.gather(searching(), splitting(), layout(), questions(), tables())


asyncio.run(main())
