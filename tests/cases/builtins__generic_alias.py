# Generic aliases of built-in types and unions of types, as values.
alias = list[int]
print(alias, type(alias), alias.__origin__, alias.__args__, alias.__parameters__, alias.__unpacked__)
print(alias == list[int], alias != list[str], alias is list[int], hash(alias) == hash(list[int]), {alias: 1}[list[int]])
print(alias(), alias((1, 2)), alias.append is list.append, alias.__name__, [*alias], [*alias][0].__unpacked__)
print(dict[str, int], tuple[int, ...], tuple[()], tuple[int, *tuple[str, ...]], list[[int, str]], list["x"], list[None])
print(set[int], frozenset[bytes], type[int], BaseExceptionGroup[ValueError], list[list[int]], list[type(None)], list[...])
print(dict[str, int](a=1), tuple[int]("ab"), set[int]([1]))
union = int | str
print(union, type(union), union.__args__, union == str | int, hash(union) == hash(str | int), union != int | bytes)
print(union | None, None | union, union | int, int | int, union | union, union | list[int], list[int] | dict[str, int])
print(isinstance(1, union), isinstance(None, union), isinstance(None, union | None), issubclass(bool, union))
print(isinstance(1.5, (int | str, float)), issubclass(int, (str, bytes | int)), (int | None) == (None | int))


class Meta(type):
    def __or__(cls, other):
        return "meta"


class C(metaclass=Meta):
    pass


print(C | int, int | C, list[C], C | None)


def generic[T, U, *Ts](): ...


T, U, Ts = generic.__type_params__
nested = dict[T, list[U]]
print(nested, nested.__parameters__, nested[int, str], nested[int, U], list[T][int], tuple[*Ts], tuple[T, *Ts][int, str, bytes])
print((list[T] | None)[int], (list[T] | dict[U, T])[int, str], tuple[T, T][int], list[list[T]][U])
for text in (
    "int[str]",
    "list[int][str]",
    "nested[int]",
    "nested[int, str, bytes]",
    "nested[()]",
    "isinstance([], list[int])",
    "issubclass(list, list[int])",
    "isinstance(1, list[int] | str)",
    "isinstance(1, str | list[int])",
    "list[int].missing",
    "list[int] + 1",
    "list[int] < list[str]",
    "int | 1",
    "1 | int",
    "int | 'str'",
    "None | None",
    "(int | str)()",
    "(int | str)[int]",
    "type('X', (list[int],), {})",
    "type('X', (int | str,), {})",
    "list[int]['x']",
):
    try:
        print(text, "->", eval(text))
    except (TypeError, AttributeError) as error:
        print(text, "!!", type(error).__name__, error)


class Ints(list[int]):
    pass


print(Ints.__bases__, Ints.__orig_bases__, Ints((1,)))


class Typed:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Typed[int], Typed["x"])
def kinds(value):
    match value:
        case int() | str():
            return "scalar"
    return "other"
print(kinds(1), kinds([]))
