"""glob: patterns over folders, recursive ones, hidden files, and roots."""

import glob
import os

for folder in ("d/e/f", "d/.h", "x"):
    os.makedirs(folder)
for name in ("a.txt", "b.txt", "c.md", ".hid", "d/x.txt", "d/e/y.txt", "d/e/f/z.md", "d/.h/q.txt", "[s].txt", "x/x.md"):
    open(name, "w").close()
for pattern in (
    "*.txt", "*.md", "**", "**/*.txt", "d/*", "d/**/*.md", "d/**", "*/", "d/*/", "?.md", "[ab].txt", "no", "a.txt", "./*.txt",
    "d/e/*.txt", ".h*", "[[]s].txt", "**/", "[!a]*.txt", "*/*.txt", "d/../*.md", "no/*", "*/x.*", "x/",
):
    print(pattern, sorted(glob.glob(pattern)) if not pattern.startswith("**") else "", end=" ")
    print([name for name in sorted(glob.glob(pattern, recursive=True)) if not name.endswith(".py")], end=" ")
    print([name for name in sorted(glob.glob(pattern, recursive=True, include_hidden=True)) if name[-3:] != ".py"])
print(sorted(glob.glob("*.txt", root_dir="d")), sorted(glob.glob(b"*.txt")), glob.escape("a[b]*?"))
print(sorted(map(os.path.basename, glob.glob(os.path.abspath("*.txt")))))
print(type(glob.iglob("*")), next(glob.iglob("c.*")))
