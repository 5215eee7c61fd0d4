# Decorators apply from the bottom up, once, at definition.

def tag(name):
    print("make", name)

    def decorate(function):
        print("apply", name, "to", function.__name__)

        def wrapper(*args, **kwargs):
            return f"<{name}>{function(*args, **kwargs)}</{name}>"

        return wrapper

    return decorate


@tag("b")
@tag("i")
def greet(who, mark="!"):
    return f"hello {who}{mark}"


print(greet("you", mark="?"))
print(greet.__name__, greet.__qualname__)
