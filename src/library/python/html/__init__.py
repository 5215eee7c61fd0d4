# Text in HTML.

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# What browsers make of numbers that stand for no character of Unicode: those of Windows-1252.
_REPLACED = dict(zip(range(0x80, 0xA0), (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"
)))


def _number(code):
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if code == 0x0D:
        return "\r"
    if code in _REPLACED:
        return _REPLACED[code]
    control = code < 0x20 and code not in (9, 10, 12) or code == 0x7F or code == 0x0B
    if control or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def unescape(s):
    if "&" not in s:
        return s
    from html.entities import html5
    parts = s.split("&")
    made = [parts[0]]
    for part in parts[1:]:
        made.append(_reference(part, html5))
    return "".join(made)


def _reference(part, names):
    # What stands after an ampersand, up to the next.
    if part[:1] == "#":
        hexadecimal = part[1:2] in ("x", "X")
        start = at = 2 if hexadecimal else 1
        digits = "0123456789abcdefABCDEF" if hexadecimal else "0123456789"
        while at < len(part) and part[at] in digits:
            at += 1
        if at == start:
            return "&" + part
        code = int(part[start:at], 16 if hexadecimal else 10)
        return _number(code) + part[at + (part[at:at + 1] == ";"):]
    at = 0
    while at < len(part) and at < 32 and part[at] not in "\t\n\f <&#;":
        at += 1
    name = part[:at + (part[at:at + 1] == ";")]
    # Some names are known without a semicolon, also in front of something else.
    for size in range(len(name), 1, -1):
        found = names.get(name[:size])
        if found is not None:
            return found + part[size:]
    return "&" + part
