from collections import *
import collections
d = deque([1,2,3]); d.append(4); d.appendleft(0); print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), list(reversed(d)), 2 in d)
d.extend('ab'); d.extendleft('xy'); print(d); d.rotate(2); print(d); d.rotate(-3); print(d); d.reverse(); print(d, d.index('a'), d.count('x')); d.remove('x'); d.insert(1, 'ins'); print(d, d.copy() == d, d.maxlen)
m = deque(range(10), maxlen=3); m.append(99); print(m, m.maxlen); m.appendleft(1); print(m); m += [7]; print(m, m + deque([5]), m * 2)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[100], lambda: d.remove('zz'), lambda: d.index('zz'), lambda: deque([1], maxlen=1).insert(0, 1), lambda: deque(3), lambda: deque([], -1), lambda: d['a'], lambda: d + [1]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try:
    for x in d: d.append(1)
except RuntimeError as e: print(e)
del d[0]; d[0] = 'new'; print(d, deque([1,2]) < deque([1,3]), deque([1]) == [1], bool(deque()), deque('abc') == deque('abc'))
q = deque()
for i in range(1000): q.append(i)
print(sum(q.popleft() for _ in range(990)), list(q)); d.clear(); print(d, deque[int])
r = deque(); r.append(r); print(r)
Point = namedtuple('Point', 'x y'); p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), Point._fields, Point._make([3,4]), p == (1,2), Point.__doc__, Point.x.__doc__, Point.__match_args__, isinstance(p, tuple), hash(p) == hash((1,2)), p + (3,))
D = namedtuple('D', ['a','b','c'], defaults=[1, 2]); print(D(0), D._field_defaults)
print(namedtuple('R', ['def', 'a', 'a', '_x'], rename=True)._fields)
for f in (lambda: Point(1), lambda: Point(1,2,3), lambda: namedtuple('X', 'a a'), lambda: namedtuple('X', '_a'), lambda: namedtuple('class', 'a'), lambda: namedtuple('X', '1a'), lambda: Point._make([1]), lambda: p._replace(z=1), lambda: setattr(p, 'x', 3), lambda: namedtuple('X', 'a', defaults=[1,2])):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class Sub(Point):
    __slots__ = ()
    @property
    def s(self): return self.x + self.y
print(Sub(1,2).s, Sub(1,2))
c = Counter('abracadabra'); print(c, c['a'], c['zz'], c.most_common(2), c.total(), sorted(c.elements())); c.update('aaa'); c.subtract({'b': 5}); print(c, Counter(a=1) + Counter(a=2, b=1), c - Counter('a'), Counter('ab') & Counter('bc'), Counter('ab') | Counter('bb'), +c, -c); del c['nope']; print(Counter(a=1) == Counter(a=1, b=0), Counter('a') <= Counter('ab'), Counter(), c.copy() == c, Counter([1,1]), Counter({'x': 3})); c2 = Counter('aab'); c2 += Counter('b'); print(c2); c2 -= Counter('aab'); print(c2)
try: Counter.fromkeys('a')
except NotImplementedError as e: print(e)
dd = defaultdict(list); dd['a'].append(1); print(dd, dd['q'], dict(dd), dd.default_factory, defaultdict(int, {'x': 1}), defaultdict(None), dd.copy(), dd | {'z': 1})
try: defaultdict(None)['x']
except KeyError as e: print(repr(e))
try: defaultdict(3)
except TypeError as e: print(e)
nested = defaultdict(lambda: defaultdict(int)); nested['a']['b'] += 1; print(nested['a']['b'])
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(), o.popitem(last=False)); o['z'] = 1; o.move_to_end('z', last=False); print(o, list(reversed(o)), o == OrderedDict(c=3, z=1), o == {'c': 3, 'z': 1}, OrderedDict(), OrderedDict.fromkeys('ab', 0), o.copy(), o | {'q': 1}, o.pop('z'), o.pop('nope', 9))
try: OrderedDict().popitem()
except KeyError as e: print(e)
try: o.move_to_end('nope')
except KeyError as e: print(e)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], list(cm), len(cm), cm.new_child({'c': 1}), cm.parents, 'b' in cm, dict(cm), cm.get('zz', 0)); cm['n'] = 1; print(cm.maps)
for f in (lambda: cm['zz'], lambda: cm.pop('b'), lambda: cm.__delitem__('b')):
    try: f()
    except KeyError as e: print(e)
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = UD(a=1); u['b'] = 2; u.update(c=3); print(u, u.data, 'a' in u, len(u), u == {'a': 2, 'b': 4, 'c': 6}, u.pop('a'), u.get('q'))
l = UserList([3,1,2]); l.sort(); l.append(9); print(l, l + [1], l[0], l[1:], type(l[1:]), len(l), 9 in l, l == [1,2,3,9], l * 2, [0] + l)
s = UserString('hello'); print(s, repr(s), s.upper(), type(s.upper()), s + ' x', s[1], len(s), 'ell' in s, s == 'hello', s.split('l'), s.find('l'), s * 2, hash(s) == hash('hello'))
import asyncio
async def main():
    q = deque()
    async def prod():
        for i in range(3): q.append(i); await asyncio.sleep(0.1)
    async def cons():
        n = 0
        while n < 3:
            if q: print('got', q.popleft()); n += 1
            await asyncio.sleep(0.05)
    await asyncio.gather(prod(), cons())
asyncio.run(main())
print(collections.abc.Mapping, isinstance(dd, collections.abc.MutableMapping), isinstance(q, collections.abc.Sequence))
Point(1, 2).z
