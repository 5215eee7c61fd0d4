# What type parameters are: objects whose bounds, constraints and defaults are evaluated when they are asked for.
def f[*Ts, **P, T: Later = Other](x: T, *args: *Ts, **kwargs: P.kwargs) -> T:
    return x


Ts, P, T = f.__type_params__
print(T, Ts, P, type(T), type(Ts), type(P))
print(f.__annotations__, f(3), f.__qualname__)
for name in ("__bound__", "__default__"):
    try:
        print(getattr(T, name))
    except NameError as error:
        print(name, error)
Later, Other = int, str
print(T.__bound__, T.__default__, T.has_default(), T.__constraints__)
Later = None
print(T.__bound__, Ts.__default__, P.has_default(), P.__default__)
print(T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__name__)
print(P.args, P.kwargs, P.args == P.args, P.args.__origin__ is P, [*Ts])


def constrained[T: (int, str), U: (print("constraints"), bytes)[1]]():
    return T, U


first, second = constrained()
print(first.__constraints__, first.__bound__)
print(second.__bound__, second.__bound__)

print((lambda: 0).__type_params__, f.__type_params__ == (Ts, P, T))
try:
    f.__type_params__ = [T]
except TypeError as error:
    print(error)
f.__type_params__ = ()
print(f.__type_params__)


class Outer:
    Kept = int

    def method[S: Kept, D: (lambda: Kept)](self, x: S, y: Kept = 1, *, z: Kept = 2) -> S:
        def inner():
            return S

        return inner, x, y, z

    class Inner[T: Kept](list):
        def twice[T](self):
            return T

    type Alias[K] = dict[K, Kept]
    __private = bytes

    def secret[__T: __private](self, x: __T):
        return __T


S, D = Outer.method.__type_params__
print(S.__bound__, Outer.method.__annotations__, Outer.method.__defaults__, Outer.method.__kwdefaults__)
inner, *rest = Outer().method(5)
print(inner() is S, rest, inner.__qualname__, Outer.method.__qualname__)
print(D.__bound__.__qualname__)
try:
    D.__bound__()
except NameError as error:
    print(error)
print(Outer.Inner.__type_params__[0].__bound__, Outer.Inner().twice() in Outer.Inner.twice.__type_params__)
print(Outer.Alias.__value__, Outer.Inner.__qualname__)
print(Outer.secret.__type_params__, Outer().secret(1), Outer.secret.__type_params__[0].__bound__)
Outer.Kept = float
print(Outer.method.__type_params__[0].__bound__, Outer.Alias.__value__)


def decorate(function):
    print("decorating", function.__name__, function.__type_params__)
    return function


@decorate
def decorated[T](x=print("default")) -> print("annotation"):
    return T


async def task[T](x: T) -> T:
    return x


def count[T](n: T):
    yield T
    yield n


print(*count(1))
try:
    task[int]
except TypeError as error:
    print(error)
coroutine = task(2)
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)


def wrong[T: 1 / 0]():
    pass


try:
    wrong.__type_params__[0].__bound__
except ZeroDivisionError as error:
    print(error, error.__traceback__.tb_next.tb_frame.f_code.co_name)
for bad in (lambda: T(), lambda: T[int], lambda: isinstance(1, T), lambda: type("X", (T,), {})):
    try:
        bad()
    except TypeError as error:
        print(error)
type Alias = int
print(T.__module__, type(T).__module__, Ts.__module__, Alias.__module__, type(Alias).__module__)
for statement in (
    "T.__name__ = 'x'",
    "T.__bound__ = 1",
    "T.__covariant__ = 1",
    "del T.__default__",
    "P.args = 1",
    "Alias.__value__ = 1",
    "Alias.__name__ = 1",
    "Alias.__module__ = 'm'",
    "Alias.__parameters__ = 1",
    "T.note = 'kept'; print(T.note); del T.note; T.note",
):
    try:
        exec(statement)
    except AttributeError as error:
        print(statement, "!!", error)
