# What finally overrides: a raised error, a return value; and what happens to the name of a caught error.
def trace(tag):
    print(tag, end=" ")
def replaces():
    try:
        raise KeyError("lost")
    finally:
        raise ValueError("replaces")
def swallows():
    try:
        raise KeyError("lost")
    finally:
        return "swallowed"
def in_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            return "handler"
        finally:
            trace("handler-finally")
def names():
    e = "outer"
    try:
        raise ValueError("v")
    except ValueError as e:
        trace(repr(e))
    try:
        return e
    except UnboundLocalError as gone:
        return str(gone)
def deleted():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return "deleting inside is fine"
for f in (replaces, swallows, in_handler, names, deleted):
    try:
        print(f())
    except Exception as e:
        print(repr(e), "context", repr(e.__context__))
try:
    print("body")
finally:
    print("last words")
    [][0]
