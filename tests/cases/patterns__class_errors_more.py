# Class patterns whose class is none, or takes fewer positions; a class pattern on another type raises nothing.
not_a_class = 3
class NoArgs:
    a = 1
class OneArg:
    __match_args__ = ("a",)
    a = 1
def t6():
    match 3:
        case not_a_class(): return 1
def t7():
    match OneArg():
        case OneArg(1, a=1): return 1
def t10():
    match 3:
        case int(1, 2): return 1
def t11():
    match 3:
        case undefined_class(): return 1
def t12():
    match []:
        case NoArgs(1): return 1
    return "not an instance, so no error"
def t13():
    match 3:
        case object(3): return 1
def t14():
    match 3:
        case int.real(): return 1
for t in (t6, t7, t10, t11, t12, t13, t14):
    try: print(t.__name__, t())
    except Exception as e: print(t.__name__, type(e).__name__, e)
