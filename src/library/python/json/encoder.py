# Values as JSON.

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_CONTROLS = {code: f"\\u{code:04x}" for code in range(32)}
_CONTROLS.update({ord(character): escape for character, escape in _ESCAPES.items()})


def encode_basestring(s):
    return '"' + s.translate(_CONTROLS) + '"'


def encode_basestring_ascii(s):
    if s.isascii():
        return '"' + s.translate(_CONTROLS) + '"'
    result = []
    for character in s.translate(_CONTROLS):
        code = ord(character)
        if code < 128:
            result.append(character)
        elif code < 0x10000:
            result.append(f"\\u{code:04x}")
        else:
            code -= 0x10000
            result.append(f"\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}")
    return '"' + "".join(result) + '"'


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        result = []
        self._writer(result)(o, "\n")
        return "".join(result)

    def iterencode(self, o, _one_shot=False):
        result = []
        self._writer(result)(o, "\n")
        return iter(result)

    def _number(self, o):
        if o != o:
            text = "NaN"
        elif o in (float("inf"), float("-inf")):
            text = "Infinity" if o > 0 else "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def _key(self, key, text):
        if isinstance(key, str):
            return text(key)
        if key is None or key is True or key is False or isinstance(key, (int, float)):
            return text(self._scalar(key))
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _scalar(self, o):
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._number(o)
        return None

    def _writer(self, result):
        # What appends the text of a value to `result`.
        text = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        put = result.append
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        between, colon = self.item_separator, self.key_separator
        inside = {} if self.check_circular else None
        scalar = self._scalar

        def write(o, line):
            if isinstance(o, str):
                return put(text(o))
            simple = scalar(o)
            if simple is not None:
                return put(simple)
            if inside is not None:
                if id(o) in inside:
                    raise ValueError("Circular reference detected")
                inside[id(o)] = o
            try:
                if isinstance(o, dict):
                    write_dict(o, line)
                elif isinstance(o, (list, tuple)):
                    write_list(o, line)
                else:
                    write(self.default(o), line)
            finally:
                if inside is not None:
                    inside.pop(id(o), None)

        def write_list(items, line):
            if not items:
                return put("[]")
            inner = line + indent if indent is not None else ""
            separator = "[" + inner
            for item in items:
                put(separator)
                separator = between + inner
                write(item, inner)
            put(line + "]" if indent is not None else "]")

        def write_dict(mapping, line):
            if not mapping:
                return put("{}")
            inner = line + indent if indent is not None else ""
            separator = "{" + inner
            for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
                name = self._key(key, text)
                if name is None:
                    continue
                put(separator)
                separator = between + inner
                put(name)
                put(colon)
                write(value, inner)
            if separator == "{" + inner:
                return put("{}")
            put(line + "}" if indent is not None else "}")

        return write
