# super(): with arguments, in class and static methods, in nested functions, in properties and comprehensions.
class Base:
    tag = "base tag"
    def __init__(self, *args):
        print("Base init", args)
    def m(self):
        return "base m"
    @classmethod
    def c(cls):
        return "base c", cls.__name__
    @staticmethod
    def s():
        return "base s"
    @property
    def p(self):
        return "base p"
class Sub(Base):
    tag = "sub tag"
    def __init__(self, *args):
        super().__init__("from sub", *args)
    def m(self):
        def inner():
            return super(Sub, self).m()
        return inner(), (lambda: super(Sub, self).m())(), [super(Sub, self).m() for _ in range(2)]
    def n(self):
        return super().tag, super().s(), super().c(), __class__.__name__
    @classmethod
    def c(cls):
        return "sub", super().c()
    @staticmethod
    def s():
        return super(Sub, Sub).s()
    @property
    def p(self):
        return super().p + " via sub"
class Deep(Sub):
    pass
s = Sub(1)
d = Deep()
print(s.m(), s.n(), Sub.c(), Deep.c(), Sub.s(), s.p, d.p, d.n())
class Bad(Base):
    def no_self():
        return super().m()
    def first_rebound(self):
        self = 3
        return super().m()
    def write(self):
        super().tag = 1
    def length(self):
        return len(super())
b = Bad()
for bad in (Bad.no_self, b.first_rebound, b.write, b.length, lambda: super(Bad, b).zzz, lambda: super(Sub, b).m()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
