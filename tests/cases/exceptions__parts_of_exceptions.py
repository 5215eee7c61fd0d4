# What exceptions have beyond args: attributes that can be set and deleted, keyword arguments, OSError's own rules.
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class Own(Exception):
    pass


t(lambda: NameError("x", nam=1))
t(lambda: AttributeError("x", ob=1))
t(lambda: ImportError("x", pat=1))
t(lambda: Own(k=1))
t(lambda: Own.__new__(Own, k=1).args)
t(lambda: ExceptionGroup("m", [Own()], k=1))
t(lambda: OSError(1, k=1))
x = AttributeError("m", name="n", obj=3)
print(x.__dict__)
x.name = 4
del x.obj
print(x.name, x.obj)
for n in ("args", "__cause__", "__context__", "__traceback__", "__suppress_context__"):
    t(lambda: delattr(x, n))
s = StopIteration(3)
s.value = 4
print(s.value, s.args, s)
s = SystemExit(3)
s.code = 4
print(s.code, s.args)
i = ImportError("a", "b", name="n")
print(i.msg, i.name, i.path, i.name_from, i)
i.msg = "new"
print(i, i.args)
y = SyntaxError("bad", ("f.py", 1, 2, "text"))
y.lineno = 7
y.msg = "m"
print(y, y.args, y.print_file_and_line)


class O(OSError):
    pass


class Skips(OSError):
    def __init__(self, *a):
        super().__init__(*a[1:])


class Nothing(OSError):
    def __init__(self, *a):
        pass


t(lambda: O(2, k=1))
print(repr(O(2, "a", "f")), O(2, "a", "f").filename)
print(repr(Skips(2, 3, "a", "f")), Skips(2, 3, "a", "f").filename)
print(repr(Nothing(2, 3)), Nothing(2, 3).errno)
o = OSError(2, "x")
o.errno = 5
o.filename = "f"
print(o)
o.filename2 = "g"
print(o, o.filename2)
del o.errno
print(o, o.errno)
print(OSError(2, "x", None).args, repr(OSError(True, "x")), repr(OSError("2", "x")), OSError(2, "a", "b", None, "c"))
t(lambda: BlockingIOError(11, "x", 5).characters_written)
t(lambda: BlockingIOError(11, "x", "f").characters_written)
for number in range(1, 116):
    if type(OSError(number, "")) is not OSError:
        print(number, type(OSError(number, "")).__name__, end=" ")
print()
for bad in (
    lambda: UnicodeDecodeError("utf-8", b"abc", 0, 2, "c"),
    lambda: UnicodeEncodeError("utf-8", "a\u20acc", 1, 2, "c"),
    lambda: UnicodeEncodeError(1, "abc", 0, 2, "c"),
    lambda: UnicodeEncodeError("a", "abc", "x", 2, "c"),
    lambda: UnicodeEncodeError("a", b"abc", 1, 2, "c"),
    lambda: UnicodeEncodeError("a", "abc", 1, 2, 3),
    lambda: UnicodeEncodeError("a", "abc", 1, 2, 3, 4),
    lambda: UnicodeEncodeError("utf-8", "abc", 1, 2, "c", k=1),
    lambda: BaseException.__new__(3),
    lambda: BaseException.__new__(int),
    lambda: BaseException.__new__(),
    lambda: BaseException.__new__(ValueError, 3, 4).args,
    lambda: ExceptionGroup.__new__(ExceptionGroup, "m"),
):
    t(bad)
u = UnicodeEncodeError("utf-8", "abc", 1, 2, "c")
u.reason = "r"
print(u, repr(u))
u.start = 0
print(u.start, u)


class Wrong(Exception):
    def __new__(cls):
        return "s"


class Needs(Exception):
    def __init__(self, a):
        pass


def r1(): raise ValueError from Wrong
def r2(): raise Wrong from Needs
def r3(): raise Needs from Wrong
def r4(): raise ValueError from int
def r5(): raise Wrong from int
def r6(): raise int from Wrong


for r in (r1, r2, r3, r4, r5, r6):
    t(r)


class Group(ExceptionGroup):
    def __init__(self, message, exceptions, extra=0):
        self.extra = extra


t(lambda: Group("a", [Own()], extra=1).extra)
t(lambda: Group("a", [Own()], 1).message)
for details in (3, None, (), (1, 2), ("f", 1, 2, "t", 5), ("f", 1, 2, "t", 5, 6), range(7), range(8), ["f", 3, 4, None]):
    t(lambda: SyntaxError("a", details))
t(lambda: SyntaxError("a", 3, 4))
