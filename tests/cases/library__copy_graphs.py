# Graphs of objects: deepcopy keeps the shape, the order and the sharing, and calls the hooks in order.
import copy
import itertools


class Vertex:
    made = itertools.count()

    def __init__(self, name):
        self.name, self.edges = name, {}

    def link(self, other, weight):
        self.edges[other] = weight
        return other

    def __repr__(self):
        return f"{self.name}{[(v.name, w) for v, w in self.edges.items()]}"


a, b, c = map(Vertex, "abc")
a.link(b, 1).link(c, 2).link(a, [3])
graph = {"start": a, "all": [a, b, c], "set": {b}}
twin = copy.deepcopy(graph)
print(twin["all"], twin["start"] is twin["all"][0], twin["all"][1] in twin["set"], b in twin["set"], next(iter(twin["all"][1].edges)) is twin["all"][2])
twin["all"][2].edges[twin["start"]].append(4)
print(c, twin["all"][2])
memo = {}
copied = copy.deepcopy(a, memo)
print(memo[id(a)] is copied, len(memo) > 5, copy.deepcopy(b, memo) is memo[id(b)])


class Undo:
    def __init__(self, **state):
        self.state, self.history = state, []

    def change(self, **new):
        self.history.append(copy.deepcopy(self.state))
        for key, value in new.items():
            if isinstance(self.state.get(key), list):
                self.state[key] += value
            else:
                self.state[key] = value

    def undo(self):
        self.state = self.history.pop()


u = Undo(items=[1], name="x")
u.change(items=[2])
u.change(name="y", items=[[3]])
print(u.state, u.history)
u.undo()
print(u.state)


class Singleton:
    instance = None

    def __new__(cls):
        cls.instance = cls.instance or super().__new__(cls)
        return cls.instance

    def __deepcopy__(self, memo):
        return self


class Owner:
    def __init__(self):
        self.one = Singleton()
        self.parts = [Part(self, n) for n in range(2)]


class Part:
    def __init__(self, owner, n):
        self.owner, self.n = owner, n

    def __deepcopy__(self, memo):
        print("part", self.n, id(self.owner) in memo)
        return Part(copy.deepcopy(self.owner, memo), self.n)


o = copy.deepcopy(Owner())
print(o.one is Singleton(), [p.owner is o for p in o.parts])
deep = []
for _ in range(150):
    deep = [deep]
print(len(repr(copy.deepcopy(deep))))
deep = []
for _ in range(2000):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError:
    print("too deep")
rows = [[0] * 3] * 2
rows[0][0] = 1
better = [copy.copy(row) for row in rows]
better[0][1] = 5
print(rows, better, copy.deepcopy(rows)[0] is copy.deepcopy(rows)[1])
