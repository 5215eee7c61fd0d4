"""glob.translate: patterns as regular expressions over whole paths."""

import glob
import re

PATHS = ("x.txt", ".x.txt", "d/x.py", "d/e/x.py", "x.py", "a/b", "a/.b", "a/b/c", "d/", "d", "d/x", ".d/x.py", "yx/ab")
for pattern in ("*.txt", "**/*.py", "a/*", "d/**", "?x/[ab]*", "**", "*", "d/**/x.py", "[!a]*"):
    for recursive in (False, True):
        for hidden in (False, True):
            match = re.compile(glob.translate(pattern, recursive=recursive, include_hidden=hidden)).match
            print(pattern, recursive, hidden, [path for path in PATHS if match(path)])
print(glob.has_magic("a*"), glob.has_magic("a"), glob.has_magic(b"[x]"))
