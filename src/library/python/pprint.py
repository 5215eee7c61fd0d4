# Showing nested data over several lines.

import sys as _sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._show(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    # Keys that cannot be compared are sorted by their types, then by where they are.

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        try:
            return self.item < other.item
        except TypeError:
            mine, theirs = self.item, other.item
            return (str(type(mine)), id(mine)) < (str(type(theirs)), id(theirs))


def _sorted(items, key=None):
    return sorted(items, key=lambda item: _Key(item if key is None else key(item)))


class PrettyPrinter:
    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False,
    ):
        if int(indent) < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = int(indent)
        self._width = int(width)
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = _sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._show(object, context, maxlevels, level)

    def _show(self, object, context, maxlevels, level):
        # On one line: the text, whether it could be read back, and whether the object holds itself.
        kind = type(object)
        if kind is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        method = kind.__repr__
        is_dict = isinstance(object, dict) and method is dict.__repr__
        is_list = isinstance(object, list) and method is list.__repr__
        if not is_dict and not is_list and not (isinstance(object, tuple) and method is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return "{}" if is_dict else "[]" if is_list else "()", True, False
        if maxlevels and level >= maxlevels:
            return "{...}" if is_dict else "[...]" if is_list else "(...)", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        parts = []
        if is_dict:
            items = _sorted(object.items(), lambda item: item[0]) if self._sort_dicts else object.items()
        else:
            items = [(item,) for item in object]
        for item in items:
            shown = []
            for part in item:
                text, can_read, recurs = self.format(part, context, maxlevels, level + 1)
                shown.append(text)
                readable = readable and can_read
                recursive = recursive or recurs
            parts.append(": ".join(shown))
        del context[id(object)]
        text = ", ".join(parts)
        if is_dict:
            return "{" + text + "}", readable, recursive
        if is_list:
            return "[" + text + "]", readable, recursive
        return ("(" + text + ",)" if len(object) == 1 else "(" + text + ")"), readable, recursive

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        if id(object) in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = self._printer(object)
            if printer is not None:
                context[id(object)] = 1
                printer(object, out, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        out.append(text)

    def _printer(self, object):
        kind = type(object)
        method = kind.__repr__
        for base, printer in (
            (dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set), (frozenset, self._set),
            (str, self._str), (bytes, self._bytes), (bytearray, self._bytes),
        ):
            if isinstance(object, base) and method is base.__repr__:
                return printer
        name = kind.__name__
        if hasattr(kind, "__dataclass_fields__") and kind.__dataclass_params__.repr:
            # One of the class's own says by itself how it looks.
            if getattr(method, "__module__", "") == "dataclasses":
                return self._dataclass
        if name == "SimpleNamespace" and kind.__module__ == "types" or method is _namespace().__repr__:
            return self._namespace
        if kind.__module__ == "collections":
            return {
                "OrderedDict": self._ordered, "defaultdict": self._defaultdict, "Counter": self._counter,
                "deque": self._deque, "ChainMap": self._chain, "UserDict": self._user, "UserList": self._user,
                "UserString": self._user,
            }.get(name)
        return None

    def _dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        if len(object):
            items = _sorted(object.items(), lambda item: item[0]) if self._sort_dicts else list(object.items())
            self._dict_items(items, out, indent, allowance + 1, context, level)
        out.append("}")

    def _dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ",\n" + " " * indent
        for at, (key, value) in enumerate(items):
            last = at == len(items) - 1
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(between)

    def _list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _tuple(self, object, out, indent, allowance, context, level):
        out.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        kind = type(object)
        if kind is set:
            out.append("{")
            end = "}"
        else:
            out.append(kind.__name__ + "({")
            end = "})"
            indent += len(kind.__name__) + 1
        self._items(_sorted(object), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        between = ",\n" + " " * indent
        delimiter = ""
        width = room = self._width - indent + 1
        items = list(items)
        for at, item in enumerate(items):
            last = at == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if delimiter:
                        delimiter = between
                if room >= size:
                    room -= size
                    out.append(delimiter)
                    delimiter = ", "
                    out.append(text)
                    continue
            out.append(delimiter)
            delimiter = between
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _str(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = limit = self._width - indent
        for number, line in enumerate(lines):
            if number == len(lines) - 1:
                limit -= allowance
            shown = repr(line)
            if len(shown) <= limit:
                chunks.append(shown)
                continue
            # Words with the spaces behind them.
            parts, at = [], 0
            while at < len(line):
                end = at
                while end < len(line) and not line[end].isspace():
                    end += 1
                while end < len(line) and line[end].isspace():
                    end += 1
                parts.append(line[at:end])
                at = end
            current = ""
            most = width
            for place, part in enumerate(parts):
                tried = current + part
                if place == len(parts) - 1 and number == len(lines) - 1:
                    most -= allowance
                if len(repr(tried)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = tried
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ("\n" + " " * indent).join(chunks)
        out.append("(" + text + ")" if level == 1 else text)

    def _bytes(self, object, out, indent, allowance, context, level):
        array = isinstance(object, bytearray)
        data = bytes(object)
        if len(data) <= 4 and not array:
            out.append(repr(object))
            return
        parens = level == 1 or array
        start = "bytearray(" if array else "(" if parens else ""
        indent += len(start)
        allowance += parens
        width = self._width - indent
        chunks, current = [], b""
        last = len(data) // 4 * 4
        for at in range(0, len(data), 4):
            part = data[at:at + 4]
            if at == last:
                width -= allowance
            if current and len(repr(current + part)) > width:
                chunks.append(repr(current))
                current = part
            else:
                current += part
        chunks.append(repr(current))
        out.append(start + ("\n" + " " * indent).join(chunks) + (")" if parens else ""))

    def _dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        fields = [field.name for field in type(object).__dataclass_fields__.values() if field.repr]
        out.append(name + "(")
        self._named([(field, getattr(object, field)) for field in fields], out, indent, allowance, context, level)
        out.append(")")

    def _named(self, items, out, indent, allowance, context, level):
        for at, (name, value) in enumerate(items):
            last = at == len(items) - 1
            out.append(name + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(name) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _namespace(self, object, out, indent, allowance, context, level):
        kind = type(object)
        name = "namespace" if kind is _namespace() else kind.__name__
        out.append(name + "(")
        self._named(list(object.__dict__.items()), out, indent + len(name) + 1, allowance, context, level)
        out.append(")")

    def _chain(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for at, part in enumerate(object.maps):
            last = at == len(object.maps) - 1
            self._format(part, out, indent, allowance + 1 if last else 1, context, level)
            out.append(")" if last else ",\n" + " " * indent)

    def _user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _ordered(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        if not object:
            out.append(repr(object))
            return
        out.append(name + "(")
        self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _defaultdict(self, object, out, indent, allowance, context, level):
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n" + " " * indent)
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        self._dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        out.append("[")
        if object.maxlen is None:
            self._items(object, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._items(object, out, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            out.append("],\n" + " " * indent + f"maxlen={limit})")


def _namespace():
    from types import SimpleNamespace

    return SimpleNamespace


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"
