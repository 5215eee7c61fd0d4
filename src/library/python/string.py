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


_FIRST = ascii_letters + "_"
_REST = _FIRST + digits


class Template:
    delimiter = "$"

    def __init_subclass__(cls):
        for name in ("idpattern", "braceidpattern", "pattern", "flags"):
            if name in cls.__dict__:
                raise NotImplementedError(f"string.Template.{name} is not simulated by Loopscope")

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # Pairs of plain text and what follows it: a place, the name ("" for the doubled delimiter, None for a mistake)
        # and the text as it stands.
        text, mark = self.template, self.delimiter
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], found, "", ""
                return
            start = end = found + len(mark)
            name = None
            if text.startswith(mark, start):
                name, end = "", start + len(mark)
            else:
                braced = text[start:start + 1] == "{"
                start += braced
                end = start
                while end < len(text) and text[end] in (_REST if end > start else _FIRST):
                    end += 1
                if end > start and (not braced or text[end:end + 1] == "}"):
                    name = text[start:end]
                    end += braced
                else:
                    end = found + len(mark)
            yield text[at:found], found, name, text[found:end]
            at = end

    def _fill(self, mapping, kws, safe):
        result = []
        for plain, found, name, whole in self._parts():
            result.append(plain)
            if found < 0:
                break
            if name is None:
                if not safe:
                    lines = self.template[:found + 1].split("\n")
                    raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {len(lines[-1])}")
                result.append(whole)
            elif not name:
                result.append(self.delimiter)
            elif safe:
                try:
                    result.append(str(kws[name] if name in kws else mapping[name]))
                except KeyError:
                    result.append(whole)
            else:
                result.append(str(kws[name] if name in kws else mapping[name]))
        return "".join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, True)

    def is_valid(self):
        return all([name is not None for _, _, name, _ in self._parts()])

    def get_identifiers(self):
        return list(dict.fromkeys([name for _, _, name, _ in self._parts() if name]))


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
                value, rest = getattr(value, rest[1:end]), rest[end:]
            else:
                end = rest.find("]")
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                value, rest = value[int(key) if key.isdigit() else key], rest[end + 1:]
        return value, first
