import enum
from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f'{self.name}={self.value}'
    @property
    def up(self): return self.name.upper()
    @classmethod
    def default(cls): return cls.GREEN
print(Color, Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color))
print(Color.CRIMSON, Color.CRIMSON is Color.RED, Color.__members__, Color.RED.describe(), Color.RED.up, Color.default())
print(Color.RED in Color, 1 in Color, 9 in Color, Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, isinstance(Color.RED, Color), type(Color.RED), hash(Color.RED) == hash('RED'))
for f in (lambda: Color(9), lambda: Color['X'], lambda: Color.NOPE, lambda: setattr(Color, 'RED', 3), lambda: delattr(Color, 'RED'), lambda: Color.RED < Color.GREEN, lambda: Color()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try:
    class Sub(Color): X = 1
except TypeError as e: print(e)
class Num(IntEnum):
    A = 1
    B = auto()
    C = auto()
print(Num.A, repr(Num.B), Num.C + 1, Num.A < Num.B, f'{Num.A}', Num.B == 2, sorted([Num.C, Num.A]), '%d' % Num.C, int(Num.A), Num(3), [10,20,30][Num.A])
class S(StrEnum):
    HELLO = auto()
    WORLD = 'w'
print(S.HELLO, repr(S.HELLO), S.HELLO == 'hello', S.WORLD.upper(), f'{S.WORLD:>4}', S('w'), isinstance(S.HELLO, str), ','.join(S))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, repr(Perm.RW), list(Perm), list(Perm.RW), Perm.R in Perm.RW, ~Perm.R, Perm(0), repr(Perm(0)), bool(Perm(0)), Perm(5), Perm.R & Perm.RW, Perm.R ^ Perm.RW, len(Perm.RW), Perm(7))
try: Perm(8)
except ValueError as e: print(e)
try: Perm.R | 1
except TypeError as e: print(e)
class IF(IntFlag):
    A = 1
    B = 2
    C = 4
print(IF.A | IF.B, repr(IF.A | IF.B), IF.A | 8, repr(IF.A | 8), IF(3) == 3, repr(~IF.A), IF.A + 1, repr(IF(0)), IF.A & 3, list(IF(5)))
Animal = Enum('Animal', 'CAT DOG'); print(Animal, list(Animal), Animal.__module__, Animal.CAT.value)
A2 = Enum('A2', ['X', 'Y'], start=5); print(list(A2)); A3 = Enum('A3', {'P': 'p', 'Q': 'q'}); print(list(A3)); A4 = IntEnum('A4', [('U', 1), ('V', 7)]); print(list(A4)); F2 = Flag('F2', 'A B C'); print(list(F2))
class Planet(Enum):
    MERCURY = (3.3, 2.4)
    EARTH = (5.9, 6.3)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
print(Planet.EARTH.mass, Planet.EARTH.value, repr(Planet.EARTH), Planet((3.3, 2.4)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; return obj
    PX = (0, 'P.X')
    PY = (1, 'P.Y')
print(Coord.PY.name, Coord.PY.label, Coord(1))
try:
    @unique
    class U(Enum): A = 1; B = 1; C = 1
except ValueError as e: print(e)
try:
    class D(Enum): A = 1; A = 2
except TypeError as e: print(e)
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else None
print(Miss('a'))
try: Miss('b')
except ValueError as e: print(e)
class Gen(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
print(list(Gen))
class NM(Enum):
    A = 1
    B = nonmember(5)
    @member
    def f(self): pass
    class Inner: pass
print(list(NM), NM.B)
for chk, src in ((CONTINUOUS, "class V(Enum): A=1; B=4"), (NAMED_FLAGS, "class V(Flag): A=1; B=7"), (UNIQUE, "class V(Enum): A=1; B=1")):
    try: exec(f"@verify(chk)\n{src}")
    except ValueError as e: print(e)
class Empty(Enum): pass
class Sub2(Empty): Q = 1
print(list(Sub2), Sub2.Q, list(Empty))
match Color(2):
    case Color.RED: print('red')
    case Color.GREEN: print('green')
print({Color.RED: 1}[Color.RED], STRICT, repr(KEEP), FlagBoundary, [c.name for c in reversed(Color)])
class Conf(Flag, boundary=CONFORM): A = 1; B = 2
print(repr(Conf(9)))
class Ej(IntFlag, boundary=EJECT): A = 1
print(repr(Ej(9)))
class LogLevel(int, Enum): D = 10; I = 20
print(LogLevel.D, repr(LogLevel.D), LogLevel.D < 15, f'{LogLevel.D}')
class SE(str, Enum): A = 'a'
print(SE.A, repr(SE.A), SE.A == 'a', f'{SE.A}')
import copy; print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
from dataclasses import dataclass
@dataclass
class C2: color: Color = Color.RED
print(C2())
print(dir(Color.RED))
class Dyn(Enum):
    _ignore_ = ['i']
    i = 3
    A = 1
print(list(Dyn), Dyn.A.A if hasattr(Dyn.A, 'A') else None)
Color('zzz')
