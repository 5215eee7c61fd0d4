# Private names, class attributes by instance, __slots__, __call__ on classes, __new__.

class Account:
    __slots__ = ("__balance", "owner")
    count = 0

    def __new__(cls, *args):
        cls.count += 1
        return super().__new__(cls)

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance

    def balance(self):
        return self.__balance


a = Account("Ada", 5)
print(a.balance(), Account.count, a._Account__balance, Account("Bob").owner, Account.count)
for attempt in (lambda: a.__balance, lambda: setattr(a, "other", 1), lambda: a.__dict__):
    try:
        attempt()
    except AttributeError as error:
        print(error)
print([name for name in dir(a) if not name.startswith("__")])
Kind = type("Kind", (Account,), {"extra": 42})
print(Kind.__name__, Kind.extra, issubclass(Kind, Account), vars(Kind)["extra"])
del a.owner
try:
    a.owner
except AttributeError as error:
    print(error)
