# Signatures at work: binding arguments, a small command dispatcher and a validating decorator, replaced and made signatures.
import functools
import inspect
from inspect import Parameter, Signature, signature


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


def f(a, /, b, c=3, *args, d, e=5, **kw) -> int: ...


s = signature(f)
print(s, s.return_annotation, [(p.name, p.kind.name, p.kind.description, p.default is p.empty) for p in s.parameters.values()])
bound = s.bind(1, 2, 3, 4, d=6, z=7)
print(bound, bound.args, bound.kwargs, bound.arguments, bound.signature is s)
partial = s.bind_partial(1)
partial.apply_defaults()
print(partial.arguments, partial.args, partial.kwargs)
attempt("missing", lambda: s.bind(1))
attempt("missing keyword", lambda: s.bind(1, 2))
attempt("positional by name", lambda: signature(lambda a, /: 1).bind(a=1))
attempt("too many", lambda: signature(lambda a: 1).bind(1, 2))
attempt("unexpected", lambda: signature(lambda a: 1).bind(1, z=2))
attempt("twice", lambda: signature(lambda a: 1).bind(1, a=2))
attempt("keyword only", lambda: signature(lambda *, a: 1).bind(1))


def validated(function):
    sig = signature(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        call = sig.bind(*args, **kwargs)
        call.apply_defaults()
        for name, value in call.arguments.items():
            wanted = sig.parameters[name].annotation
            if isinstance(wanted, type) and wanted is not Parameter.empty and not isinstance(value, wanted):
                raise TypeError(f"{function.__name__}: {name} should be {wanted.__name__}, not {type(value).__name__}")
        return function(*call.args, **call.kwargs)

    return wrapper


@validated
def repeat(text: str, times: int = 2, *, sep: str = "-"):
    return sep.join([text] * times)


print(repeat("a"), repeat("a", 3, sep="+"), signature(repeat))
attempt("validated", lambda: repeat("a", "3"))
attempt("validated missing", lambda: repeat())


class Commands:
    def do_add(self, a: int, b: int = 1):
        return a + b

    def do_say(self, *words: str, loud: bool = False):
        text = " ".join(words)
        return text.upper() if loud else text

    def run(self, line):
        name, *rest = line.split()
        method = getattr(self, f"do_{name}")
        args, kwargs = [], {}
        parameters = list(signature(method).parameters.values())
        for n, word in enumerate(rest):
            if "=" in word:
                key, _, word = word.partition("=")
                kwargs[key] = signature(method).parameters[key].annotation(word)
            else:
                p = parameters[min(n, len(parameters) - 1)] if parameters[0].kind is not Parameter.VAR_POSITIONAL else parameters[0]
                args.append(p.annotation(word))
        return method(*args, **kwargs)


commands = Commands()
print(commands.run("add 1 2"), commands.run("add 5"), commands.run("say hi there loud=1"), signature(commands.do_add))
made = Signature([Parameter("x", Parameter.POSITIONAL_ONLY), Parameter("y", Parameter.KEYWORD_ONLY, default=1, annotation=int)], return_annotation=str)
print(made, made == Signature(list(made.parameters.values()), return_annotation=str), made.replace(parameters=[]), made.replace(return_annotation=Signature.empty), hash(made) == hash(made), made.parameters["y"].replace(default=Parameter.empty), repr(made.parameters["y"]), repr(made))
attempt("order", lambda: Signature([Parameter("k", Parameter.KEYWORD_ONLY), Parameter("p", Parameter.POSITIONAL_ONLY)]))
attempt("default order", lambda: Signature([Parameter("a", Parameter.POSITIONAL_OR_KEYWORD, default=1), Parameter("b", Parameter.POSITIONAL_OR_KEYWORD)]))
attempt("duplicate", lambda: Signature([Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("a", Parameter.KEYWORD_ONLY)]))
attempt("name", lambda: Parameter("1", Parameter.KEYWORD_ONLY))
attempt("keyword name", lambda: Parameter("class", Parameter.KEYWORD_ONLY))
attempt("kind", lambda: Parameter("a", "odd"))
attempt("var default", lambda: Parameter("a", Parameter.VAR_POSITIONAL, default=1))
attempt("name type", lambda: Parameter(5, Parameter.KEYWORD_ONLY))


class Point:
    def __init__(self, x, y=0): ...


class Factory:
    def __new__(cls, size): ...


class Meta(type):
    def __call__(cls, *args, **kwargs):
        return super().__call__(*args, **kwargs)


class Called:
    def __call__(self, n: int): ...


class Overridden:
    __signature__ = Signature([Parameter("magic", Parameter.KEYWORD_ONLY)])

    def __call__(self): ...


print(signature(Point), signature(Factory), signature(Called()), signature(functools.partial(f, 1, c=9)), signature(functools.partial(f, d=1)), signature(Point.__init__), signature(Overridden()), signature(type("Empty", (), {})))
attempt("number", lambda: signature(5))
attempt("builtin type", lambda: signature(dict))
attempt("metaclass", lambda: signature(Meta("M", (Point,), {})))
attempt("static", lambda: signature(staticmethod(lambda a: 1)))
attempt("annotations", lambda: signature(lambda x: x).parameters["x"].annotation)


def hints(a: "int", b: "list[str]" = (), *c: "Missing") -> "None": ...


print(signature(hints))
attempt("evaluated", lambda: signature(hints, eval_str=True))
attempt("from callable", lambda: Signature.from_callable(lambda a, *b: 1))
print(signature(f).format(max_width=20))
