# bool: construction, truth protocol, arithmetic, its place in the number tower, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


print(bool(), bool(0), bool(0.0), bool(-0.0), bool(0j), bool(""), bool(" "), bool([]), bool([0]), bool({}), bool(()), bool((0,)), bool(set()), bool(range(0)), bool(b""), bool(None), bool(...), bool(float("nan")), bool(object()), bool(int), bool(lambda: 0), bool(NotImplementedError()))
t(bool, 1, 2); t(bool, x=1); t(bool, "False"); t(lambda: True.real + True.imag); t(lambda: True.numerator); t(lambda: repr(True) + str(False)); t(lambda: True.bit_length())


class NonBool:
    def __bool__(self):
        return 1


class NegLen:
    def __len__(self):
        return -1


class StrLen:
    def __len__(self):
        return "3"


class Both:
    def __bool__(self):
        print("bool", end=" ")
        return False

    def __len__(self):
        print("len", end=" ")
        return 5


class Raises:
    def __bool__(self):
        raise KeyError("truth")


class HugeLen:
    def __len__(self):
        return 2**63


class NoneBool:
    __bool__ = None


for make in (NonBool, NegLen, StrLen, Both, Raises, HugeLen, NoneBool):
    print(make.__name__, end=": ")
    t(bool, make()); t(lambda: not make()); t(lambda: "yes" if make() else "no"); t(lambda: make() and 1); t(lambda: any([make()])); t(lambda: list(filter(None, [make()])) and "some"); t(len, make())
print(True + True, True * 3, True / 2, True // 1, True % 2, True**3, -True, +True, ~0, True << 2, True & 1, True and 1, type(True & False).__name__, type(True & 1).__name__, type(True ^ True).__name__, type(True | 0).__name__, type(+True).__name__, type(abs(True)).__name__)
print(True == 1, False == 0.0, hash(True) == hash(1), {True: "a", 1: "b", 1.0: "c"}, [10, 20][True], "ab"[False], sum([True, True]), max(True, 2), sorted([True, False, 0.5]), isinstance(True, int), issubclass(bool, int), bool.__mro__ == (bool, int, object), True < 2, False <= 0)
print(int(True), float(True), complex(True), str(True), f"{True:d}", round(True), divmod(True, 2), "x" * True, range(True), list(range(True)), bin(True), chr(True) == "\x01", [1, 2, 3][:True])
t(lambda: type("B", (bool,), {})); t(lambda: True.__class__.__name__); t(lambda: True.__and__(5)); t(lambda: True.__and__(False)); t(lambda: True.__or__("x")); t(lambda: True.__xor__(True)); t(lambda: True.__rand__(False)); t(lambda: bool.__new__(bool, 3)); t(lambda: bool.__new__(int, 3)); t(lambda: int.__new__(bool, 3)); t(lambda: True.__repr__()); t(lambda: True + "a"); t(lambda: True < "a"); t(lambda: len(True)); t(lambda: iter(True))
print(0 or "" or [] or None, 1 and 2 and 0 and 3, not [] and not 0, (1 or 1 / 0), (0 and 1 / 0), 1 < 2 < 3, 3 > 2 == 2, 1 < 3 > 2 != 2, not 1 == 2, None is None is not False)
