# Generators holding with blocks and try blocks over yields: order of exits with break, return, close and throw.
class M:
    def __init__(self, name, swallow=()): self.name, self.swallow = name, swallow
    def __enter__(self):
        print(f"+{self.name}", end=" ")
        return self.name
    def __exit__(self, kind, value, tb):
        print(f"-{self.name}({kind.__name__ if kind else ''})", end=" ")
        return kind is not None and issubclass(kind, self.swallow)
def gen(swallow=()):
    with M("a"), M("b", swallow) as b:
        try:
            for n in range(4):
                with M(n):
                    got = yield n, b
                    if got == "continue":
                        continue
                    if got == "break":
                        break
                    if got == "return":
                        return "returned"
            else:
                print("else", end=" ")
        except KeyError as e:
            print("key", e, end=" ")
            yield "from handler"
        finally:
            print("finally", end=" ")
    print("after with", end=" ")
    return "end"
def drive(how, swallow=()):
    g = gen(swallow)
    print(how, end=": ")
    try:
        print(next(g), end=" ")
        if how in ("close",):
            print("close gives", g.close(), end=" ")
        elif isinstance(how, BaseException):
            print(g.throw(how), end=" ")
            print(next(g), end=" ")
        elif how == "drain":
            print(list(g), end=" ")
        else:
            while True:
                print(g.send(how), end=" ")
    except StopIteration as stop:
        print("value", stop.value, end=" ")
    except BaseException as e:
        print("error", repr(e), end=" ")
    print()
for how in ("drain", "continue", "break", "return", "close"):
    drive(how)
drive(KeyError("k"))
drive(ValueError("v"))
drive(ValueError("v"), ValueError)
drive("close", GeneratorExit)
drive(GeneratorExit("thrown"), GeneratorExit)
drive(StopIteration("s"))
