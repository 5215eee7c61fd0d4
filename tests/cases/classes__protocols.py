# Operators and builtins call the special methods.

class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"Money({self.cents})"

    def __str__(self):
        return f"{self.cents / 100:.2f}"

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents == other.cents

    def __hash__(self):
        return hash(self.cents)

    def __lt__(self, other):
        return self.cents < other.cents

    def __add__(self, other):
        if isinstance(other, int):
            other = Money(other)
        return Money(self.cents + other.cents)

    __radd__ = __add__

    def __neg__(self):
        return Money(-self.cents)

    def __bool__(self):
        return self.cents != 0

    def __len__(self):
        return self.cents

    def __getitem__(self, index):
        return f"item {index}"

    def __contains__(self, x):
        return x == self.cents

    def __call__(self, *args):
        return ("called", args)


a, b = Money(150), Money(50)
print(a, repr(a), [a, b], a + b, 5 + a, a + 5, -a, sum([a, b]))
print(a == Money(150), a != b, a == 150, b < a, a > b, sorted([a, b]), max(a, b))
print(bool(Money(0)), len(a), a[1], a["k"], a[1:2], 150 in a, a(1, 2), {a: 1}[Money(150)])
for attempt in (lambda: a > 3, lambda: a < 3, lambda: a - b, lambda: a <= b, lambda: a["x"] + 1):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
