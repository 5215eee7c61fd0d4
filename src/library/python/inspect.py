# What objects are: their kinds, members, documentation and signatures.

import sys
import types

from _inspect_frames import (
    ArgInfo, Arguments, ClosureVars, FrameInfo, FullArgSpec, Traceback, findsource, getabsfile, getargs, getargvalues,
    getattr_static, getblock, getcallargs, getcomments, getfile, getframeinfo, getfullargspec, getinnerframes, getlineno,
    getmodule, getmodulename, getouterframes, getsource, getsourcefile, getsourcelines, stack, trace,
)

__refused__ = (
    "Attribute", "BlockFinder", "BufferFlags", "ClassFoundException", "EndOfBlock", "TPFLAGS_IS_ABSTRACT",
    "classify_class_attrs", "formatannotationrelativeto", "formatargvalues", "getclasstree", "getclosurevars",
    "getmembers_static", "indentsize", "walktree", "markcoroutinefunction",
)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__")


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def ismethoddescriptor(object):
    if type(object).__name__ == "partial":
        return False
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def _has_flag(object, flag):
    while ismethod(object):
        object = object.__func__
    while type(object).__name__ == "partial" and hasattr(object, "func"):
        object = object.func
    while ismethod(object):
        object = object.__func__
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def _state(object, prefix, family):
    if getattr(object, prefix + "_running"):
        return family + "_RUNNING"
    if getattr(object, prefix + "_suspended", False):
        return family + "_SUSPENDED"
    return family + ("_CLOSED" if getattr(object, prefix + "_frame") is None else "_CREATED")


def getgeneratorstate(generator):
    return _state(generator, "gi", "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine, "cr", "CORO")


def getasyncgenstate(agen):
    return _state(agen, "ag", "AGEN")


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    return _locals_of(getattr(coroutine, "cr_frame", None))


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals_of(agen.ag_frame)


def _locals_of(frame):
    return frame.f_locals if frame is not None else {}


def getmembers(object, predicate=None):
    members = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            members.append((name, value))
    members.sort(key=lambda member: member[0])
    return members


def getmro(cls):
    return cls.__mro__


def currentframe():
    return sys._getframe(1)


def unwrap(func, *, stop=None):
    seen = [func]
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if any([func is each for each in seen]):
            raise ValueError(f"wrapper loop when unwrapping {seen[0]!r}")
        seen.append(func)
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def _inherited_doc(object):
    # Of what the nearest ancestor has under the name; the class is known by the qualified name.
    function = getattr(object, "fget", None) or getattr(object, "__func__", object)
    if isinstance(object, types.BuiltinFunctionType) or not isinstance(function, types.FunctionType):
        return None
    owner = getattr(object, "__self__", None)
    if owner is not None:
        cls = owner if isclass(owner) else type(owner)
    else:
        cls = sys.modules.get(function.__module__)
        for part in function.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, function.__name__, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        doc = next((cls.__doc__ for cls in object.__mro__[1:-1] if cls.__doc__ is not None), None)
    elif doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        found = obj.__dict__.get("__annotations__", None)
        module = sys.modules.get(obj.__module__)
        known, own = getattr(module, "__dict__", {}), dict(vars(obj))
    elif ismodule(obj):
        found = getattr(obj, "__annotations__", None)
        known, own = obj.__dict__, {}
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        known, own = getattr(unwrap(obj), "__globals__", {}), {}
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    found = dict(found or {})
    if not eval_str:
        return found
    known = known if globals is None else globals
    own = own if locals is None else locals
    own = {**{param.__name__: param for param in getattr(obj, "__type_params__", ())}, **own}
    return {name: eval(value, known, own) if isinstance(value, str) else value for name, value in found.items()}


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class _empty:
    pass


class _void:
    pass


_RESERVED = frozenset(
    "False None True and as assert async await break class continue def del elif else except finally for from global if "
    "import in is lambda nonlocal not or pass raise return try while with yield".split())


class _Kind(int):
    def __new__(cls, value, name, description):
        made = int.__new__(cls, value)
        made.name, made.description = name, description
        return made

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __str__(self):
        return self.name


_ONLY_POSITIONAL = _Kind(0, "POSITIONAL_ONLY", "positional-only")
_EITHER = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_REST = _Kind(2, "VAR_POSITIONAL", "variadic positional")
_ONLY_KEYWORD = _Kind(3, "KEYWORD_ONLY", "keyword-only")
_NAMED_REST = _Kind(4, "VAR_KEYWORD", "variadic keyword")


class Parameter:
    empty = _empty
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL = _ONLY_POSITIONAL, _EITHER, _REST
    KEYWORD_ONLY, VAR_KEYWORD = _ONLY_KEYWORD, _NAMED_REST

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{_KINDS[kind].description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        try:
            kind = _KINDS[kind]
        except (TypeError, IndexError):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if not name.isidentifier() or name in _RESERVED and kind != 0:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(
            self.name if name is _void else name, self.kind if kind is _void else kind,
            default=self.default if default is _void else default,
            annotation=self.annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += f": {formatannotation(self.annotation)}"
        if self.default is not _empty:
            text += f" = {self.default!r}" if self.annotation is not _empty else f"={self.default!r}"
        return {2: "*", 4: "**"}.get(self.kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self.name, int(self.kind), self.default, self.annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        values = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind > 2 or name not in self.arguments:
                break
            if parameter.kind == 2:
                values.extend(self.arguments[name])
            else:
                values.append(self.arguments[name])
        return tuple(values)

    @property
    def kwargs(self):
        values, named = {}, False
        for name, parameter in self._signature.parameters.items():
            # Once one is missing, what follows can only go by name.
            named = named or parameter.kind > 2 or name not in self.arguments
            if named and name in self.arguments:
                if parameter.kind == 4:
                    values.update(self.arguments[name])
                else:
                    values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == 2:
                complete[name] = ()
            elif parameter.kind == 4:
                complete[name] = {}
        self.arguments = complete

    def __repr__(self):
        return f"<BoundArguments ({', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])})>"

    def __eq__(self, other):
        return self.arguments == other.arguments if isinstance(other, BoundArguments) else NotImplemented


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {}
        before, defaults = 0, False
        for parameter in parameters or ():
            if parameter.kind < before:
                raise ValueError(
                    f"wrong parameter order: {_KINDS[before].description} parameter before {parameter.kind.description} parameter")
            before = int(parameter.kind)
            if before < 2:
                if parameter.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            if parameter.name in self._parameters:
                raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            self._parameters[parameter.name] = parameter
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj, **options)

    @property
    def parameters(self):
        return dict(self._parameters)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=self.return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args, kwargs = list(args), dict(kwargs)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == 2:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind > 2 and args:
                raise TypeError("too many positional arguments")
            elif kind == 4:
                if kwargs:
                    arguments[name], kwargs = kwargs, {}
            elif kind < 2 and args:
                if kind == 1 and name in kwargs:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif kind and name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if kind == 0 and name in kwargs:
                    raise TypeError(f"got some positional-only arguments passed as keyword arguments: {name!r}")
                raise TypeError(f"missing a required argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        for name in kwargs:
            raise TypeError(f"got an unexpected keyword argument {name!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def format(self, *, max_width=None):
        parts, positional, star = [], False, True
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                positional = True
            elif positional:
                parts.append("/")
                positional = False
            if parameter.kind == 2:
                star = False
            elif parameter.kind == 3 and star:
                parts.append("*")
                star = False
            parts.append(str(parameter))
        if positional:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        return text if self.return_annotation is _empty else f"{text} -> {formatannotation(self.return_annotation)}"

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (self.return_annotation == other.return_annotation
                and list(self._parameters.values()) == list(other._parameters.values()))

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self.return_annotation))


_KINDS = (_ONLY_POSITIONAL, _EITHER, _REST, _ONLY_KEYWORD, _NAMED_REST)


def _of_function(function, annotations=None):
    code = function.__code__
    names, count, only = code.co_varnames, code.co_argcount, code.co_posonlyargcount
    defaults, named = function.__defaults__ or (), function.__kwdefaults__ or {}
    annotations = function.__annotations__ if annotations is None else annotations
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for at, name in enumerate(names[:count]):
        place = at - (count - len(defaults))
        add(name, _ONLY_POSITIONAL if at < only else _EITHER, defaults[place] if place >= 0 else _empty)
    last = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[last], _REST)
    for name in names[count:last]:
        add(name, _ONLY_KEYWORD, named.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[last + bool(code.co_flags & CO_VARARGS)], _NAMED_REST)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found._parameters.values())
    if not parameters or parameters[0].kind > 2:
        raise ValueError("invalid method signature")
    return found.replace(parameters=parameters if parameters[0].kind == 2 else parameters[1:])


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(
            obj.__func__, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__"))
    known = getattr(obj, "__signature__", None)
    if isinstance(known, Signature):
        return known
    if isfunction(obj):
        annotations = get_annotations(obj, globals=globals, locals=locals, eval_str=True) if eval_str else None
        return _of_function(obj, annotations)
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _of_partial(obj)
    if isclass(obj):
        for name in ("__call__", "__new__", "__init__"):
            method = getattr(type(obj), name, None) if name == "__call__" else getattr(obj, name, None)
            if isfunction(method):
                return _without_first(signature(method))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
    elif isfunction(getattr(type(obj), "__call__", None)):
        return _without_first(signature(type(obj).__call__))
    raise ValueError(f"no signature found for builtin {'type ' if isclass(obj) else ''}{obj!r}")


def _signature_as_written(func):
    # With the first parameter of a method, and that of the function itself, not of what it wraps.
    return signature(func.__func__ if ismethod(func) else func, follow_wrapped=False)


def _of_partial(partial):
    found = signature(partial.func)
    bound = found.bind_partial(*partial.args, **partial.keywords).arguments
    parameters, named = [], False
    for name, parameter in found._parameters.items():
        if name in partial.keywords:
            named = True
            parameter = parameter.replace(default=partial.keywords[name], kind=_ONLY_KEYWORD)
        elif name in bound and parameter.kind < 2:
            continue
        elif named and parameter.kind == 1:
            parameter = parameter.replace(kind=_ONLY_KEYWORD)
        elif named and parameter.kind == 2:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)
