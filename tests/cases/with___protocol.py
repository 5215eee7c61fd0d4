# with: enter and exit order, suppression, several items, errors in enter and exit.

class Manager:
    def __init__(self, name, suppress=False, fail_enter=False):
        self.name, self.suppress, self.fail_enter = name, suppress, fail_enter

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise OSError("cannot enter")
        return self.name.upper()

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type and exc_type.__name__, exc, tb is not None)
        return self.suppress


with Manager("a") as a, Manager("b") as b:
    print("body", a, b)

with Manager("quiet", suppress=True):
    raise ValueError("dropped")
print("goes on")

try:
    with Manager("outer"), Manager("inner", fail_enter=True):
        print("unreachable")
except OSError as error:
    print(error)


def early():
    with Manager("returning"):
        return "value"


print(early())

for n in range(2):
    with Manager(f"loop{n}"):
        if n == 0:
            continue
        break

with (
    Manager("p") as p,
    Manager("q"),
):
    print(p)
try:
    with 5:
        pass
except TypeError as error:
    print(error)
