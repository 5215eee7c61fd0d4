# What an AttributeError raised by __getattr__ tells about the object and the name.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class G:
    def __getattr__(s, n):
        raise AttributeError("mine")

    @property
    def p(s):
        return s.q


try:
    G().x
except AttributeError as e:
    print(e, e.name, type(e.obj).__name__)
try:
    G().p
except AttributeError as e:
    print(e, e.name, type(e.obj).__name__)


class G2:
    def __getattr__(s, n):
        return s.__dict__[n]


t(lambda: G2().x)


class Mt(type):
    def __getattr__(c, n):
        raise AttributeError(n)


class Cm(metaclass=Mt):
    pass


try:
    Cm.zz
except AttributeError as e:
    print(e, e.name, e.obj)
t(lambda: getattr(G(), "x", "dflt"))
t(lambda: hasattr(G(), "x"))


class GR:
    def __getattr__(s, n):
        return getattr(s, n + "x") if len(n) < 5 else n


t(lambda: GR().a)


class GRR:
    def __getattr__(s, n):
        return s.other


t(lambda: GRR().a)
