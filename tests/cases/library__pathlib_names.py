"""with_name, with_stem, with_suffix, relative_to, match and full_match, with what they refuse."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("a.txt", "d/a", "/", "", ".x", "a.b.c", "d/.."):
    path = PurePath(text)
    for new in ("b.py", "", "x/y", ".", ".."):
        show(lambda: path.with_name(new))
    for new in ("b", ""):
        show(lambda: path.with_stem(new))
    for new in (".py", "", "py", ".", ".a.b"):
        show(lambda: path.with_suffix(new))
for left, right in (
    ("a/b/c", "a"), ("a/b/c", "a/b/c"), ("a/b", "c"), ("/a/b", "/"), ("/a/b", "a"), ("a/b", ""), ("a", "a/b"),
    ("/a/x", "/a/b/c"), ("a/x", "a/../c"),
):
    print(left, right, PurePath(left).is_relative_to(right), end=" ")
    show(lambda: PurePath(left).relative_to(right))
    show(lambda: PurePath(left).relative_to(right, walk_up=True))
show(lambda: PureWindowsPath("C:/a/b").relative_to("c:/A"))

PATTERNS = ("*.py", "a/*.py", "**/*.py", "a/**", "/*.py", "*", "**", "a/**/c.py", "[ab].py", "?.PY", "*/*.py", "**/b/**")
for text in ("a.py", "a/b.py", "a/b/c.py", "/a.py", "A.PY", "/", ""):
    for kind in (PurePosixPath, PureWindowsPath):
        path = kind(text)
        print(repr(path), [pattern for pattern in PATTERNS if path.match(pattern)], end=" ")
        print([pattern for pattern in PATTERNS if path.full_match(pattern)], end=" ")
        print([pattern for pattern in PATTERNS if path.match(pattern, case_sensitive=False)])
show(lambda: PurePath("a").match(""))
