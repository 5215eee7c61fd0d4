# JSON as values.

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_ESCAPED = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}
_DIGITS = "0123456789"


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._value(s, idx, {})

    def _value(self, s, at, names):
        first = s[at:at + 1]
        if first == '"':
            return self._text(s, at + 1)
        if first == "{":
            return self._object(s, at + 1, names)
        if first == "[":
            return self._array(s, at + 1, names)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if first == word[0] and s.startswith(word, at):
                return value, at + len(word)
        end = at + (first == "-")
        begin = end
        while s[end:end + 1] and s[end] in _DIGITS:
            end += 1
            if s[begin] == "0":
                break
        if end > begin:
            whole = True
            if s[end:end + 1] == "." and s[end + 1:end + 2] and s[end + 1] in _DIGITS:
                whole = False
                end += 2
                while s[end:end + 1] and s[end] in _DIGITS:
                    end += 1
            if s[end:end + 1] and s[end] in "eE":
                exponent = end + 1
                if s[exponent:exponent + 1] and s[exponent] in "+-":
                    exponent += 1
                if s[exponent:exponent + 1] and s[exponent] in _DIGITS:
                    whole = False
                    end = exponent
                    while s[end:end + 1] and s[end] in _DIGITS:
                        end += 1
            return (self.parse_int if whole else self.parse_float)(s[at:end]), end
        for word in _CONSTANTS:
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise JSONDecodeError("Expecting value", s, at)

    def _text(self, s, at):
        # `at` is behind the opening quotation mark.
        begin = at - 1
        parts = []
        while True:
            quote = s.find('"', at)
            slash = s.find("\\", at, quote if quote >= 0 else len(s))
            end = slash if slash >= 0 else quote if quote >= 0 else len(s)
            part = s[at:end]
            if self.strict and not part.isprintable():
                for place, character in enumerate(part):
                    if character < " ":
                        raise JSONDecodeError("Invalid control character at", s, at + place)
            if end == len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if slash < 0:
                return "".join([*parts, part]) if parts else part, end + 1
            parts.append(part)
            kind = s[end + 1:end + 2]
            if not kind:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            at = end + 2
            if kind == "u":
                code = self._code(s, at)
                at += 4
                if 0xD800 <= code < 0xDC00 and s.startswith("\\u", at):
                    low = self._code(s, at + 2)
                    if 0xDC00 <= low < 0xE000:
                        code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                        at += 6
                if 0xD800 <= code < 0xE000:
                    raise NotImplementedError("json: half a surrogate pair is not simulated by Loopscope")
                parts.append(chr(code))
            elif kind in _ESCAPED:
                parts.append(_ESCAPED[kind])
            else:
                raise JSONDecodeError("Invalid \\escape", s, end)

    def _code(self, s, at):
        number = s[at:at + 4]
        if len(number) == 4 and all([digit in "0123456789abcdefABCDEF" for digit in number]):
            return int(number, 16)
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)

    def _object(self, s, at, names):
        pairs = []
        at = _skip(s, at)
        if s[at:at + 1] == "}":
            at += 1
        else:
            if s[at:at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            while True:
                key, at = self._text(s, at + 1)
                key = names.setdefault(key, key)
                at = _skip(s, at)
                if s[at:at + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                value, at = self._value(s, _skip(s, at + 1), names)
                pairs.append((key, value))
                at = _skip(s, at)
                mark = s[at:at + 1]
                if mark == "}":
                    at += 1
                    break
                if mark != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, at)
                comma = at
                at = _skip(s, at + 1)
                if s[at:at + 1] != '"':
                    if s[at:at + 1] == "}":
                        raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made), at

    def _array(self, s, at, names):
        items = []
        at = _skip(s, at)
        if s[at:at + 1] == "]":
            return items, at + 1
        while True:
            item, at = self._value(s, at, names)
            items.append(item)
            at = _skip(s, at)
            mark = s[at:at + 1]
            if mark == "]":
                return items, at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip(s, at + 1)
            if s[at:at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


def _skip(s, at):
    while s[at:at + 1] and s[at] in " \t\n\r":
        at += 1
    return at
