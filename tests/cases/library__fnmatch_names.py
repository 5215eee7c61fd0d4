"""fnmatch: names against patterns of the shell."""

import fnmatch

NAMES = ("a", "b", "abc", "x.txt", "]", "-", "ax", "dx", "[", "^", "a.b", "aXbYc", "\\d", "", "A", "a\nb")
for pattern in (
    "*", "*.txt", "a?c", "[abc]", "[!abc]x", "[a-c]", "[z-a]", "[]]", "[!]]", "[", "a*b*c", "**", "[^a]", "[a-]", "[-a]",
    "\\d", "a.b", "[a&&b]", "[!z-a]", "?", "a*b", "[A-Z]", "", "[!", "a[",
):
    print(repr(pattern), [name for name in NAMES if fnmatch.fnmatchcase(name, pattern)])
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.filter([], "*"), fnmatch.fnmatch(b"ab", b"a*"))
print(fnmatch.fnmatch("A.PY", "*.py"), fnmatch.fnmatch("x/y.py", "*.py"))
