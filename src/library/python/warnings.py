# Warnings: filters decide which are shown, ignored, or raised.

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings", "deprecated",
]

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
onceregistry = {}
defaultaction = "default"
_version = 0
_here = sys._getframe().f_code.co_filename


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def _line_of(filename, lineno):
    from _sys import _source_line
    # Of a text that is no file CPython has no lines.
    frame = None if filename.startswith("<") else sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename == filename:
            return _source_line(frame.f_code, lineno)
        frame = frame.f_back
    return None


def formatwarning(message, category, filename, lineno, line=None):
    from _sys import _shown_file
    text = f"{_shown_file(filename)}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _line_of(filename, lineno)
    return text + f"  {line.strip()}\n" if line else text


_own_format = formatwarning


def _default_show(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


showwarning = _default_show


def _add(item, append):
    global _version
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _version += 1


_ACTIONS = ("error", "ignore", "always", "all", "default", "module", "once")


def _check_filter(action, category, lineno):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


class _Pattern:
    # Regular expressions come with `re`; a plain text needs none.
    def __init__(self, text, fold):
        self.text = text.lower() if fold else text
        self.fold = fold
        self.expression = None
        if any([character in text for character in "\\.*+?[](){}^$|"]):
            import re
            self.expression = re.compile(text, re.I if fold else 0)

    def match(self, text):
        if self.expression is not None:
            return self.expression.match(text)
        return (text.lower() if self.fold else text).startswith(self.text)

    def __eq__(self, other):
        return isinstance(other, _Pattern) and (self.text, self.fold) == (other.text, other.fold)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_filter(action, category, lineno)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _add((
        action, _Pattern(message, True) if message else None, category, _Pattern(module, False) if module else None, lineno
    ), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_filter(action, category, lineno)
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    global _version
    filters[:] = []
    _version += 1


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("skip_file_prefixes must be a tuple of strs.")
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    try:
        frame = sys._getframe(1)
    except ValueError:
        # What dies when the program has ended is nobody's.
        frame = None
    while frame is not None and (stacklevel > 1 or frame.f_code.co_filename.startswith(skip_file_prefixes)):
        frame = frame.f_back
        stacklevel -= 1
    if frame is None:
        namespace, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = namespace.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, namespace.get("__name__", "<string>"), registry, source=source)


def _never_awaited(message, coroutine):
    # What the machine has to say of a coroutine that goes.
    warn(message, RuntimeWarning, 2, coroutine)


def _of_text(filename, told):
    # What the compiler has to say of a text; as an error it is one of the text.
    for message, lineno in told:
        try:
            warn_explicit(message, SyntaxWarning, filename, lineno)
        except SyntaxWarning:
            raise SyntaxError(message, (filename, lineno, None, None)) from None


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        module = module[:-3] if module[-3:].lower() == ".py" else module
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = defaultaction
    for chosen, pattern, kind, where, line in filters:
        if (
            (pattern is None or pattern.match(text)) and issubclass(category, kind)
            and (where is None or (where == module if isinstance(where, str) else where.match(module)))
            and (line == 0 or line == lineno)
        ):
            action = chosen
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = True
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = True
    elif action == "module":
        registry[key] = True
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = True
    elif action == "default":
        registry[key] = True
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {filters[0]}")
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _show(shown):
    if not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    if _log is not None:
        _log.append(shown)
        return
    showwarning(shown.message, shown.category, shown.filename, shown.lineno, shown.file, shown.line)
    own = showwarning is _default_show and formatwarning is _own_format
    # At the very end what could tell is gone.
    if own and shown.source is not None and sys.stderr is not None and not sys.is_finalizing():
        # What CPython says while nobody traces where objects come from.
        sys.stderr.write(f"{shown.category.__name__}: Enable tracemalloc to get the object allocation traceback\n")


_log = None


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        arguments = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            arguments.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(arguments)})"

    def __enter__(self):
        global filters, _log, showwarning, _version
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = filters, showwarning, _log
        filters = filters[:]
        _version += 1
        if self._record:
            _log = []
            showwarning = _default_show
        if self._filter is not None:
            simplefilter(*self._filter)
        return _log if self._record else None

    def __exit__(self, *exc_info):
        global filters, _log, showwarning, _version
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters, showwarning, _log = self._saved
        _version += 1


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=level + 1)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original(cls)

            arg.__new__ = staticmethod(__new__)
            inherited = arg.__init_subclass__
            own = getattr(inherited, "__func__", None)

            def __init_subclass__(*args, **kwargs):
                warn(message, category=category, stacklevel=level + 1)
                return own(*args, **kwargs) if own is not None else inherited(*args[1:], **kwargs)

            arg.__init_subclass__ = classmethod(__init_subclass__)
            arg.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError(
                f"@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}")

        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)

        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            setattr(wrapper, name, getattr(arg, name, None))
        wrapper.__wrapped__ = arg
        wrapper.__deprecated__ = arg.__deprecated__ = message
        return wrapper
