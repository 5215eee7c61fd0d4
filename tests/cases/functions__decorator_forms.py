# Decorators: any expression, order of evaluation, classes and instances as decorators, stacking on methods.
def log(text):
    print("expr", text)
    def deco(f):
        print("deco", text, getattr(f, "__name__", "?"))
        return f
    return deco
@log("one")
@log("two")
def f(x=print("default")) -> print("annotation"):
    pass
class Count:
    def __init__(self, f):
        self.f = f
        self.calls = 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)
@Count
def add(a, b):
    return a + b
print(add(1, 2), add("a", "b"), add.calls)
table = {"k": [lambda f: f() * 2]}
@table["k"][0]
def number():
    return 21
print(number)
@(lambda f: (f.__name__, f(3)))
def pair(n):
    return n + 1
print(pair)
@log("class")
class Thing:
    @log("method")
    def m(self):
        return "m"
    @staticmethod
    @log("static")
    def s():
        return "s"
    @property
    @log("prop")
    def p(self):
        return "p"
t = Thing()
print(t.m(), t.s(), t.p)
try:
    @(3)
    def never():
        pass
except TypeError as e:
    print(e)
try:
    @missing_name
    def never(x=print("not reached")):
        pass
except NameError as e:
    print(e)
