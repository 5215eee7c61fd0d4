# Digests as programs use them: streaming, caches of keys, signatures, copies, comparison, and names that are not there.
import asyncio
import hashlib
import json


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = getattr(hashlib, name)(b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest()[:24], hashlib.new(name, b"abc").digest() == h.digest(), getattr(hashlib, name)().hexdigest()[-8:])
h = hashlib.sha256()
for chunk in (b"a" * 63, b"b" * 1, b"c" * 64, b"", b"d" * 130):
    h.update(chunk)
twin = h.copy()
twin.update(b"more")
print(h.hexdigest(), twin.hexdigest() != h.hexdigest(), hashlib.sha256(b"a" * 63 + b"b" + b"c" * 64 + b"d" * 130).digest() == h.digest(), len(h.digest()))
print([hashlib.sha256(b"x" * n).hexdigest()[:6] for n in (55, 56, 57, 63, 64, 65, 119, 120, 128)])
print([hashlib.sha512(b"x" * n).hexdigest()[:6] for n in (111, 112, 113, 127, 128, 129)], [hashlib.md5(b"x" * n).hexdigest()[:6] for n in (55, 56, 64)])


def key(function, *args, **kwargs):
    return hashlib.sha1(json.dumps([function.__name__, args, kwargs], sort_keys=True).encode()).hexdigest()[:12]


print(key(key, 1, "a", z=None), key(key, 1, "a", z=None) == key(key, 1, "a", z=None), int(hashlib.md5(b"user").hexdigest(), 16) % 10)


class Ring:
    def __init__(self, nodes, copies=20):
        self.points = sorted((self.place(f"{n}:{i}"), n) for n in nodes for i in range(copies))

    @staticmethod
    def place(text):
        return int.from_bytes(hashlib.md5(text.encode()).digest()[:4], "big")

    def node(self, key):
        at = self.place(key)
        return next((n for p, n in self.points if p >= at), self.points[0][1])


ring = Ring(["a", "b", "c"])
print([ring.node(f"key{n}") for n in range(8)])
attempt("text", lambda: hashlib.sha256("text"))
attempt("number", lambda: hashlib.sha256(5))
attempt("none", lambda: hashlib.md5(None))
attempt("update text", lambda: hashlib.md5().update("x"))
attempt("unknown", lambda: hashlib.new("sha0"))
attempt("missing", lambda: hashlib.sha0)
attempt("flag", lambda: hashlib.md5(b"x", usedforsecurity=False).hexdigest()[:4])
attempt("bytearray", lambda: hashlib.sha1(bytearray(b"abc")).hexdigest()[:4])
attempt("list", lambda: hashlib.sha1([1]))
attempt("sets", lambda: ({"md5", "sha256"} <= hashlib.algorithms_available, "sha512" in hashlib.algorithms_guaranteed))


async def main():
    async def worker(n):
        h = hashlib.sha256()
        for i in range(3):
            h.update(f"{n}{i}".encode())
            await asyncio.sleep(0)
        return h.hexdigest()[:8]

    print(await asyncio.gather(*(worker(n) for n in range(3))))


asyncio.run(main())
