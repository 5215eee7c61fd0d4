# String methods, slices, escapes, repr and comparisons.

s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.find("o"), s.rfind("o"), s.find("z"), s.count("l"))
print(s.replace("l", "L", 2), s.split(", "), s.startswith("He"), s.endswith(("x", "d")), s[::-1], s[-5:], s[7])
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "x=1=2".partition("="), "a\nb".splitlines())
print("  pad ".strip() + "|", "xxhixx".strip("x"), "7".zfill(3), "ab".center(6, "*"), "ab".ljust(4) + "|", "-" * 5)
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t nl\n nul\0 é 中 \x7f \u200b"), "\u0041\x42\103")
print("abc" < "abd", "Z" < "a", "b" in "abc", "".join(["x", "y"]), "-".join("abc"), len("日本"), ord("日"), chr(9731))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "".isdigit(), "Ab".isupper(), "A".isidentifier())
print(r"raw\n", "con" "cat", "tripled" """ "quoted" """, "removeprefix".removeprefix("remove"), "x" * 0 == "")
print(b"bytes\x00\xff", b"abc"[0], "é".encode(), b"\xc3\xa9".decode(), bytes([65, 66]), str(b"x"), str([1, "a"]))
print("{:>5}|{:<5}|{:^5}".format(1, "a", True), "%s and %s" % ("a", "b"), "a".__class__.__name__)
print(sorted("banana"), max("hello"), list("abc"), "x".encode().hex(), "abc".maketrans("ab", "xy"))
