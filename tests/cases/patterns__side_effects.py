# How often a subject is evaluated, asked for its length, its items and its attributes.


class Seq(list):
    def __len__(self):
        print("len", end=" ")
        return super().__len__()

    def __getitem__(self, k):
        print("get", k, end=" ")
        return super().__getitem__(k)

    def __iter__(self):
        print("iter", end=" ")
        return super().__iter__()


class Attr:
    __match_args__ = ("a", "b")

    def __getattribute__(self, name):
        print("attr", name, end=" ")
        return {"a": 1, "b": 2, "c": 3}.get(name) or object.__getattribute__(self, name)


class Meta(type):
    def __instancecheck__(cls, x):
        print("instancecheck", end=" ")
        return x == "accepted"


class Virtual(metaclass=Meta):
    pass


def subject(x):
    print("subject", end=" ")
    return x


def run(x):
    match subject(x):
        case Virtual():
            return "virtual"
        case Attr(2, b=2):
            return "never"
        case Attr(1, 3) | Attr(1, c=3):
            return "attr 1 3"
        case [1, 5, _]:
            return "never"
        case [_, _]:
            return "two"
        case [1, *rest]:
            return f"rest {list(rest)}", type(rest).__name__
    return "none"


for x in ("accepted", Attr(), (1, 2, 3), [5, 5], [0], Attr, 3):
    print("=", run(x))
print("=", run(Seq([7])))
