# Paths as texts.
import os.path
from os.path import *

print(join("a", "b"), join("a/", "b"), join("a", "/b"), join("", "b"), join("a", ""), join("a", "b", "c.txt"), join(b"a", b"b"))
for path in ("/a/b.c", "a", "/", "", "a/b/", "//a", "///a", ".bashrc", "a.tar.gz", "..a", "a.b/c", "a/.b.c", "..."):
    print(repr(path), split(path), splitext(path), splitroot(path), basename(path), dirname(path), isabs(path), normpath(path))
print(normpath("a/../../b/./c//d"), normpath("/../a"), abspath("/a/../b"), relpath("/a/b/c", "/a/d"), relpath("/a", "/a"), relpath("/", "/a/b"))
print(commonprefix(["abcd", "abxy"]), commonpath(["/a/b/c", "/a/b/d/e"]), commonprefix([]), commonpath(["a/b", "a/b"]), normcase("A"))
os.environ["VALUE"] = "v"
print(expandvars("$VALUE/${VALUE}x/$NOTHING/$"), splitdrive("/a"))
os.environ["HOME"] = "/my/home"
print(expanduser("~"), expanduser("~/x"), expanduser("a~"), os.path.sep, os.path.curdir)
for wrong in (lambda: join("a", b"b"), lambda: split(1), lambda: commonpath([]), lambda: commonpath(["/a", "b"]), lambda: relpath("")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
