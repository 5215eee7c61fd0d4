"""fnmatch.translate: patterns of the shell as regular expressions."""

import fnmatch
import re

for pattern in ("*.txt", "a?c", "[abc]x", "[!abc]", "a*b*c", "**", "[a-c]*", "a.b", "", "[", "[]]", "*a", "x*", "[a-cx-]", "a+b"):
    text = fnmatch.translate(pattern)
    print(repr(pattern), text, re.compile(text).match("abc") is not None)
