# __context__ again: cycles are cut, generators and context managers see the handled error.
def chain(e):
    parts = []
    while e is not None and len(parts) < 8:
        parts.append(repr(e) + ("*" if e.__cause__ else "") + ("!" if e.__suppress_context__ else ""))
        e = e.__context__
    return " <- ".join(parts)
a, b = ValueError("a"), TypeError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except TypeError:
            raise a
except ValueError as e:
    print(chain(e), "|", chain(b))
def gen():
    try:
        yield 1
    except ValueError as e:
        print("gen:", chain(e))
        raise KeyError("from gen")
try:
    raise OSError("around")
except OSError:
    g = gen()
    next(g)
try:
    g.throw(ValueError("thrown"))
except KeyError as e:
    print(chain(e))
try:
    try:
        1 / 0
    finally:
        try:
            {}["x"]
        except KeyError as e:
            print(chain(e))
except ZeroDivisionError as e:
    print(chain(e))
class M:
    def __exit__(self, *a):
        raise RuntimeError("exit")
    def __enter__(self):
        pass
try:
    with M():
        raise ValueError("body")
except RuntimeError as e:
    print(chain(e))
try:
    raise a from b
except ValueError:
    [][0]
