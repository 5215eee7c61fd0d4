# SHA-512, by which `random.seed` makes a number of a text.

_MASK = (1 << 64) - 1


def _root(number, degree):
    # The integer part of a root, by Newton's steps from above.
    guess = 1 << number.bit_length() // degree + 1
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def _fractions(primes, degree):
    # The first 64 bits after the point of the primes' roots.
    return [_root(prime << 64 * degree, degree) & _MASK for prime in primes]


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


_ROUNDS = _fractions(_primes(80), 3)
_START = _fractions(_primes(8), 2)


def _turn(word, count):
    return (word >> count | word << 64 - count) & _MASK


def digest(data):
    data = bytes(data)
    padded = data + b"\x80" + bytes((111 - len(data)) % 128) + (len(data) * 8).to_bytes(16, "big")
    state = list(_START)
    for at in range(0, len(padded), 128):
        words = [int.from_bytes(padded[at + n * 8 : at + n * 8 + 8], "big") for n in range(16)]
        for n in range(16, 80):
            low, high = words[n - 15], words[n - 2]
            s0 = _turn(low, 1) ^ _turn(low, 8) ^ low >> 7
            s1 = _turn(high, 19) ^ _turn(high, 61) ^ high >> 6
            words.append(words[n - 16] + s0 + words[n - 7] + s1 & _MASK)
        a, b, c, d, e, f, g, h = state
        for word, constant in zip(words, _ROUNDS):
            s1 = _turn(e, 14) ^ _turn(e, 18) ^ _turn(e, 41)
            first = h + s1 + (e & f ^ ~e & g) + constant + word
            s0 = _turn(a, 28) ^ _turn(a, 34) ^ _turn(a, 39)
            second = s0 + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = first + second & _MASK, a, b, c, d + first & _MASK, e, f, g
        state = [old + new & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(word.to_bytes(8, "big") for word in state)
