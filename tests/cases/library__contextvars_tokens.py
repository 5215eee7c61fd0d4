# Tokens and what they refuse; contexts as mappings; run, and running twice.
from contextvars import Context, ContextVar, Token, copy_context

a = ContextVar("a")
b = ContextVar("b", default=[])


def attempt(label, call):
    try:
        print(label, call())
    except BaseException as error:
        print(label, type(error).__name__, str(error).split(" at 0x")[0])


attempt("unset", lambda: a.get())
attempt("default", lambda: (a.get("d"), b.get(), b.get("x"), a.name))
token = a.set(1)
second = a.set(2)
print(token.old_value is Token.MISSING, second.old_value, token.var is a, Token.MISSING)
a.reset(second)
print(a.get())
attempt("used", lambda: a.reset(second))
attempt("other variable", lambda: b.reset(token))
a.reset(token)
attempt("gone", lambda: a.get())
token = a.set("here")
context = copy_context()
attempt("elsewhere", lambda: context.run(a.reset, token))
a.set("changed")
print(context[a], a in context, b in context, context.get(b), context.get(b, 5), len(context), list(context) == [a], list(context.values()), [v for _, v in context.items()], list(context.keys()) == [a])
attempt("missing", lambda: context[b])
attempt("key", lambda: context["a"])
attempt("key in", lambda: "a" in context)


def inner(*args, **kwargs):
    a.set("inside")
    b.set([1])
    return args, kwargs, a.get(), copy_context()[b]


print(context.run(inner, 1, 2, k=3), context[a], context[b], a.get(), b.get())
attempt("raises", lambda: context.run(int, "x"))
attempt("nested", lambda: context.run(context.run, print))
attempt("no function", lambda: context.run())
attempt("not callable", lambda: context.run(5))
other = context.copy()
other.run(a.set, "copy")
print(other[a], context[a], other == context)
attempt("hash variable", lambda: hash(a) == hash(a))
for bad in (lambda: ContextVar(5), lambda: ContextVar("x", 1), lambda: Context(1), lambda: Token(), lambda: a.set(), lambda: a.reset(5), lambda: a.get(1, 2)):
    attempt("bad", bad)
print(ContextVar[int], Token[str], repr(a).split(" at ")[0], repr(b).split(" at ")[0], repr(token).split(" at ")[0], repr(context).split(" at ")[0])


def generator():
    a.set("generator")
    yield a.get()
    yield a.get()


g = generator()
empty = Context()
print(empty.run(next, g), a.get(), next(g))
