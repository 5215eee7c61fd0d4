# Builtins that call back into the program: keys, comparisons, hashes, conversions, in their exact order.

class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return 1

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.name == other.name

    def __lt__(self, other):
        print("lt", self.name, other.name)
        return self.name < other.name

    def __repr__(self):
        return f"<{self.name}>"


a, b, c = Key("a"), Key("b"), Key("c")
table = {a: 1}
table[b] = 2
print(table[b], Key("b") in table, a in [b, a])
print(sorted([c, a, b]), min(b, a))
print({a, b} == {b, a})


def measure(word):
    print("key", word)
    return len(word)


print(sorted(["ccc", "a", "bb"], key=measure), max(["x", "yy"], key=measure))


class Loud:
    def __str__(self):
        print("str called")
        return "loud"

    def __len__(self):
        print("len called")
        return 3

    def __bool__(self):
        print("bool called")
        return False

    def __index__(self):
        return 2


print(Loud(), f"{Loud()}", str(Loud()), len(Loud()), not Loud(), [1, 2, 3][Loud()])
print(list(map(str, [Loud(), 1])), list(filter(Loud.__len__, [Loud()])) != [])
if Loud() or False:
    print("unreachable")
