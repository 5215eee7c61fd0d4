# Signatures and what they bind.
import functools
import inspect
from inspect import Parameter, Signature, signature


def full(a, b: int, /, c=3, *args: str, d, e: float = 1.5, **kwargs) -> bool:
    pass


found = signature(full)
print(found, repr(found), list(found.parameters), found.return_annotation)
for parameter in found.parameters.values():
    print(parameter, repr(parameter), repr(parameter.kind), parameter.kind, parameter.kind.description, parameter.default is Parameter.empty)
bound = found.bind(1, 2, 3, 4, d=5, x=6)
print(bound, bound.args, bound.kwargs)
bound = found.bind_partial(1)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)


class Class:
    def __init__(self, x, *, y=2):
        pass

    def method(self, z):
        pass

    def __call__(self, w):
        pass

    @staticmethod
    def fixed(s):
        pass

    @classmethod
    def made(cls, t):
        pass


class Empty:
    pass


print(signature(Class), signature(Class(1).method), signature(Class.method), signature(Class(1)), signature(Class.fixed), signature(Class.made), signature(Empty))


@functools.wraps(full)
def wrapper(*args, **kwargs):
    return full(*args, **kwargs)


print(signature(wrapper), signature(wrapper, follow_wrapped=False), inspect.unwrap(wrapper) is full, signature(lambda x, *y: 0))
print(signature(functools.partial(full, 1, 2, d=4)), signature(full) == signature(wrapper))
print(Signature([Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("b", Parameter.KEYWORD_ONLY, default=1)]), found.replace(parameters=[]))
for wrong in (
    lambda: found.bind(), lambda: found.bind(1, 2), lambda: signature(lambda: 0).bind(1), lambda: signature(lambda a: 0).bind(1, a=2),
    lambda: signature(lambda a: 0).bind(b=2), lambda: signature(5), lambda: Parameter("1", Parameter.KEYWORD_ONLY),
    lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)]),
    lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY)] * 2),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
