# Exception classes of our own: args, str and repr, attributes, hierarchy, matching by tuple and by expression.
class Base(Exception):
    code = 1
class Child(Base):
    def __init__(self, text, *, hint=None):
        self.text = text
        self.hint = hint
    def __str__(self):
        return f"<{self.text}|{self.hint}>"
class Quiet(Base):
    pass
class Both(KeyError, Base):
    pass
class Odd(Exception):
    def __str__(self):
        return 5
class Loud(Exception):
    def __repr__(self):
        return "LOUD"
for e in (Base(), Base("a"), Base("a", 1), Child("t"), Child("t", hint="h"), Quiet(None), Both("k"), Both(), Both(1, 2), Loud("x")):
    print(type(e).__name__, str(e), repr(e), e.args, getattr(e, "code", None), f"{e!s:>6}|")
try:
    str(Odd())
except TypeError as e:
    print(e)
def catch(error, *kinds):
    try:
        raise error
    except kinds as e:
        return type(e).__name__
    except Exception as e:
        return f"fell through: {e!r}"
print(catch(Child("c"), Base), catch(Both("b"), LookupError), catch(Quiet(), Child, KeyError), catch(Quiet()))
for wrong in (3, "ValueError", (ValueError, 3), None, int):
    try:
        try:
            raise OSError("o")
        except wrong:
            pass
    except TypeError as e:
        print(e, "|", repr(e.__context__))
print(issubclass(Both, LookupError), Both.__mro__[1].__name__, Child("z") == Child("z"), hash(Base("q")) is not None)
e = Child("pickle me")
e.extra = 1
print(vars(e), e.args)
raise Child("uncaught", hint="why")
