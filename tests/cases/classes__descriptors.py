# Descriptors: data and non-data, precedence over the instance, __set_name__, deletion, access by the class.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, instance, owner):
        if instance is None:
            return f"class access of {self.name}"
        return ("data get", self.name, owner.__name__, instance.__dict__.get(self.name))
    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        print("delete", self.name)
        del instance.__dict__[self.name]
class NonData:
    def __get__(self, instance, owner):
        return "non-data get"
class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["only"] = value * 2
class C:
    d = Data()
    n = NonData()
    only = OnlySet()
c = C()
c.d = 1
print(c.d, C.d)
print(c.n, C.n)
c.n = "instance"
print(c.n, C.n)
del c.n
print(c.n)
print(type(c.only).__name__)
c.only = 4
print(c.only)
del c.d
for bad in (lambda: delattr(c, "d"), lambda: delattr(c, "n"), lambda: delattr(c, "only")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
class Sub(C):
    d = 5
s = Sub()
s.d = 6
print(s.d, Sub.d, super(Sub, s).d)
C.late = Data()
try:
    C().late
except AttributeError as e:
    print(e)
C.d = "replaced"
print(c.d, C.d)
