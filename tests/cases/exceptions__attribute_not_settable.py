# An attribute that cannot be set is named in the error, so that the traceback can suggest a slot.
class Slotted:
    __slots__ = ("name",)


def t(f):
    try:
        f()
    except AttributeError as e:
        print(e, e.name, type(e.obj).__name__)


t(lambda: setattr(Slotted(), "nme", 1))
t(lambda: setattr(3, "b", 1))
t(lambda: setattr([], "append", 1))
t(lambda: delattr(Slotted(), "b"))
t(lambda: delattr([], "append"))
Slotted().nme = 1
