# sorted: stability, reverse, keys that fail, which comparison is used, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t(sorted); t(sorted, 5); t(sorted, [3, 1], None); t(sorted, [3, 1], key=None, reverse=True); t(sorted, [1, "a"]); t(sorted, [None, None]); t(sorted, [1j]); t(sorted, [1j, 2]); t(sorted, "hello"); t(sorted, {2: 0, 1: 0}); t(sorted, [[2], [1, 9]]); t(sorted, iterable=[1]); t(sorted, [1, 2], reverse=None); t(sorted, [1, 2], reverse="yes"); t(sorted, [1, 2], key=lambda: 0); t(sorted, [1, 2], key=lambda a, b: 0); t(sorted, [2, 1], foo=1); t(sorted, []); t(sorted, [2, 1], key=str, reverse=1.5); t(sorted, None); t(sorted, [True, 0, 0.5]); t(sorted, [(1, "b"), (1, "a"), (0, "z")]); t(sorted, ["B", "a", "C"], key=str.lower); t(sorted, ["10", "9", "1"], key=int); t(sorted, [3, 1], key="abc".__getitem__); t(sorted, ["x"], key=int); t(sorted, [float("inf"), 1, -float("inf")]); t(sorted, range(5), key=lambda n: -n); t(sorted, zip("ba", [1, 2])); t(sorted, {"b", "a"}); t(sorted, [{}, {}]); t(sorted, [{}]); t(sorted, [{1}, {1, 2}, {3}]); t(sorted, [b"b", b"a"]); t(sorted, [1, 2], 3, 4)
words = ["pear", "fig", "apple", "kiwi", "date", "plum", "nut"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1]))
log = []


class C:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append((self.n, other.n))
        return self.n < other.n

    def __repr__(self):
        return f"C{self.n}"


for order in ([1, 2, 3, 4], [4, 3, 2, 1], [2, 1, 4, 3, 5], [1, 1, 1], [3, 1, 2, 2, 0, 9, 5, 4]):
    log.clear(); print(sorted(map(C, order)), log); log.clear(); print(sorted(map(C, order), reverse=True), len(log)); log.clear(); m = list(map(C, order)); m.sort(key=lambda c: c.n); print(m, log)


class Fails:
    def __lt__(self, other):
        raise ValueError("cannot compare")


class Half:
    def __gt__(self, other):
        return True


t(sorted, [Fails(), 1]); t(sorted, [1, Fails()]); t(lambda: len(sorted([Half(), Half()]))); t(lambda: len(sorted([1, Half()]))); t(sorted, [(1, Fails()), (1, Fails())]); t(lambda: len(sorted([(1, Fails()), (2, Fails())])))
big = [(i * 7919) % 101 for i in range(200)]; s = sorted(big, key=lambda v: v % 10); print(s[:40], s == sorted(big, key=lambda v: v % 10), sorted(big)[::20], sorted(sorted(big), key=lambda v: -(v % 7))[:25])
big.sort(key=lambda v: (v % 3, -v)); print(big[:12], big[-12:]); sorted([1, None, 2])
