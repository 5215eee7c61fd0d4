# Attribute lookup: instance, class, bases in order; properties, class and static methods, __getattr__.

class Base:
    kind = "base"
    shared = []

    def __init__(self, name):
        self.name = name

    def hello(self):
        return f"{self.kind} {self.name}"

    @classmethod
    def make(cls, name):
        return cls(name.upper())

    @staticmethod
    def plain(x):
        return x * 2

    @property
    def size(self):
        return len(self.name)

    @size.setter
    def size(self, value):
        self.name = self.name[:value]


class Child(Base):
    kind = "child"

    def hello(self):
        return super().hello() + "!"

    def __getattr__(self, name):
        return f"no {name}"


child = Child.make("nemo")
print(child.hello(), Base.hello(child), child.plain(4), child.size)
child.size = 2
print(child.name, child.missing)
child.shared.append(1)
print(Base.shared, "kind" in child.__dict__, isinstance(child, Base), issubclass(Base, Child))
print(Child.__mro__[1].__name__, type(child).__name__, Child.__bases__)
for attempt in (lambda: Base("x").missing, lambda: Base.missing, lambda: (1).x, lambda: None.x):
    try:
        attempt()
    except AttributeError as error:
        print(error)
try:
    Base("x").__class__.size.fset(1, 2, 3)
except TypeError as error:
    print(error)


class ReadOnly:
    @property
    def value(self):
        return 1


try:
    ReadOnly().value = 2
except AttributeError as error:
    print(error)
