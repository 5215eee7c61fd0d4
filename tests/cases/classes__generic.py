# Generic classes: their bases, what subscription gives, and inheritance.
class Box[T]:
    kind = "box"

    def __init__(self, content: T):
        self.content = content

    def __repr__(self):
        return f"Box({self.content!r})"

    def get(self) -> T:
        return self.content

    @classmethod
    def of[U](cls, content: U) -> "Box[U]":
        return cls(content)


print(Box, Box.__type_params__, Box.__parameters__, Box.__bases__, Box.__orig_bases__, Box.__mro__)
alias = Box[int]
print(alias, type(alias), alias.__origin__, alias.__args__, alias.__parameters__)
print(alias(3), alias(3).__orig_class__, alias.kind, alias.of("x"), Box[int] == alias, hash(Box[int]) == hash(alias))
print(Box[Box[str]], Box["Later"], Box[None], Box[int | None], Box[[int]])
(T,) = Box.__type_params__
print(Box[T], Box[T][bytes], Box[list[T]][int], Box[dict[str, T]].__parameters__)
print(Box[int] | None, int | Box[int], T | int, str | T, T | None, Box[T] | T, (Box[T] | T)[int])


class Pair[K, V = str](Box[K]):
    def __init__(self, key: K, value: V):
        super().__init__(key)
        self.value = value


print(Pair.__orig_bases__, Pair.__bases__, Pair.__parameters__, Pair[int], Pair[int, bytes], Pair(1, 2))


class IntBox(Box[int]):
    pass


print(IntBox.__orig_bases__, IntBox.__mro__, IntBox.__parameters__, IntBox.__type_params__, IntBox(4))


class Many[T, *Ts, **P](list[T], metaclass=type):
    pass


print(Many.__orig_bases__, Many.__mro__)
print(Many[int, []], Many[int, str, bytes, [int, str]], Many[int, ...], Many[int, str, ...])


class Only[**P]:
    pass


print(Only[int, str], Only[[int, str]], Only[...], Only[[]])
for text in (
    "Box[int, str]",
    "Box[()]",
    "Box[int][str]",
    "IntBox[int]",
    "Pair[()]",
    "Pair[1, 2, 3]",
    "Many[int]",
    "Many[()]",
    "isinstance(1, Box[int])",
    "issubclass(int, Box[int])",
    "isinstance(1, int | Box[int])",
    "isinstance('', int | Box[int])",
    "Box[int].missing",
    "type('X', (Box[int],), {})",
    "int[str]",
    "Box(1)[0]",
):
    try:
        print(text, "->", eval(text))
    except (TypeError, AttributeError) as error:
        print(text, "!!", type(error).__name__, error)


class Entries:
    def __mro_entries__(self, bases):
        print("entries of", len(bases))
        return (dict, Box)


class Resolved(Entries()):
    pass


print(Resolved.__bases__, type(Resolved.__orig_bases__[0]).__name__)


class Bad:
    def __mro_entries__(self, bases):
        return [int]


try:

    class Refused(Bad()):
        pass

except TypeError as error:
    print(error)


def make[T](argument: T):
    class Local[U](Box[int]):
        def both(self, x: T, y: U) -> tuple[T, U]:
            return T, U

    return Local


Local = make(1)
print(Local, Local.both.__annotations__, Local(1).both(1, 2), Local[int], Local.__orig_bases__)


class Mixed[T](*(Box, object)[:1], **{"metaclass": type}):
    T = "own"
    seen = T


print(Mixed.__bases__, Mixed.seen, Mixed.__type_params__)
try:

    class Unlisted[T](Box[Box.__type_params__[0]]):
        pass

except TypeError as error:
    print(error)
