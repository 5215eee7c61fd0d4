# `global`: created on first assignment, deleted, shadowed, in class bodies and nested functions.
counter = 0
def bump():
    global counter, last
    counter += 1
    last = f"bump {counter}"
bump()
bump()
print(counter, last)
def delete():
    global last
    del last
delete()
try:
    print(last)
except NameError as e:
    print(e)
try:
    delete()
except NameError as e:
    print(e)
class Body:
    global from_class
    from_class = 1
    local = 2
    def method(self):
        global local
        local = "global local"
Body().method()
print(from_class, local, Body.local, hasattr(Body, "from_class"))
def makes():
    global inner_function, InnerClass, loop_variable, error_name, with_name
    def inner_function():
        return "inner", inner_function.__qualname__
    class InnerClass:
        pass
    for loop_variable in range(3):
        pass
    try:
        1 / 0
    except ZeroDivisionError as error_name:
        pass
makes()
print(inner_function(), InnerClass.__qualname__, loop_variable, "error_name" in globals())
def shadow():
    len = lambda x: "shadowed"
    return len([])
print(shadow(), len([]))
len = lambda x: "global shadow"
print(len([]))
del len
print(len([]))
def shows_globals():
    globals()["made_by_globals"] = 5
    return made_by_globals
print(shows_globals(), made_by_globals)
print([name for name in sorted(globals()) if name[0] in "cfi"])
