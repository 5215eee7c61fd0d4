# The part of `inspect` that looks at frames and at the lines of programs.

import sys
import types
from _sys import _source_line
from collections import namedtuple

_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", "frame filename lineno function code_context index")


class Traceback(_Traceback):
    __module__ = "inspect"

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made


class FrameInfo(_FrameInfo):
    __module__ = "inspect"

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made


def _is_of_program(frame):
    return _source_line(frame.f_code, 1) is not None


def getframeinfo(frame, context=1):
    lineno = frame.tb_lineno if isinstance(frame, types.TracebackType) else None
    if lineno is not None:
        frame = frame.tb_frame
    if not isinstance(frame, types.FrameType):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    lineno = frame.f_lineno if lineno is None else lineno
    code = frame.f_code
    lines = index = None
    if context > 0:
        known = _lines(code)
        if known:
            start = max(0, min(lineno - 1 - context // 2, len(known) - context))
            lines, index = known[start:start + context], lineno - 1 - start
    return Traceback(code.co_filename, lineno, code.co_name, lines, index, positions=(lineno, lineno, None, None))


def _info(frame, place, context):
    found = getframeinfo(place, context)
    return FrameInfo(frame, *found, positions=found.positions)


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        # What runs between the program's frames is the library's, which has no lines here.
        if _is_of_program(frame):
            found.append(_info(frame, frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        if _is_of_program(tb.tb_frame):
            found.append(_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(error.__traceback__ if error is not None else None, context)


def getlineno(frame):
    return frame.f_lineno


ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")
Arguments = namedtuple("Arguments", "args varargs varkw", module="inspect")


def getargs(co):
    if not isinstance(co, types.CodeType):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    last = co.co_argcount + co.co_kwonlyargcount
    rest = names[last] if co.co_flags & 4 else None
    last += bool(co.co_flags & 4)
    return Arguments([*names[:co.co_argcount + co.co_kwonlyargcount]], rest, names[last] if co.co_flags & 8 else None)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


# ---- sources ------------------------------------------------------------------------------------------------------


def _lines(code):
    # All lines of the text that the code is of, each with its end.
    lines = []
    line = _source_line(code, 1)
    while line is not None:
        lines.append(line + "\n")
        line = _source_line(code, len(lines) + 1)
    if lines and lines[-1] == "\n":
        lines.pop()
    return lines


def _main_code(filename):
    # Code of the file that some frame runs.
    frame = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename == filename and _is_of_program(frame):
            return frame.f_code
        frame = frame.f_back
    return None


def getfile(object):
    if isinstance(object, types.ModuleType):
        found = getattr(object, "__file__", None)
        if found:
            return found
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is None:
        kind = type(object).__name__
        raise TypeError(
            f"module, class, method, function, traceback, frame, or code object was expected, got {kind}")
    return code.co_filename


def _code_of(object):
    for name in ("__func__", "__code__", "tb_frame", "f_code"):
        object = getattr(object, name, object)
    return object if isinstance(object, types.CodeType) else None


def getsourcefile(object):
    return getfile(object)


getabsfile = getsourcefile


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        filename = getfile(object)
    except TypeError:
        return None
    main = sys.modules.get("__main__")
    return main if getattr(main, "__file__", None) == filename else None


def findsource(object):
    if isinstance(object, type):
        code = None
        for value in vars(object).values():
            code = code or _code_of(value)
        filename = getfile(object)
        lines = _lines(code or _main_code(filename)) if code or _main_code(filename) else []
        first = vars(object).get("__firstlineno__", _line_of_class(object, lines))
        if not lines or first is None:
            raise OSError("could not find class definition")
        return lines, first - 1
    if isinstance(object, types.ModuleType):
        code = _main_code(getfile(object))
        if code is None:
            raise OSError("source code not available")
        return _lines(code), 0
    filename = getfile(object)
    code = _code_of(object)
    lines = _lines(code)
    if not lines or filename.startswith("<"):
        raise OSError("could not get source code")
    return lines, 0 if code.co_name == "<module>" else code.co_firstlineno - 1


def _line_of_class(cls, lines):
    # The last statement that begins a class of this name.
    for at in range(len(lines), 0, -1):
        words = lines[at - 1].replace("(", " ").replace(":", " ").replace("[", " ").split()
        if words[:2] == ["class", cls.__name__]:
            while at > 1 and lines[at - 2].lstrip().startswith("@"):
                at -= 1
            return at
    return None


def getblock(lines):
    # The lines up to the first that is not indented deeper than the one that opens the block; lines within brackets and
    # within texts of several lines belong to what they are in.
    margin = len(lines[0]) - len(lines[0].lstrip())
    depth, quote, header, last = 0, None, True, 1
    for number, line in enumerate(lines, 1):
        text = line.strip()
        inside = depth or quote
        if text and not inside and not header:
            indent = len(line) - len(line.lstrip())
            if indent <= margin and not text.startswith("#"):
                break
            if indent <= margin:
                continue
        at = 0
        while at < len(text):
            if quote:
                if text.startswith("\\", at):
                    at += 1
                elif text.startswith(quote, at):
                    at += len(quote) - 1
                    quote = None
            elif text[at] == "#":
                break
            elif text[at] in "\"'":
                quote = text[at] * 3 if text.startswith(text[at] * 3, at) else text[at]
                at += len(quote) - 1
            elif text[at] in "([{":
                depth += 1
            elif text[at] in ")]}":
                depth -= 1
            at += 1
        if quote and len(quote) == 1:
            quote = None
        if text:
            last = number
        if header and not depth and not quote and not text.startswith("@") and text:
            # A decorator's lines, then the statement itself; one that ends its line without a colon is the whole.
            header = False
            if not text.split("#")[0].rstrip().endswith(":"):
                break
    return lines[:last]


def getsourcelines(object):
    while hasattr(object, "__wrapped__"):
        object = object.__wrapped__
    lines, first = findsource(object)
    if isinstance(object, types.ModuleType) or getattr(_code_of(object), "co_name", "") == "<module>":
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    while at > 0 and lines[at - 1].lstrip().startswith("#"):
        at -= 1
        found.insert(0, lines[at].lstrip())
    return "".join(found) or None


# ---- what functions are called with, and what they use -------------------------------------------------------------

FullArgSpec = namedtuple(
    "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations", module="inspect")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def getfullargspec(func):
    import inspect

    try:
        found = inspect._signature_as_written(func)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, rest, more, defaults, named, named_defaults = [], None, None, (), [], {}
    annotations = {}
    if found.return_annotation is not found.empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        given = parameter.default is not parameter.empty
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            args.append(name)
            if given:
                defaults += (parameter.default,)
        elif parameter.kind == parameter.VAR_POSITIONAL:
            rest = name
        elif parameter.kind == parameter.VAR_KEYWORD:
            more = name
        else:
            named.append(name)
            if given:
                named_defaults[name] = parameter.default
        if parameter.annotation is not parameter.empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, rest, more, defaults or None, named, named_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    spec = getfullargspec(func)
    args, rest, more, defaults, only, only_defaults, _ = spec
    name = func.__name__
    found = {}
    if isinstance(func, types.MethodType) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    for parameter, value in zip(args, positional):
        found[parameter] = value
    if rest:
        found[rest] = (*positional[len(args):],)
    if more:
        found[more] = {}
    for key, value in named.items():
        if key not in args and key not in only:
            if not more:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            found[more][key] = value
        elif key in found:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            found[key] = value
    if len(positional) > len(args) and not rest:
        takes, were = len(args), "was" if len(positional) == 1 else "were"
        plural = "" if takes == 1 else "s"
        raise TypeError(f"{name}() takes {takes} positional argument{plural} but {len(positional)} {were} given")
    known = dict(zip(reversed(args), reversed(defaults or ())))
    missing = [each for each in args if each not in found and each not in known]
    if missing:
        _missing(name, missing, "positional")
    for key, value in {**known, **(only_defaults or {})}.items():
        found.setdefault(key, value)
    missing = [each for each in only if each not in found]
    if missing:
        _missing(name, missing, "keyword-only")
    return found


def _missing(name, missing, kind):
    names = [repr(each) for each in missing]
    if len(names) < 3:
        listed = " and ".join(names)
    else:
        listed = f"{', '.join(names[:-1])}, and {names[-1]}"
    plural = "" if len(names) == 1 else "s"
    raise TypeError(f"{name}() missing {len(names)} required {kind} argument{plural}: {listed}")


def getattr_static(obj, attr, *default):
    if len(default) > 1:
        raise TypeError("getattr_static() takes at most 3 arguments")
    cls = obj if isinstance(obj, type) else type(obj)
    mros = [type.mro(cls)] if not isinstance(obj, type) else [type.mro(obj), type.mro(type(obj))]
    absent = object()

    def on(mro):
        for base in mro:
            found = type.__getattribute__(base, "__dict__").get(attr, absent)
            if found is not absent:
                return found
        return absent

    found = on(mros[0])
    if not isinstance(obj, type):
        own = absent
        try:
            own = object.__getattribute__(obj, "__dict__").get(attr, absent)
        except AttributeError:
            pass
        if found is not absent and (own is absent or hasattr(type(found), "__get__") and hasattr(type(found), "__set__")):
            return found
        if own is not absent:
            return own
    for value in (found, on(mros[-1]), *default):
        if value is not absent:
            return value
    raise AttributeError(attr)
