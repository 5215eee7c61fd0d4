# exec and eval with locals that are no dict, and class bodies in such namespaces.
class Mapping:
    def __init__(self, **names):
        self.names = names
        self.log = []

    def __getitem__(self, name):
        self.log.append(("get", name))
        return self.names[name]

    def __setitem__(self, name, value):
        self.log.append(("set", name))
        self.names[name] = value

    def __delitem__(self, name):
        self.log.append(("del", name))
        del self.names[name]

    def __contains__(self, name):
        return name in self.names

    def keys(self):
        return self.names.keys()


outside = "global"
space = Mapping(a=1)
exec("b = a + 1\ndel a\nc = outside, len('xyz')\nlocals() is space", globals(), space)
print(space.names, space.log)
print(eval("b * 10", {}, space), eval("[b, outside]", globals(), space), eval("locals()", globals(), space) is space)
print(eval("dir()", globals(), space))
for text in ("missing", "del missing", "b.nothing"):
    try:
        exec(text, globals(), space)
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error, getattr(error, "name", None))
exec("def f(x=b):\n return x, outside\nclass K:\n y = b if 'b' in locals() else 'unseen'", globals(), space)
print(space.names["f"](), space.names["K"].y)
exec("x: int = 3\ny: str", globals(), space)
print(space.names["__annotations__"], space.names["x"])
exec("from random import *", globals(), space)
print("randint" in space.names, "randint" in globals())


class Default(dict):
    def __missing__(self, name):
        if name.startswith("auto_"):
            return name[5:]
        raise KeyError(name)


print(eval("auto_x + auto_y", {}, Default()), eval("len(auto_abc)", globals(), Default()))
filled = Default(v=1)
exec("w = v + 1\nfor i in range(3): v += i", {}, filled)
print(filled)


class Raising:
    def __getitem__(self, name):
        raise RuntimeError(f"asked for {name}")


try:
    eval("anything", {}, Raising())
except RuntimeError as error:
    print(error)
for function in (eval, exec):
    for wrong in (3, [], "text", object(), None):
        try:
            print(function.__name__, repr(wrong), function("1", {}, wrong))
        except TypeError as error:
            print(function.__name__, error)
    try:
        function("1", Mapping())
    except TypeError as error:
        print(function.__name__, error)


class Counting(dict):
    def __setitem__(self, name, value):
        if not name.startswith("__") and not callable(value):
            value = (len(self), value)
        super().__setitem__(name, value)


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases):
        return Counting()

    def __new__(metacls, name, bases, namespace):
        print(type(namespace).__name__, [key for key in namespace if not key.startswith("__")])
        return super().__new__(metacls, name, bases, dict(namespace))


class Body(metaclass=Meta):
    first = 1
    second = first

    def method(self):
        return self.first


print(Body.second[1], Body().method())


class Wrong(type):
    @classmethod
    def __prepare__(metacls, name, bases):
        return 3


try:

    class Refused(metaclass=Wrong):
        pass

except TypeError as error:
    print(error)
