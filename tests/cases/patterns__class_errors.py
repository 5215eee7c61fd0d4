# Class patterns that fail with an error: too many positions, no classes, wrong __match_args__, doubled attributes.
class NoArgs:
    a = 1
class OneArg:
    __match_args__ = ("a",)
    a = 1
class ListArgs:
    __match_args__ = ["a"]
    a = 1
class IntArgs:
    __match_args__ = (1,)
class StrArgs:
    __match_args__ = "a"
    a = 1
class Meta(type):
    @property
    def __match_args__(cls):
        print("asked of", cls.__name__)
        return ("b",)
class ByMeta(metaclass=Meta):
    b = 2
class Raises:
    __match_args__ = ("p",)
    @property
    def p(self): raise KeyError("in property")
def t1():
    match NoArgs():
        case NoArgs(1): return 1
def t2():
    match OneArg():
        case OneArg(1, 2): return 1
def t3():
    match ListArgs():
        case ListArgs(1): return 1
def t4():
    match IntArgs():
        case IntArgs(1): return 1
def t5():
    match StrArgs():
        case StrArgs(1): return 1
def t8():
    match ByMeta():
        case ByMeta(2): return "by meta"
def t9():
    match Raises():
        case Raises(1): return 1
for t in (t1, t2, t3, t4, t5, t8, t9):
    try: print(t.__name__, t())
    except Exception as e: print(t.__name__, type(e).__name__, e)
