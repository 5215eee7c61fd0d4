# How __context__ is set: nested handlers, functions called from handlers, loops of raises, cleared names, cycles avoided.
def chain(e):
    parts = []
    while e is not None and len(parts) < 8:
        parts.append(repr(e) + ("*" if e.__cause__ else "") + ("!" if e.__suppress_context__ else ""))
        e = e.__context__
    return " <- ".join(parts)
def helper():
    try:
        raise TypeError("in helper")
    except TypeError as e:
        return chain(e)
try:
    raise ValueError("1")
except ValueError:
    print(helper())
print(helper())
try:
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise TypeError("b")
    except TypeError:
        raise KeyError("c") from OSError("d")
except KeyError as e:
    print(chain(e), repr(e.__cause__))
saved = []
for n in range(3):
    try:
        if saved:
            try:
                raise saved[-1]
            except ValueError:
                raise ValueError(n)
        raise ValueError(n)
    except ValueError as e:
        saved.append(e)
print(chain(saved[-1]))
