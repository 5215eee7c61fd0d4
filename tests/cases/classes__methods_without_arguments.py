"""Methods that are called on a variable without arguments, where each call finds something else than the one before."""
import traceback


class Base:
    def name(self):
        return "base"


class Child(Base):
    limit = 3

    def __init__(self):
        self.count = 0

    def step(self):
        self.count += 1
        return self.count

    def with_default(self, by=10):
        return self.count + by

    def with_local(self):
        total = self.count
        for number in range(3):
            total += number
        return total

    def lots(self, *args, **options):
        return args, options

    def items(self):
        yield self.count
        yield self.name()

    def closed(self):
        count = self.count

        def inner():
            return count, self.step()

        return inner()

    def fails(self):
        raise ValueError(f"after {self.count}")

    def deeper(self):
        self.count += 1
        self.deeper()

    @staticmethod
    def static():
        return "static"

    @classmethod
    def of_class(cls):
        return cls.__name__

    @property
    def handler(self):
        return self.step


class Guarded(Child):
    def __getattribute__(self, name):
        if name == "name":
            return lambda: "guarded"
        return super().__getattribute__(name)


class Lost:
    def __getattr__(self, name):
        return lambda: f"made up {name}"


def main():
    thing = Child()
    for turn in range(6):
        if turn == 2:
            thing.name = lambda: "own"
        elif turn == 3:
            del thing.name
        elif turn == 4:
            Child.name = lambda self: "changed"
        elif turn == 5:
            thing.__class__ = Guarded
        print(turn, thing.name(), thing.step(), thing.with_default(), thing.with_local(), thing.lots())
        print(list(thing.items()), thing.closed(), thing.static(), thing.of_class(), thing.handler())
    try:
        thing.fails()
    except ValueError:
        print(traceback.format_exc())
    for other in [Lost(), Base(), "text", [2, 1], {"a": 1}]:
        for call in (lambda: other.name(), lambda: other.copy(), lambda: other.upper()):
            try:
                print(call())
            except AttributeError as error:
                print(error)
    thing.count = 0
    try:
        thing.deeper()
    except RecursionError as error:
        print(error, thing.count > 900)
    for wrong in (Child.step, thing.missing if hasattr(thing, "missing") else None):
        try:
            wrong()
        except TypeError as error:
            print(error)
    try:
        unbound.step()
        unbound = thing
    except UnboundLocalError as error:
        print(error)


main()
