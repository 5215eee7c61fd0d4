# A closure shares the variable, not its value; nonlocal rebinds it; an unbound cell raises.

def counter(start):
    value = start

    def add(by=1):
        nonlocal value
        value += by
        return value

    def get():
        return value

    return add, get


add, get = counter(10)
add()
add(5)
print(get(), counter(0)[1]())

total = 0


def bump():
    global total
    total += 1


bump()
bump()
print(total)


def early():
    def inner():
        return late

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    late = "now bound"
    return inner()


print(early())


def local_before_assignment():
    print(total)
    total = 1


try:
    local_before_assignment()
except UnboundLocalError as error:
    print(error)


def deleted():
    value = 1
    del value
    return value


try:
    deleted()
except UnboundLocalError as error:
    print(error)
try:
    undefined_name
except NameError as error:
    print(error)
