# Random numbers with CPython's draws: each method takes the same numbers from the generator, in the same order, and
# combines them the same way. The generator itself is `_random`. It starts from 0, so that runs repeat.

from _random import Random as _Generator
from math import acos, cos, e, exp, floor, isfinite, lgamma, log, log2, pi, sin, sqrt, tau

__all__ = [
    "Random",
    "SystemRandom",
    "betavariate",
    "binomialvariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "getstate",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "setstate",
    "shuffle",
    "triangular",
    "uniform",
    "vonmisesvariate",
    "weibullvariate",
]

# It needs entropy from outside.
__refused__ = ("SystemRandom",)

_NORMAL = 4 * exp(-0.5) / sqrt(2.0)
_LOG4 = log(4.0)
_CHENG = 1.0 + log(4.5)


def _index(value):
    return value if type(value) is int else _as_index(value)


def _as_index(value):
    from operator import index

    return index(value)


def _place(limits, drawn, last):
    # The first limit above `drawn`, by halving.
    low = 0
    while low < last:
        middle = (low + last) // 2
        if drawn < limits[middle]:
            last = middle
        else:
            low = middle + 1
    return low


def _below_by_fraction(self, n):
    # A fraction has 53 bits: what would make some numbers likelier than others is drawn again.
    whole = 1 << 53
    if n >= whole:
        from warnings import warn

        warn("Underlying random() generator does not supply \n"
             "enough bits to choose from a population range this large.\n"
             "To remove the range limitation, add a getrandbits() method.")
        return int(self.random() * n // 1)
    limit = (whole - whole % n) / whole
    drawn = self.random()
    while drawn >= limit:
        drawn = self.random()
    return int(drawn * whole // 1) % n


class Random(_Generator):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            # The number of Python 2's hash of a text, which keeps 64 bits.
            codes = a if isinstance(a, bytes) else [*map(ord, a)]
            number = codes[0] << 7 if codes else 0
            for code in codes:
                number = (1000003 * number ^ code) & 0xFFFFFFFFFFFFFFFF
            number ^= len(codes)
            a = -2 if number == -1 else number
        if version == 2 and isinstance(a, (str, bytes, bytearray)):
            # A text as a number in which every bit hangs on all of it: the text followed by its digest.
            from hashlib import sha512

            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(a + sha512(a).digest())
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError(
                "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."
            )
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version != 3:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")
        version, generator, self.gauss_next = state
        super().setstate(generator)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    # ---- integers -------------------------------------------------------------------------------------------------

    def _randbelow(self, n):
        # As many bits as `n` has, drawn again until the number is below it.
        bits = n.bit_length()
        drawn = self.getrandbits(bits)
        while drawn >= n:
            drawn = self.getrandbits(bits)
        return drawn

    def __init_subclass__(cls, /, **kwargs):
        # The nearest class that draws in its own way says whether integers come from its bits or from its fractions.
        for base in cls.__mro__:
            own = base.__dict__
            if "_randbelow" in own:
                break
            if "getrandbits" in own:
                cls._randbelow = Random._randbelow
                break
            if "random" in own:
                cls._randbelow = _below_by_fraction
                break

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        first = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")
        last = _index(stop)
        width = last - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if stride > 0:
            count = (width + stride - 1) // stride
        elif stride < 0:
            count = (width + stride + 1) // stride
        else:
            raise ValueError("zero step for randrange()")
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # ---- sequences ------------------------------------------------------------------------------------------------

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        below = self._randbelow
        for last in reversed(range(1, len(x))):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        # Only what is of no built-in type is worth asking the abstract class about.
        if not isinstance(population, (list, tuple, range, str, bytes, bytearray)):
            from collections.abc import Sequence

            if not isinstance(population, Sequence):
                raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            ends, total = [], 0
            for count in counts:
                total += count
                ends.append(total)
            if len(ends) != size:
                raise ValueError("The number of counts does not match the population")
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            chosen = self.sample(range(total), k=k)
            return [population[_place(ends, at, len(ends))] for at in chosen]
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        below = self._randbelow
        chosen = []
        # A small population is drawn from a shrinking pool, a large one by drawing again what was drawn before; the
        # limit between the two is where a set would need more room than a list.
        room = 21
        if k > 5:
            power = 1
            while power < k * 3:
                power *= 4
            room += power
        if size <= room:
            pool = list(population)
            for taken in range(k):
                at = below(size - taken)
                chosen.append(pool[at])
                pool[at] = pool[size - taken - 1]
        else:
            seen = set()
            for _ in range(k):
                at = below(size)
                while at in seen:
                    at = below(size)
                seen.add(at)
                chosen.append(population[at])
        return chosen

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        size = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[floor(random() * (size + 0.0))] for _ in range(k)]
            try:
                cum_weights, total = [], 0
                for weight in weights:
                    total = weight if not cum_weights else total + weight
                    cum_weights.append(total)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError(f"The number of choices must be a keyword argument: {k=}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != size:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_place(cum_weights, random() * total, size - 1)] for _ in range(k)]

    # ---- distributions --------------------------------------------------------------------------------------------

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        # The ratio of two uniform numbers (Kinderman and Monahan).
        random = self.random
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = _NORMAL * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # They come in pairs (Box and Muller).
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * tau
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        # Best and Fisher's method on the circle.
        random = self.random
        if kappa <= 1e-6:
            return tau * random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        return (mu + acos(f)) % tau if random() > 0.5 else (mu - acos(f)) % tau

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        random = self.random
        if alpha == 1.0:
            return -log(1.0 - random()) * beta
        if alpha > 1.0:
            # Cheng's method.
            spread = sqrt(2.0 * alpha - 1.0)
            base = alpha - _LOG4
            total = alpha + spread
            while True:
                u1 = random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()
                v = log(u1 / (1.0 - u1)) / spread
                x = alpha * exp(v)
                z = u1 * u1 * u2
                r = base + total * v - x
                if r + _CHENG - 4.5 * z >= 0.0 or r >= log(z):
                    return x * beta
        # Ahrens and Dieter's.
        while True:
            b = (e + alpha) / e
            p = b * random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x * beta
            elif u <= exp(-x):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        random = self.random
        if n == 1:
            return _index(random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            # Devroye: jump from success to success.
            x = y = 0
            c = log2(1.0 - p)
            if not c:
                return x
            while True:
                y += floor(log2(random()) / c) + 1
                if y > n:
                    return x
                x += 1
        # Hörmann's transformed rejection.
        ready = False
        spread = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        while True:
            u = random() - 0.5
            us = 0.5 - abs(u)
            k = floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = random()
            if us >= 0.07 and v <= vr:
                return k
            if not ready:
                alpha = (2.83 + 5.1 / b) * spread
                ratio = log(p / (1.0 - p))
                mode = floor((n + 1) * p)
                height = lgamma(mode + 1) + lgamma(n - mode + 1)
                ready = True
            v *= alpha / (a / (us * us) + b)
            if log(v) <= height - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * ratio:
                return k


_inst = Random()
for _name in __all__:
    if _name not in ("Random", "SystemRandom"):
        globals()[_name] = getattr(_inst, _name)
del _name
