# The message of every call whose arguments do not fit the parameters.
def none():
    pass
def one(a):
    pass
def two(a, b):
    pass
def four(a, b, c, d):
    pass
def optional(a, b=1, c=2):
    pass
def keyword(*, k):
    pass
def keywords(*, k, m, n=0):
    pass
def mixed(p, /, q, *, k):
    pass
def slashed(x, y, /, z=0):
    pass
class Holder:
    def method(self, a):
        pass
    @staticmethod
    def static(a):
        pass
    @classmethod
    def of(cls, a):
        pass
    def nothing():
        pass
h = Holder()
cases = [
    lambda: none(1), lambda: none(1, 2), lambda: none(a=1), lambda: one(), lambda: one(1, 2),
    lambda: one(1, a=2), lambda: one(b=2), lambda: two(), lambda: two(1), lambda: two(b=1), lambda: two(1, 2, 3),
    lambda: four(), lambda: four(1), lambda: four(d=1), lambda: optional(), lambda: optional(1, 2, 3, 4),
    lambda: optional(1, 2, b=3), lambda: keyword(), lambda: keyword(1), lambda: keyword(1, k=2), lambda: keyword(j=1),
    lambda: keywords(), lambda: keywords(m=1), lambda: keywords(1, 2, k=1), lambda: mixed(), lambda: mixed(1),
    lambda: mixed(1, 2), lambda: mixed(p=1, q=2, k=3), lambda: mixed(1, 2, 3, k=4), lambda: mixed(1, 2, 3),
    lambda: slashed(x=1, y=2), lambda: slashed(1, y=2), lambda: slashed(1, 2, 3, 4), lambda: h.method(),
    lambda: h.method(1, 2), lambda: Holder.method(), lambda: Holder.method(1), lambda: h.static(),
    lambda: h.static(1, 2), lambda: h.of(), lambda: Holder.of(1, 2), lambda: h.nothing(), lambda: Holder.nothing(1),
    lambda: Holder(1), lambda: Holder(a=1), lambda: one(**{1: 2}), lambda: one(*5), lambda: one(**5),
    lambda: one(*None), lambda: none(*[1]), lambda: optional(1, d=1), lambda: keywords(k=1, m=1, o=1),
]
for number, case in enumerate(cases):
    try:
        print(number, case())
    except Exception as e:
        print(number, type(e).__name__, e)
