# Functions that CPython has in C are no descriptors: found on a class they do not bind, as logging relies on for its
# clock.

import bisect
import heapq
import itertools
import math


class Tools:
    place = bisect.bisect
    root = math.isqrt
    least = heapq.heappop
    pairs = itertools.pairwise


tools = Tools()
print(tools.place([1, 3], 2), tools.root(17), tools.least([3, 4]), list(tools.pairs("abc")))
print(Tools.place is tools.place, Tools().root is math.isqrt)


class Formatter:
    converter = math.gcd

    def text(self, a, b):
        return f"{self.converter(a, b):>5}"


print(Formatter().text(12, 18), Formatter.converter, type(Formatter().converter))
