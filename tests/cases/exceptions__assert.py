# assert: messages of every kind, evaluated lazily, tuples in parentheses left out, AssertionError shadowed.

def attempt(f, *args):
    try:
        print(f(*args))
    except AssertionError as e:
        print("AssertionError", repr(e), str(e) or "-", e.args)

def plain(x):
    assert x
    return "passed"

def message(x):
    assert x, print("evaluated") or f"wrong: {x!r}"
    return "passed"

def of_tuple():
    assert 1 == 2, ("a", 2)

def of_exception():
    assert False, ValueError("inside")

def of_none():
    assert 0, None

def raising_message():
    assert 0, 1 / 0

for x in (1, 0, "", "x", [], [0], None):
    attempt(plain, x)
    attempt(message, x)
attempt(of_tuple)
attempt(of_exception)
attempt(of_none)
try:
    raising_message()
except ZeroDivisionError as e:
    print(e, repr(e.__context__))

class Truth:
    def __bool__(self):
        print("asked")
        return False

attempt(plain, Truth())

def shadowed():
    AssertionError = ValueError
    assert False, "still the builtin"

attempt(shadowed)
raised = 0
for n in range(5):
    try:
        assert n % 2, n
    except AssertionError as e:
        raised += e.args[0]
print(raised)
assert raised == 7, f"raised is {raised}, {'not'} 7"
