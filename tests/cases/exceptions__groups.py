# ExceptionGroup and except*: what matches is split off, the rest goes on.

def run(group):
    try:
        raise group
    except* ValueError as matched:
        print("values", [str(e) for e in matched.exceptions])
    except* (TypeError, KeyError) as matched:
        print("types", [type(e).__name__ for e in matched.exceptions])
    else:
        print("else")
    finally:
        print("finally")


run(ExceptionGroup("all", [ValueError("a"), TypeError("b"), ValueError("c")]))
run(ValueError("single"))
try:
    run(ExceptionGroup("rest", [ValueError("a"), OSError("left")]))
except ExceptionGroup as rest:
    print(rest, rest.exceptions)

group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [KeyError(2), ValueError(3)])])
values, others = group.split(ValueError)
print(repr(values))
print(repr(others))
print(group.subgroup(KeyError), group.message)
raise group
