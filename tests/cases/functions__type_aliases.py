# `type` statements: lazily evaluated aliases, generic ones, recursion, and unions with them.
type Number = int | float
type Tree[T] = T | list[Tree[T]]
type Later = undefined_yet
type Callback[*Ts, **P] = tuple[P, *Ts]
print(Number, type(Number), Number.__name__, Number.__value__, Number.__type_params__, Number.__module__)
print(Tree.__type_params__, Tree.__value__, Tree[int], type(Tree[int]), Tree[int].__args__, Tree[int].__origin__)
try:
    Later.__value__
except NameError as error:
    print(error)
undefined_yet = "defined"
print(Later.__value__)
undefined_yet = "changed"
print(Later.__value__)
print(Number | None, None | Number, Number | str, str | Number, type(Number | str))
print(Callback.__type_params__, Callback.__parameters__, Callback[int, str])
for text in ("Number[int]", "Number()", "isinstance(1, Number)", "Number | 1", "1 | Number", "Tree[int, str]"):
    try:
        print(text, "->", eval(text))
    except TypeError as error:
        print(text, "!!", error)


class Holder:
    Item = str
    type Items = list[Item]
    type Nested[T] = dict[T, Items]
    type Lambda = lambda: Item


print(Holder.Items.__value__, Holder.Nested.__value__, Holder.Nested[int])
print(Holder.Lambda.__value__.__qualname__)
try:
    Holder.Lambda.__value__()
except NameError as error:
    print(error)


def function():
    local = bytes
    type Local = local
    type Comprehended = [local for _ in range(2)]
    local = bytearray
    return Local, Comprehended, lambda: type_params


Local, Comprehended, _ = function()
print(Local.__value__, Comprehended.__value__)

# `type` stays an ordinary name.
type = type
print(type(1), type)
match type:
    case type:
        print("matched")

for source in (
    "def f[T, T](): pass",
    "class C[T, T]: pass",
    "type A[T, T] = int",
    "def f[T]():\n nonlocal T",
    "def f[T]():\n global T",
    "class C[__x]:\n def f(): nonlocal __x",
    "def f[T: (yield)](): pass",
    "def f[T: (x := 1)](): pass",
    "async def g():\n def f[T: await x](): pass",
    "type A = (yield from x)",
    "type A = (x := 1)",
    "async def f():\n type A = await x",
    "type A = [x := 1 for y in z]",
    "def f[T: [x := 1 for y in z]](): pass",
    "def f[T](a: (x := 1)): pass",
    "class C[T]((yield)): pass",
    "class C[T]([x := 1 for y in z]): pass",
    "def f[T = (yield)](): pass",
    "def f[*T = (yield)](): pass",
    "def f[**T = (yield)](): pass",
    "def f[T: (int, (yield))](): pass",
    "def f[T = int, U](): pass",
    "def f[*T: int](): pass",
    "def f[**T: int](): pass",
    "def f[](): pass",
    "class C[]: pass",
    "type A[] = int",
    "def f[1](): pass",
    "def f[T = ](): pass",
    "def f[T: *b](): pass",
    "class C[T = *b]: pass",
    "type a.b = int",
    "type A",
    "type A =",
    "def f[__debug__](): pass",
    "type __debug__ = int",
    "class A[T]:\n return",
    "from __future__ import annotations\ndef f(a: (x := 1)): pass",
    "from __future__ import annotations\nx: (yield) = 1",
):
    try:
        compile(source, "<text>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
