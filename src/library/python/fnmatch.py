# Names of files against patterns of the shell.

import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def _matcher(pattern):
    if pattern not in _compiled:
        if isinstance(pattern, bytes):
            text = translate(pattern.decode("latin-1")).encode("latin-1")
        else:
            text = translate(pattern)
        _compiled[pattern] = re.compile(text).match
    return _compiled[pattern]


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(name)]


def _set_of(inner):
    # The inside of brackets as one for `re`; None where no character can be in it.
    if "-" not in inner:
        text = inner.replace("\\", r"\\")
    else:
        # A range whose end comes before its beginning holds nothing.
        chunks = []
        start = 0
        at = 2 if inner.startswith("!") else 1
        while (at := inner.find("-", at)) >= 0:
            chunks.append(inner[start:at])
            start = at + 1
            at += 3
        rest = inner[start:]
        if rest:
            chunks.append(rest)
        else:
            chunks[-1] += "-"
        for index in range(len(chunks) - 1, 0, -1):
            if chunks[index - 1][-1] > chunks[index][0]:
                chunks[index - 1] = chunks[index - 1][:-1] + chunks[index][1:]
                del chunks[index]
        text = "-".join([chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks])
    if not text:
        return None
    if text == "!":
        return "."
    text = re.sub(r"([&~|])", r"\\\1", text)
    if text[0] == "!":
        text = "^" + text[1:]
    elif text[0] in ("^", "["):
        text = "\\" + text
    return f"[{text}]"


def translate(pat):
    parts = []
    at = 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            if parts[-1:] != [None]:
                parts.append(None)
        elif letter == "?":
            parts.append(".")
        elif letter == "[":
            start = at + (pat[at:at + 1] == "!")
            # A bracket at the beginning is one of the set.
            end = pat.find("]", start + 1 if pat[start:start + 1] == "]" else start)
            if end < 0:
                parts.append(r"\[")
            else:
                parts.append(_set_of(pat[at:end]) or "(?!)")
                at = end + 1
        else:
            parts.append(re.escape(letter))
    # A star between fixed parts is bound to the first place where what follows it fits: going back would find no other.
    text = ""
    at = 0
    while at < len(parts) and parts[at] is not None:
        text += parts[at]
        at += 1
    while at < len(parts):
        at += 1
        fixed = ""
        while at < len(parts) and parts[at] is not None:
            fixed += parts[at]
            at += 1
        text += f"(?>.*?{fixed})" if at < len(parts) else f".*{fixed}"
    return rf"(?s:{text})\Z"
