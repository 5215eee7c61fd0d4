# Attributes and texts of the builtin exceptions: KeyError, OSError, StopIteration, NameError, SystemExit, Unicode errors.


def caught(f):
    try:
        f()
    except BaseException as e:
        return e


e = caught(lambda: {}["k"])
print(str(e), repr(e), e.args)
print(str(KeyError("a", "b")), str(KeyError()), str(KeyError("")), str(KeyError(None)), str(LookupError("a")))
e = caught(lambda: missing_name)
print(e.name, e.args)
e = caught(lambda: (3).nothing)
print(e.name, e.obj, e.args)
e = AttributeError("own", name="n", obj=[1])
print(e, e.name, e.obj, repr(e))
print(NameError("x").name, NameError("x", name="q").name, AttributeError().obj)
for o in (OSError(), OSError(1), OSError(2, "two"), OSError(2, "two", "file"), OSError(1, 2, 3, 4, 5), OSError("one", "t")):
    print(type(o).__name__, str(o), repr(o), o.args, o.errno, o.strerror, o.filename)
print(type(OSError(13, "p")).__name__, type(OSError(17, "e")).__name__, IOError is OSError, EnvironmentError is OSError)
print(isinstance(TimeoutError(), OSError), isinstance(ConnectionResetError(), ConnectionError), issubclass(BrokenPipeError, OSError))
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value, StopAsyncIteration(3).args)
x = SystemExit(3)
print(x.code, x.args, SystemExit().code, SystemExit(1, 2).code, repr(SystemExit("t")))
u = caught(lambda: b"\xffabc".decode())
print(u, u.encoding, u.object, u.start, u.end, u.reason)
u = caught(lambda: "a\u20acb".encode("ascii"))
print(u, u.encoding, u.object == "a\u20acb", u.start, u.end, u.reason)
for bad in (lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError("a", "b", 1, 2, "c"), lambda: ValueError(k=1), lambda: NameError("x", obj=1)):
    print(repr(caught(bad)))
i = ImportError("m", name="n", path="p")
print(i.name, i.path, i.msg, i, repr(i))
e = caught(lambda: __import__("no_such_module_here") if False else [][5])
print(repr(e), e.__class__.__mro__[1].__name__, [k.__name__ for k in type(e).__mro__])
print([k.__name__ for k in (ModuleNotFoundError, UnboundLocalError, IndentationError, FloatingPointError, NotImplementedError) for k in k.__bases__])
sx = SyntaxError("bad", ("f.py", 1, 2, "text"))
print(sx.msg, sx.filename, sx.lineno, sx.offset, sx.text, sx)
print(ZeroDivisionError("z") == ZeroDivisionError("z"), BaseException(1).args, Exception(*range(3)))
print(ValueError("é\n"), repr(ValueError("it's")), repr(ValueError('a"b')), repr(ValueError([1])), repr(ValueError(("t",))))
