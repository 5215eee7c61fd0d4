"""shutil: whole trees copied, moved and removed."""

import os
import shutil


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


def tree(top):
    return sorted(os.path.join(where, name) for where, folders, files in os.walk(top) for name in folders + files)


os.makedirs("a/b/c")
for name in ("a/1.txt", "a/b/2.py", "a/b/c/3.txt"):
    open(name, "w").write(name)
os.symlink("1.txt", "a/link")
show(lambda: shutil.copytree("a", "copy"))
show(lambda: shutil.copytree("a", "copy"))
show(lambda: shutil.copytree("a", "copy", dirs_exist_ok=True))
show(lambda: shutil.copytree("a", "some", ignore=shutil.ignore_patterns("*.txt", "c")))
show(lambda: shutil.copytree("a", "links", symlinks=True))
show(lambda: shutil.copytree("no", "x"))
print(tree("copy"), tree("some"), os.path.islink("copy/link"), os.path.islink("links/link"))
show(lambda: shutil.move("some", "moved"))
show(lambda: shutil.move("moved", "copy"))
show(lambda: shutil.move("copy/1.txt", "one.txt"))
show(lambda: shutil.move("one.txt", "copy"))
show(lambda: shutil.move("a/1.txt", "copy/b"))
show(lambda: shutil.move("a/b", "copy"))
show(lambda: shutil.move("copy", "copy/b"))
show(lambda: shutil.move("no", "x"))
print(tree("copy"))
show(lambda: shutil.rmtree("copy"))
show(lambda: shutil.rmtree("copy"))
show(lambda: shutil.rmtree("copy", ignore_errors=True))
show(lambda: shutil.rmtree("a/b/2.py"))
show(lambda: shutil.rmtree("copy", onexc=lambda function, path, error: print(function.__name__, path, error)))
os.symlink("a", "to-a")
show(lambda: shutil.rmtree("to-a"))
show(lambda: shutil.rmtree("a"))
print(tree("a"), os.path.lexists("to-a"), tree("links"))
