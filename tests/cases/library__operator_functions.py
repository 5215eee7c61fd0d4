# Getters, callers and operators as functions: sorting, mapping, accumulating, and their errors.
import functools
import itertools
import operator
from dataclasses import dataclass
from operator import attrgetter, itemgetter, methodcaller


@dataclass
class User:
    name: str
    age: int
    address: dict | None = None


users = [User("bo", 30), User("al", 25), User("cy", 30)]
print([u.name for u in sorted(users, key=attrgetter("age", "name"))], max(users, key=attrgetter("age")).name, list(map(attrgetter("name"), users)), attrgetter("name.__class__.__name__")(users[0]), attrgetter("name", "age")(users[0]))
rows = [{"k": 2, "v": "b"}, {"k": 1, "v": "a"}]
print(sorted(rows, key=itemgetter("k")), list(map(itemgetter("v", "k"), rows)), itemgetter(1)("abc"), itemgetter(-1, 0)([1, 2, 3]), itemgetter(slice(1, None))("abcd"), dict(map(itemgetter("k", "v"), rows)))
print(methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"), list(map(methodcaller("replace", "a", "b"), ["a", "ca"])))
print(repr(attrgetter("a.b", "c")), repr(itemgetter(1, "x")), repr(methodcaller("m", 1, k=2)), attrgetter("a") == attrgetter("a"))
print(functools.reduce(operator.mul, range(1, 6)), list(itertools.accumulate([1, 2, 3], operator.add)), list(map(operator.sub, [5, 6], [1, 2])), operator.concat("a", "b"), operator.countOf("abca", "a"), operator.indexOf([1, 2, 3], 2), operator.contains([1], 1), operator.truth([]), operator.not_(1), operator.is_(None, None), operator.is_not(1, 2))
print(operator.floordiv(7, 2), operator.mod(-7, 3), operator.truediv(1, 4), operator.pow(2, 10), operator.matmul, operator.lshift(1, 4), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.invert(5), operator.inv(5), operator.neg(3), operator.pos(-3), operator.abs(-3), operator.index(True), operator.call(max, 1, 2), operator.length_hint([1, 2]), operator.length_hint(iter(range(5))), operator.length_hint((x for x in ()), 7))
values = [1, 2, 3]
operator.setitem(values, 0, 9)
operator.delitem(values, 1)
print(values, operator.getitem(values, 0), operator.iadd(values, [4]), values, operator.iconcat([1], [2]), operator.imul([0], 3), operator.ior({1}, {2}), operator.isub(5, 2))
for symbol in ("lt", "le", "eq", "ne", "ge", "gt"):
    print(symbol, getattr(operator, symbol)(1, 2), getattr(operator, f"__{symbol}__")("b", "a"), end="; ")
print()


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("missing attribute", lambda: attrgetter("nope")(users[0]))
attempt("missing deep", lambda: attrgetter("name.nope")(users[0]))
attempt("number attribute", lambda: attrgetter(5))
attempt("item", lambda: itemgetter("z")({}))
attempt("index", lambda: itemgetter(9)([1]))
attempt("method number", lambda: methodcaller(5))
attempt("method missing", lambda: methodcaller("nope")("a"))
attempt("add", lambda: operator.add(1, "a"))
attempt("concat", lambda: operator.concat(1, 2))
attempt("index of", lambda: operator.indexOf([1], 5))
attempt("index float", lambda: operator.index(1.5))
attempt("hint", lambda: operator.length_hint([], "x"))
attempt("lt", lambda: operator.lt(1, "a"))
