# The names of types that have none in builtins, what belongs to them, and which can be made by calling.
import asyncio
import types


class C:
    __slots__ = ("slot",)

    def method(self): ...

    @property
    def prop(self): ...

    @classmethod
    def cm(cls): ...


class D:
    pass


async def coroutine(): ...


async def agen():
    yield


def gen():
    yield


def outer():
    x = 1

    def inner():
        return x

    return inner


made = coroutine()
try:
    1 / 0
except ZeroDivisionError as error:
    tb = error.__traceback__
samples = {"lambda": lambda: 1, "function": gen, "method": C().method, "class method": C.cm, "builtin": len, "bound builtin": [].append, "slot wrapper": int.__add__, "bound slot": (1).__add__, "method descriptor": str.join, "getset": types.FunctionType.__dict__["__code__"], "member": C.__dict__["slot"], "generator": gen(), "coroutine": made, "async generator": agen(), "code": gen.__code__, "frame": tb.tb_frame, "traceback": tb, "cell": outer().__closure__[0], "module": types, "proxy": C.__dict__, "alias": list[int], "union": int | str, "none": None, "ellipsis": ..., "not implemented": NotImplemented, "namespace": types.SimpleNamespace()}
names = [n for n in types.__all__ if n not in ("CapsuleType", "ClassMethodDescriptorType") and isinstance(getattr(types, n), type)]
for label, sample in samples.items():
    print(label, "->", type(sample).__name__, [n for n in names if isinstance(sample, getattr(types, n))])
made.close()
print(types.LambdaType is types.FunctionType, types.BuiltinMethodType is types.BuiltinFunctionType, types.NoneType(), types.EllipsisType(), types.NotImplementedType())


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("method", lambda: types.MethodType(lambda self, x: (self, x), "me")(5))
attempt("method of none", lambda: types.MethodType(len, None))
attempt("method bad", lambda: types.MethodType(5, 5))
attempt("generator", lambda: types.GeneratorType())
attempt("coroutine", lambda: types.CoroutineType())
attempt("frame", lambda: types.FrameType())
attempt("alias", lambda: (types.GenericAlias(list, int), types.GenericAlias(dict, (str, int)).__args__, types.UnionType, int | None))
attempt("none", lambda: types.NoneType(1))
attempt("bound", lambda: (C().method.__func__ is C.method, C().method.__self__.__class__.__name__, C().method == C().method, C.cm.__self__ is C))


@types.coroutine
def old():
    value = yield from asyncio.sleep(1, "slept").__await__()
    return value


class Dyn:
    @types.DynamicClassAttribute
    def value(self):
        return 5

    def __init__(self):
        self.other = 1


print(asyncio.run(asyncio.wait_for(old(), 5)), Dyn().value)
attempt("dynamic on the class", lambda: Dyn.value)
attempt("coroutine of a number", lambda: types.coroutine(5))
