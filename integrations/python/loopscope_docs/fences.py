"""Fenced blocks of Markdown whose language is ``loopscope``."""

import re

_OPEN = re.compile(r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)$")


def replaced(markdown, replacement):
    """``markdown`` with each such block replaced by ``replacement(indent, options, program)``.

    Blocks inside other fences are text, as everywhere in Markdown. A block that is never closed reaches to the end.
    """
    lines = markdown.split("\n")
    result = []
    at = 0
    while at < len(lines):
        opening = _OPEN.match(lines[at])
        if not opening:
            result.append(lines[at])
            at += 1
            continue
        fence, indent = opening["fence"], opening["indent"]
        end = at + 1
        while end < len(lines) and not _closes(lines[end], fence):
            end += 1
        word, _, options = opening["info"].strip().partition(" ")
        if word == "loopscope":
            body = [line[len(indent) :] if line.startswith(indent) else line.lstrip() for line in lines[at + 1 : end]]
            result.append(replacement(indent, options, "\n".join(body) + "\n"))
        else:
            result.extend(lines[at : end + 1])
        at = end + 1
    return "\n".join(result)


def _closes(line, fence):
    stripped = line.strip()
    return len(stripped) >= len(fence) and set(stripped) == {fence[0]}
