# hash rules: equal numbers, strings, tuples, classes with __eq__ only, bad __hash__; without slices.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(2**100), hash(10**30), hash(True), hash(1.5), hash(-0.25), hash(1e100), hash(float("inf")), hash(-float("inf")), hash(1j), hash(2 + 3j), hash(0.1), hash(-1.0), hash(1e-10))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, 3))), hash((0,)), hash((-1, 1.5)), hash(range(3)), hash(range(0)), hash(range(0, 10, 3)), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([(1, 2)])), hash(""), hash(b""), hash((None,)) == hash((None,)), hash((True, 2)) == hash((1, 2.0)))
print(hash("a") == hash("a"), hash("ab") == hash("a" + "b"), hash(b"a") == hash("a"), hash(int) == hash(int), hash(None) == hash(None), hash(print) == hash(print), hash(hash) == hash(hash), id("a") == id("a"))
for v in ([], {}, set(), ([],), (1, {}), {}.keys(), frozenset, [].append, (i for i in ()), {1: 2}.values(), {1: 2}.items(), NotImplemented, ..., object(), Exception("x"), type, lambda: 0):
    try:
        print(isinstance(hash(v), int), end=" ")
    except TypeError as e:
        print("TypeError", e, end=" ")
print(); t(hash); t(hash, 1, 2); t(hash, obj=1); t(id); t(id, 1, 2)


class EqOnly:
    def __eq__(self, other):
        return True


class Both(EqOnly):
    def __hash__(self):
        return 7


class Inherits(Both):
    pass


class Redefines(Both):
    def __eq__(self, other):
        return False


class Big:
    def __hash__(self):
        return 2**64 + 5


class Neg:
    def __hash__(self):
        return -1


class StrHash:
    def __hash__(self):
        return "x"


class BoolHash:
    def __hash__(self):
        return True


class Keeps(EqOnly):
    __hash__ = object.__hash__


class Raises:
    def __hash__(self):
        raise KeyError("hash")


t(hash, EqOnly()); t(hash, Both()); t(hash, Inherits()); t(hash, Redefines()); t(hash, Big()); t(hash, Neg()); t(hash, StrHash()); t(hash, BoolHash()); t(lambda: isinstance(hash(Keeps()), int)); t(hash, Raises()); print(EqOnly.__hash__, Redefines.__hash__, Both.__hash__ is Inherits.__hash__, Neg().__hash__()); t(lambda: {EqOnly(): 1}); t(lambda: {EqOnly()}); t(lambda: {Raises(): 1}); t(lambda: {}.get(Raises())); t(lambda: Raises() in {}); t(lambda: Raises() in []); t(lambda: len({Both(), Both()})); t(lambda: len({Both(): 1, Inherits(): 2})); t(lambda: {Both(): "x"}[Inherits()]); t(lambda: EqOnly() in {1: 2}); t(lambda: EqOnly() == 5); t(lambda: EqOnly() != 5); t(lambda: 5 == EqOnly()); t(lambda: [EqOnly()] == [3]); t(lambda: [3].index(EqOnly())); t(lambda: (5, 6).count(EqOnly())); t(lambda: {1, 2}.__contains__(EqOnly())); t(lambda: hash((EqOnly(),))); t(lambda: hash(frozenset([Both()])) == hash(frozenset([Both()])))
