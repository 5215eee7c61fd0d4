# raise: classes, instances, causes of every kind, bare re-raise, and the errors of raising wrong things.
class NeedsArg(Exception):
    def __init__(self, a):
        super().__init__(a)
class NotInstance(Exception):
    def __new__(cls):
        return "a string"
class BadInit(Exception):
    def __init__(self):
        raise KeyError("in init")
def r1(): raise ValueError
def r2(): raise ValueError("with text", 2)
def r3(): raise NeedsArg
def r4(): raise "text"
def r5(): raise None
def r6(): raise int
def r7(): raise object()
def r8(): raise ValueError from KeyError
def r9(): raise ValueError from KeyError("k")
def r10(): raise ValueError from "text"
def r11(): raise ValueError from None
def r12(): raise NotInstance
def r13(): raise BadInit
def r14(): raise
def r15(): raise ValueError from NeedsArg
def r16(): raise (ValueError, "tuple")
def r17(): raise missing
def r18(): raise ValueError("v").with_traceback(None)
def r19(): raise (lambda: TypeError("from call"))()
def r20(): raise ValueError from int
def r21():
    e = ValueError("self cause")
    raise e from e
def r22():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e from KeyError("new cause")
def r23():
    try:
        raise ValueError("a")
    except ValueError:
        try:
            raise TypeError("b")
        except TypeError:
            raise
for r in (r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20, r21, r22, r23):
    try:
        r()
    except Exception as e:
        print(r.__name__, repr(e), "|", e, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
e = ValueError()
for attribute, value in (("__cause__", 3), ("__context__", "x"), ("__traceback__", 1), ("args", 5), ("args", "ab"), ("__suppress_context__", 1)):
    try:
        setattr(e, attribute, value)
        print(attribute, getattr(e, attribute))
    except TypeError as error:
        print(attribute, error)
