"""Doc."""
import os, sys as s
import a.b.c
import a.b.c as d
from x import (y,
    z as w)
from .. import q
from . import *
x: int = 5
y.z: str
lst[0]: int = 4
def deco(f): return f
@deco
@deco.attr(1,
   2)
def f(a, b=x, /, c: int = 3, *args: str, k, l=y, **kw) -> list[int]:
    "doc"
    global g1
    g1 = a
    return a + \
        b(c)
@deco
async def co(n):
    await foo(
        n)
    async with A() as a, B():
        pass
    async for i in gen():
        if i:
            continue
        break
    else:
        return
    yield n
    return
class C(Base, metaclass=M, **kw):
    """Class doc"""
    attr: int = 3
    other: str
    def m(self):
        return __class__
    __priv = 1
    def n(self): return self.__priv
@deco
class D(*bases):
    x = [i for i in range(3)]
    y = [x for _ in x]
try:
    f()
except ValueError:
    pass
except (A, B) as e:
    raise X from e
else:
    g()
finally:
    h()
while x < 3 < y:
    x += 1
    if x: break
else:
    z()
del a, b.c, d[0], (e, f)
assert x, "msg"
assert x == y
obj.method(1, *args, k=2)
obj.method(1, k=2).other()
(obj
 .first(1)
 .second(2)
 .third)
a[1:2, ::3]
a[1:2]
a[1:2] = b
a.b += 1
a[0] += 1
a, *b, c = d
for i, (j, k) in items:
    print(i)
f"{x!r:>{w}} and {y=} {z}"
f"{x}" "lit" f'{y:02d}'
lambda: (yield)
[x for x in y if x if not z for q in x]
{x: y for x, y in z}
{x for x in y}
g = (x for x in y)
sum(x for x in y)
{**a, 'b': 1, **c}
[*a, 1, *b]
print(*a, **b)
print(a, b=1, **c)
not x
-x
x if y else z
x and y or z
x in [1,2,3]
x is not None
if (n := 3) > 2: pass
with open(x) as f, g: pass
with (open(x) as f,
      open(y)):
    pass
