# Every list method, with bounds, wrong arguments and return values.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


a = [3, 1, 2]
print(a.append(4), a.extend("xy"), a.insert(-1, "i"), a.insert(100, "end"), a.insert(-100, "start"), a)
print(a.pop(), a.pop(0), a.pop(-2), a.remove(4), a.reverse(), a, a.copy() is a, a.clear(), a)
t([].pop); t([1].pop, 5); t([1].pop, -2); t([1].pop, "a"); t([1].pop, 1.0); t([1].pop, None); t([1].remove, 2); t([1].remove); t([1].index, 2); t([1].index); t([1, 2, 1].index, 1, 1); t([1, 2].index, 1, 1); t([1, 2].index, 2, -1); t([1, 2].index, 1, 0, 0); t([1].index, 1, None); t([1].append); t([1].append, 1, 2); t([1].extend, 5); t([1].extend, None); t([1].extend); t([1].insert, 1); t([1].insert, "a", 1); t([1].insert, 1.0, 2); t([1].count); t([1, 1.0, True].count, 1); t([1].clear, 1); t([1].reverse, 1); t([1].copy, 1); t([1].index, x=1)
t(list, 5); t(list, [1], [2]); t(list, iterable=[1]); t(list, None); t(list, "ab"); t(list, {"k": 1}); t(list, range(3)); t([1].__getitem__, "a"); t([1].__setitem__, 3, 1); t([1].__delitem__, 3); t([1].__contains__, 1); t([1].__iadd__, 5); t([1].__iadd__, (2,)); t([1].__imul__, "a"); t([1].__eq__, (1,)); t([1].__lt__, [2]); t([1].__lt__, 2); t([1].__hash__ is None); t(hash, []); t([1].__len__); t([1].__reversed__().__length_hint__); t(lambda: [1] + (2,)); t(lambda: (2,) + [1]); t(lambda: [1] + "a"); t(lambda: [1] * "a"); t(lambda: [1] * 1.5); t(lambda: 2 * [1]); t(lambda: [1] * -1); t(lambda: [1] - [1]); t(lambda: [1] * True); t(lambda: -[1]); t(lambda: [1] < (1,)); t(lambda: [1] == (1,))
t([3, 1, 2].sort); t([3, "a"].sort); t([1].sort, None); t([1].sort, key=5); t([2, 1].sort, key=None, reverse=1); t([1].sort, reverse="x"); t([1].sort, cmp=1); t([None, 1].sort); t([1j, 2j].sort); t([1, 2].sort, key=lambda: 0); t([1].sort, lambda x: x); t([{}, {}].sort); t([1, 2].sort, reverse=None)
b = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
b.sort(key=lambda p: p[0]); print(b); b.sort(key=lambda p: p[0], reverse=True); print(b); b.sort(); print(b)
c = [1, 2, 3, 4, 5, 6]
c[1:3] = []; print(c); c[1:1] = "xy"; print(c); c[::2] = [0, 0, 0]; print(c); c[-1:] = (9, 9); print(c); c[5:2] = [7]; print(c); c[:] = c; print(c); c[1:2] = c; print(c); del c[::3]; print(c); del c[1:-1]; print(c); c[10:] = [1]; print(c); c *= 2; print(c); c += range(2); print(c)


def sl(s, v):
    d = [0, 1, 2, 3]
    d[s] = v
    return d


t(sl, slice(0, 2), 5); t(sl, slice(None, None, 2), [1]); t(sl, slice(None, None, 2), [1, 2, 3]); t(sl, slice(None, None, -1), "abcd"); t(sl, slice(0, 1), None); t(sl, 7, 1); t(sl, "a", 1); t(sl, slice(None, None, 0), []); t(sl, slice(3, 0, -1), (7, 8, 9)); t(sl, slice("a"), []); t(sl, slice(2, 1), "ab"); t(sl, -5, 1); t(sl, -4, 1); t(sl, slice(None, None, 2), 5); t(sl, True, "t"); t(sl, slice(0, 2), iter("pq")); t(sl, 1.0, 1)
