# except*: partial matches, several clauses, re-raised rests, plain exceptions wrapped, raising inside.
def show(e, depth=0):
    print("  " * depth + type(e).__name__, "|", e)
    for inner in getattr(e, "exceptions", ()):
        show(inner, depth + 1)
def run(error, mode=None):
    try:
        try:
            if error:
                raise error
        except* ValueError as group:
            print("values:", repr(group), "context", repr(group.__context__))
            if mode == "raise":
                raise OSError("from values")
            if mode == "again":
                raise
        except* (TypeError, KeyError) as group:
            print("types and keys:", repr(group))
            if mode == "raise":
                raise LookupError("from types")
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as outer:
        show(outer)
        print("cause", repr(outer.__cause__), "context", repr(outer.__context__))
    print("-")
run(None)
run(ValueError("plain"))
run(OSError("not matched"))
run(ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError("3")]))
run(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [TypeError(3), OSError(4)])]))
run(ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)]), "raise")
run(ExceptionGroup("g", [ValueError(1), TypeError(2)]), "again")
run(ValueError("plain"), "again")
run(ValueError("plain"), "raise")
run(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(5)]))
def wrong(kind):
    try:
        raise ValueError("w")
    except* kind:
        print("unreachable")
for kind in (ExceptionGroup, BaseExceptionGroup, 3, (ValueError, ExceptionGroup)):
    try:
        wrong(kind)
    except BaseException as e:
        print(type(e).__name__, e)
for n in range(2):
    try:
        raise ExceptionGroup("loop", [ValueError(n)])
    except* ValueError as e:
        print(n, e.exceptions)
try:
    e
except NameError as error:
    print(error)
