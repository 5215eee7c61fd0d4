# Constants of characters, and templates.

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_PATTERN = r"""
    {mark}(?:
        (?P<escaped>{mark}) | (?P<named>{name}) | {{(?P<braced>{braced})}} | (?P<invalid>)
    )"""


class _LazyPattern:
    # Most programs that import this module have no template: the expression is made when one is first used.
    def __get__(self, instance, cls=None):
        import re

        for base in cls.__mro__:
            pattern = base.__dict__.get("pattern")
            if isinstance(pattern, (str, re.Pattern)):
                break
            if not isinstance(pattern, (_LazyPattern, type(None))) or "pattern" not in base.__dict__:
                continue
            name = cls.idpattern
            pattern = _PATTERN.format(
                mark=re.escape(cls.delimiter), name=name,
                braced=name if cls.braceidpattern is None else cls.braceidpattern)
            break
        cls._compiled = pattern if isinstance(pattern, re.Pattern) else re.compile(pattern, cls.flags | re.VERBOSE)
        return cls._compiled


class Template:
    """A text with places in it for what is filled in."""

    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    pattern = _LazyPattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = cls.__dict__.get("pattern")
        if own is not None:
            import re

            cls.pattern = re.compile(own, cls.flags | re.VERBOSE) if isinstance(own, str) else own
        else:
            cls.pattern = _LazyPattern()

    def __init__(self, template):
        self.template = template

    def _invalid(self, found):
        at = found.start("invalid")
        lines = self.template[:at].splitlines(True)
        line = max(len(lines), 1)
        column = at - sum(map(len, lines[:line - 1]))
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _fill(self, mapping, named, safe):
        def filled(found):
            name = found.group("named") or found.group("braced")
            if name is not None:
                try:
                    return str(named[name] if name in named else mapping[name])
                except KeyError:
                    if safe:
                        return found.group()
                    raise
            if found.group("escaped") is not None:
                return self.delimiter
            if found.group("invalid") is not None:
                if safe:
                    return found.group()
                self._invalid(found)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(filled, self.template)

    def substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, True)

    def is_valid(self):
        return all(found.group("invalid") is None for found in self.pattern.finditer(self.template))

    def get_identifiers(self):
        names = []
        for found in self.pattern.finditer(self.template):
            name = found.group("named") or found.group("braced")
            if name is not None and name not in names:
                names.append(name)
        return names


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto_arg_index)
                auto_arg_index += 1
            elif field.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            value, used = self.get_field(field, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion}")

    def parse(self, format_string):
        text = format_string
        if not isinstance(text, str):
            raise TypeError(f"expected str, got {type(text).__name__}")
        literal, at = "", 0
        while at < len(text):
            character = text[at]
            if character not in "{}":
                literal += character
                at += 1
            elif text[at:at + 2] == character * 2:
                yield literal + character, None, None, None
                literal, at = "", at + 2
            elif character == "}":
                raise ValueError("Single '}' encountered in format string")
            else:
                depth, end = 1, at + 1
                while end < len(text) and depth:
                    depth += (text[end] == "{") - (text[end] == "}")
                    end += 1
                if at + 1 == len(text):
                    raise ValueError("Single '{' encountered in format string")
                if depth:
                    raise ValueError("expected '}' before end of string")
                field, spec, conversion = text[at + 1:end - 1], "", None
                # A colon or mark within square brackets belongs to the field.
                inside = 0
                for place, each in enumerate(field):
                    inside += (each == "[") - (each == "]")
                    if each in ":!" and inside <= 0:
                        rest = field[place:]
                        if each == "!":
                            conversion, rest = rest[1:2], rest[2:]
                            if rest and rest[0] != ":":
                                raise ValueError("expected ':' after conversion specifier")
                        field, spec = field[:place], rest[1:]
                        break
                yield literal, field, spec, conversion
                literal, at = "", end
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        end = min([place for place in (field_name.find("."), field_name.find("[")) if place >= 0] or [len(field_name)])
        first, rest = field_name[:end], field_name[end:]
        first = int(first) if first.isdigit() else first
        value = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = min([place for place in (rest.find(".", 1), rest.find("[", 1)) if place >= 0] or [len(rest)])
                if end == 1:
                    raise ValueError("Empty attribute in format string")
                value, rest = getattr(value, rest[1:end]), rest[end:]
            else:
                end = rest.find("]")
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                value, rest = value[int(key) if key.isdigit() else key], rest[end + 1:]
        return value, first
