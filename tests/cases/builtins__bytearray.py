# bytearray: mutation, slices, methods, comparison with bytes, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


a = bytearray(b"hello")
a[0] = 72; a[1:3] = b"EL"; a += b"!"; a.append(63); a.extend([33, 33]); a.insert(0, 62); print(a, len(a), a[0], a[1:3], a.pop(), a.pop(0), a); a.remove(63); a.reverse(); print(a); del a[0]; del a[::2]; a[::2] = b"xy" if len(a[::2]) == 2 else bytes(len(a[::2])); print(a, a.copy() is a, a == bytes(a), bytes(a) == a, a * 2, b"b" + a, a + b"b", type(b"b" + a).__name__, type(a + b"b").__name__)
t(bytearray); t(bytearray, 3); t(bytearray, -1); t(bytearray, "a"); t(bytearray, "é", "utf-8"); t(bytearray, [256]); t(bytearray, None); t(bytearray, [1, 2]); t(bytearray, 1.5); t(hash, a); t(a.append, 256); t(a.append, "a"); t(a.append, -1); t(a.extend, "ab"); t(a.extend, [300]); t(a.extend, 5); t(bytearray().pop); t(a.pop, 99); t(a.remove, 250); t(a.insert, "a", 1); t(a.__setitem__, 0, 256); t(a.__setitem__, 99, 1); t(a.__setitem__, 0, b"a"); t(a.__setitem__, slice(0, 1), "a"); t(a.__setitem__, slice(0, 1), 5); t(a.__setitem__, slice(None, None, 2), b"toolong!"); t(lambda: a["x"]); t(lambda: a + "a"); t(lambda: a + [1]); t(lambda: a < "a"); t(lambda: a < b"zzz"); t(lambda: {a: 1}); t(lambda: bytearray(b"abc").find(b"c")); t(lambda: bytearray(b"a,b").split(b",")); t(lambda: bytearray(b"-").join([b"a", bytearray(b"b")])); t(lambda: bytearray(b"aB").upper()); t(lambda: bytearray(b"\x01").hex()); t(lambda: bytearray.fromhex("4142")); t(lambda: bytearray(b"%d") % 5); t(lambda: bytearray(b"abc").decode()); t(lambda: bytearray(b"ab").replace(b"a", b"c")); t(lambda: list(bytearray(b"ab"))); t(lambda: 97 in bytearray(b"a")); t(lambda: repr(bytearray(b"'\"\xff"))); t(lambda: str(bytearray(b"x"))); t(lambda: bytearray(b"ab").startswith(b"a")); t(lambda: bytearray(b"abc")[::-1]); t(lambda: b"a".join([bytearray(b"q")])); t(lambda: bytearray(b"a") == "a")
b = bytearray(b"abc"); c = b; c += b"d"; c *= 2; print(b, c is b, b.clear(), b, bytearray(b"x").copy(), bytearray(b"abc").partition(b"b"), sorted(set(dir(bytearray)) - set(dir(bytes))))
def grow():
    d = bytearray(b"ab")
    for x in d:
        if len(d) < 6:
            d.append(x)
    return d
t(grow)
class Sub(bytearray):
    pass
s = Sub(b"q"); s.attr = 1; print(s, type(s + b"").__name__, s.attr, type(s[:]).__name__, repr(s))
