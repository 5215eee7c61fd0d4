# Digests of bytes, computed as their standards describe them.

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
    "shake_128", "shake_256",
}
algorithms_available = set(algorithms_guaranteed)

__all__ = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
    "shake_128", "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest",
)

__refused__ = ("blake2b", "blake2s", "scrypt")

_M32, _M64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _root(number, degree, bits):
    # The first bits behind the point of a square or cube root.
    scaled = number << degree * bits
    low, high = 0, 1 << bits + 10
    while low + 1 < high:
        middle = low + high >> 1
        if middle ** degree <= scaled:
            low = middle
        else:
            high = middle
    return low & (1 << bits) - 1


_tables = {}


def _table(bits):
    if bits not in _tables:
        primes = _primes(64 if bits == 32 else 80)
        _tables[bits] = (
            [_root(prime, 3, bits) for prime in primes], [_root(prime, 2, bits) for prime in primes[:16]],
        )
    return _tables[bits]


# Sines, as MD5 has them.
_SINES = (
    0xd76aa478e8c7b756242070dbc1bdceeef57c0faf4787c62aa8304613fd469501698098d88b44f7afffff5bb1895cd7be6b901122fd987193a679438e49b40821,
    0xf61e2562c040b340265e5a51e9b6c7aad62f105d02441453d8a1e681e7d3fbc821e1cde6c33707d6f4d50d87455a14eda9e3e905fcefa3f8676f02d98d2a4c8a,
    0xfffa39428771f6816d9d6122fde5380ca4beea444bdecfa9f6bb4b60bebfbc70289b7ec6eaa127fad4ef308504881d05d9d4d039e6db99e51fa27cf8c4ac5665,
    0xf4292244432aff97ab9423a7fc93a039655b59c38f0ccc92ffeff47d85845dd16fa87e4ffe2ce6e0a30143144e0811a1f7537e82bd3af2352ad7d2bbeb86d391,
)


def _md5_block(state, block):
    words = [int.from_bytes(block[at:at + 4], "little") for at in range(0, 64, 4)]
    a, b, c, d = state
    for step in range(64):
        turn, place = step >> 4, step & 3
        if turn == 0:
            mixed, word = b & c | ~b & d, step
        elif turn == 1:
            mixed, word = d & b | ~d & c, 5 * step + 1 & 15
        elif turn == 2:
            mixed, word = b ^ c ^ d, 3 * step + 5 & 15
        else:
            mixed, word = c ^ (b | ~d & _M32), 7 * step & 15
        by = (7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21)[turn * 4 + place]
        sine = _SINES[turn] >> 32 * (15 - (step & 15)) & _M32
        total = a + mixed + sine + words[word] & _M32
        a, d, c, b = d, c, b, b + (total << by | total >> 32 - by) & _M32
    return [old + new & _M32 for old, new in zip(state, (a, b, c, d))]


def _sha1_block(state, block):
    words = [int.from_bytes(block[at:at + 4], "big") for at in range(0, 64, 4)]
    for at in range(16, 80):
        word = words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16]
        words.append((word << 1 | word >> 31) & _M32)
    a, b, c, d, e = state
    for step, word in enumerate(words):
        if step < 20:
            mixed, key = b & c | ~b & d, 0x5A827999
        elif step < 40:
            mixed, key = b ^ c ^ d, 0x6ED9EBA1
        elif step < 60:
            mixed, key = b & c | b & d | c & d, 0x8F1BBCDC
        else:
            mixed, key = b ^ c ^ d, 0xCA62C1D6
        a, b, c, d, e = (a << 5 | a >> 27) + mixed + e + key + word & _M32, a, (b << 30 | b >> 2) & _M32, c, d
    return [old + new & _M32 for old, new in zip(state, (a, b, c, d, e))]


def _sha2_block(state, block, bits, s0, s1, t0, t1):
    mask = (1 << bits) - 1
    size = bits // 8
    keys = _table(bits)[0]
    words = [int.from_bytes(block[at:at + size], "big") for at in range(0, 16 * size, size)]

    for at in range(16, len(keys)):
        w, v = words[at - 15], words[at - 2]
        w, v = w | w << bits, v | v << bits
        x = (w >> s0[0] ^ w >> s0[1]) & mask ^ words[at - 15] >> s0[2]
        y = (v >> s1[0] ^ v >> s1[1]) & mask ^ words[at - 2] >> s1[2]
        words.append(words[at - 16] + x + words[at - 7] + y & mask)
    a, b, c, d, e, f, g, h = state
    for key, word in zip(keys, words):
        two = e | e << bits
        x = h + ((two >> t1[0] ^ two >> t1[1] ^ two >> t1[2]) & mask) + (e & f ^ ~e & g) + key + word
        two = a | a << bits
        y = ((two >> t0[0] ^ two >> t0[1] ^ two >> t0[2]) & mask) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = x + y & mask, a, b, c, d + x & mask, e, f, g
    return [old + new & mask for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def _sha256_block(state, block):
    return _sha2_block(state, block, 32, (7, 18, 3), (17, 19, 10), (2, 13, 22), (6, 11, 25))


def _sha512_block(state, block):
    return _sha2_block(state, block, 64, (1, 8, 7), (19, 61, 6), (28, 34, 39), (14, 18, 41))


def _keccak(lanes):
    # 24 rounds over 25 numbers of 64 bits.
    constant = 1
    for _ in range(24):
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        for x in range(5):
            beside = columns[(x + 1) % 5]
            change = columns[x - 1] ^ ((beside << 1 | beside >> 63) & _M64)
            for y in range(0, 25, 5):
                lanes[x + y] ^= change
        x, y, moved = 1, 0, lanes[1]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            by = (step + 1) * (step + 2) // 2 % 64
            moved, lanes[x + 5 * y] = lanes[x + 5 * y], (moved << by | moved >> 64 - by) & _M64
        for y in range(0, 25, 5):
            row = lanes[y:y + 5]
            for x in range(5):
                lanes[x + y] = row[x] ^ ~row[(x + 1) % 5] & row[(x + 2) % 5] & _M64
        for bit in range(7):
            constant = (constant << 1 ^ (constant >> 7) * 0x171) & 0xFF
            if constant & 2:
                lanes[0] ^= 1 << (1 << bit) - 1
    return lanes


class _Hash:
    def __init__(self, name, block_size, digest_size):
        self.name = name
        self.block_size = block_size
        self.digest_size = digest_size
        self._data = b""
        self._length = 0

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(obj, (bytes, bytearray)):
            raise TypeError("object supporting the buffer API required")
        data = self._data + obj
        self._length += len(obj)
        size = self.block_size
        whole = len(data) // size * size
        for at in range(0, whole, size):
            self._take(data[at:at + size])
        self._data = bytes(data[whole:])

    def copy(self):
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._state = list(self._state)
        return made

    def hexdigest(self, *length):
        return self.digest(*length).hex()

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


class _Chained(_Hash):
    # MD5, SHA-1 and SHA-2.

    def __init__(self, name, state, block, block_size, digest_size, order, word):
        super().__init__(name, block_size, digest_size)
        self._state = list(state)
        self._block, self._order, self._word = block, order, word

    def _take(self, block):
        self._state = self._block(self._state, block)

    def digest(self):
        size = self.block_size
        counted = size // 8
        rest = self._data + b"\x80"
        rest += b"\0" * ((-len(rest) - counted) % size) + (8 * self._length).to_bytes(counted, self._order)
        state = self._state
        for at in range(0, len(rest), size):
            state = self._block(state, rest[at:at + size])
        return b"".join([part.to_bytes(self._word, self._order) for part in state])[:self.digest_size]


class _Sponge(_Hash):
    # SHA-3.

    def __init__(self, name, rate, digest_size, suffix):
        super().__init__(name, rate, digest_size)
        self._state = [0] * 25
        self._suffix = suffix

    def _take(self, block):
        for at in range(0, len(block), 8):
            self._state[at // 8] ^= int.from_bytes(block[at:at + 8], "little")
        self._state = _keccak(self._state)

    def digest(self, *length):
        if self.digest_size:
            [size] = length or (self.digest_size,)
        else:
            if not length:
                raise TypeError("digest() missing required argument 'length' (pos 1)")
            [size] = length
        last = self.copy()
        rest = bytearray(self._data + b"\0" * (self.block_size - len(self._data)))
        rest[len(self._data)] ^= self._suffix
        rest[-1] ^= 0x80
        last._take(bytes(rest))
        out = b""
        while True:
            out += b"".join([lane.to_bytes(8, "little") for lane in last._state])[:self.block_size]
            if len(out) >= size:
                return out[:size]
            last._state = _keccak(last._state)


_MD_START = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)


def _later_roots():
    # SHA-384 and SHA-224 begin with the roots of the next eight primes.
    return _table(64)[1][8:16]


def _make(name):
    if name == "md5":
        return _Chained(name, _MD_START, _md5_block, 64, 16, "little", 4)
    if name == "sha1":
        return _Chained(name, (*_MD_START, 0xC3D2E1F0), _sha1_block, 64, 20, "big", 4)
    if name == "sha224":
        return _Chained(name, [root & _M32 for root in _later_roots()], _sha256_block, 64, 28, "big", 4)
    if name == "sha256":
        return _Chained(name, _table(32)[1][:8], _sha256_block, 64, 32, "big", 4)
    if name == "sha384":
        return _Chained(name, _later_roots(), _sha512_block, 128, 48, "big", 8)
    if name == "sha512":
        return _Chained(name, _table(64)[1][:8], _sha512_block, 128, 64, "big", 8)
    if name.startswith("sha3_"):
        size = int(name[5:]) // 8
        return _Sponge(name, 200 - 2 * size, size, 0x06)
    return _Sponge(name, 200 - int(name[6:]) // 4, 0, 0x1F)


def new(name, data=b"", *, usedforsecurity=True):
    known = str(name).lower().replace("-", "_") if not str(name).lower().startswith("sha-") else str(name).lower().replace("sha-", "sha")
    if known not in algorithms_guaranteed:
        if known in ("blake2b", "blake2s"):
            raise NotImplementedError(f"Loopscope does not simulate hashlib.{known}")
        raise ValueError(f"unsupported hash type {name}")
    made = _make(known)
    made.update(data)
    return made


def _constructor(name):
    def make(string=b"", *, usedforsecurity=True):
        return new(name, string)

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    return make


for _name in algorithms_guaranteed:
    globals()[_name] = _constructor(_name)
del _name


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    inner = new(hash_name)
    size = inner.block_size
    key = new(hash_name, password).digest() if len(password) > size else bytes(password)
    key += b"\0" * (size - len(key))
    outer = new(hash_name, bytes([byte ^ 0x5C for byte in key]))
    inner.update(bytes([byte ^ 0x36 for byte in key]))

    def digest(message):
        one, two = inner.copy(), outer.copy()
        one.update(message)
        two.update(one.digest())
        return two.digest()

    dklen = inner.digest_size if dklen is None else dklen
    out = b""
    number = 1
    while len(out) < dklen:
        step = digest(bytes(salt) + number.to_bytes(4, "big"))
        total = int.from_bytes(step, "big")
        for _ in range(iterations - 1):
            step = digest(step)
            total ^= int.from_bytes(step, "big")
        out += total.to_bytes(len(step), "big")
        number += 1
    return out[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    made = new(digest) if isinstance(digest, str) else digest()
    while piece := fileobj.read(_bufsize):
        made.update(piece)
    return made
