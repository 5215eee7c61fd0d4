"""Pure paths: parts, names, suffixes, joining, comparing; of both kinds of system."""

import os
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


PATHS = (
    "", ".", "a", "a/b", "/", "/a/b.txt", "//host/x", "///x", "./a/./b/", "a/../b", "..", ".hidden", "a.tar.gz", "end.",
    "...", "a b.c d", "c:", "c:x", "C:/x/Y.TXT", "//srv/share/f", "\\\\srv\\share", "a\\b",
)
for kind in (PurePosixPath, PureWindowsPath):
    for text in PATHS:
        path = kind(text)
        print(repr(path), str(path), path.parts, (path.drive, path.root, path.anchor), path.is_absolute())
        print("  ", (path.name, path.stem, path.suffix, path.suffixes), path.parent, list(path.parents))
    for left in ("a", "/a", "c:", "c:/a", "//srv/share", ""):
        print([str(kind(left, right)) for right in ("b", "/b", "c:b", "d:/b", "../b", "")])
show(lambda: PurePath("a") / "b" / PurePath("c"))
show(lambda: "x" / PurePath("a"))
show(lambda: PurePath("a") / 5)
show(lambda: PurePath("a").joinpath("b", "c"))
show(lambda: PurePath(5))
show(lambda: PurePath(b"x"))
show(lambda: PurePath("a", "/b", "c"))
show(lambda: PurePath("a/b/c").parents[-1])
show(lambda: PurePath("a/b/c").parents[:2])
show(lambda: PurePath("a/b/c").parents[7])
show(lambda: PurePath("a/b/c").parents)
show(lambda: sorted([PurePath("b"), PurePath("a/c"), PurePath("a"), PurePath("a-b"), PurePath("B")]))
show(lambda: PurePath("a") < "b")
show(lambda: PurePath("a") == "a")
show(lambda: (PureWindowsPath("A/b") == PureWindowsPath("a\\B"), PurePosixPath("A") == PurePosixPath("a")))
show(lambda: {PurePath("a/b"): 1}[PurePath("a//b/")])
show(lambda: PurePath(PureWindowsPath("a\\b")))
show(lambda: (bytes(PurePath("é")), os.fspath(PurePath("x")), f"{PurePath('a/b')}", str(type(Path("x")))))
show(lambda: PurePath("a").no)
show(lambda: isinstance(PurePath(), os.PathLike))
print(PurePosixPath("/a b/é").as_uri(), PureWindowsPath("c:/a b").as_uri(), PureWindowsPath("a\\b").as_posix())
show(lambda: PurePath("a").as_uri())
