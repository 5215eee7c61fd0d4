# Numbers as bytes: formats are read into a list of items and packed one by one.

_NATIVE = {"l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_SIZES = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2,
    "f": 4, "d": 8, "s": 1, "p": 1,
}
_UNSIGNED = "BHILQNP"


class error(Exception):
    __module__ = "struct"


def _is_bytes(value):
    return isinstance(value, (bytes, bytearray))


def _read(format):
    # The order of bytes, and items as (kind, count, size, offset).
    if isinstance(format, bytes):
        format = format.decode("ascii")
    elif not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    mark = format[:1]
    native = mark not in ("<", ">", "!", "=")
    order = "big" if mark in (">", "!") and mark else "little"
    at = 1 if mark and mark in "<>!=@" else 0
    items = []
    offset = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char.isspace():
            continue
        count = None
        if "0" <= char <= "9":
            start = at - 1
            while at < len(format) and "0" <= format[at] <= "9":
                at += 1
            count = int(format[start:at])
            if at == len(format):
                raise error("repeat count given without format specifier")
            char = format[at]
            at += 1
        size = _NATIVE.get(char) if native else None
        size = size or _SIZES.get(char)
        if size is None:
            raise error("bad char in struct format")
        if native:
            offset += -offset % size
        times = 1 if count is None else count
        items.append((char, times, size, offset))
        offset += times * size
        if offset > 2 ** 63 - 1:
            raise error("total struct size too long")
    return native, order, items, offset


def _integer(char, size, order, value):
    if not isinstance(value, int):
        if not hasattr(value, "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = char not in _UNSIGNED
    low = -(1 << 8 * size - 1) if signed else 0
    high = (1 << 8 * size - signed) - 1
    if not low <= value <= high:
        raise error(f"'{char}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


_SHAPES = {"e": (5, 10), "f": (8, 23), "d": (11, 52)}


def _float_bits(char, value, native):
    # The bits of the nearest number that has as many, ties to even.
    width, places = _SHAPES[char]
    top = (1 << width) - 1
    bias = top >> 1
    sign = (str(value)[0] == "-") << width + places
    if value != value:
        return sign | top << places | 1 << places - 1
    value = abs(value)
    if value == float("inf"):
        return sign | top << places
    if value == 0:
        return sign
    numerator, denominator = value.as_integer_ratio()
    exponent = numerator.bit_length() - denominator.bit_length()
    if numerator << max(-exponent, 0) < denominator << max(exponent, 0):
        exponent -= 1
    exponent = max(exponent, 1 - bias)
    shift = places - exponent
    if shift >= 0:
        numerator <<= shift
    else:
        denominator <<= -shift
    mantissa, rest = divmod(numerator, denominator)
    if 2 * rest > denominator or 2 * rest == denominator and mantissa & 1:
        mantissa += 1
    bits = mantissa if mantissa < 1 << places else (exponent + bias - 1 << places) + mantissa
    if bits >= top << places:
        if native and char == "f":
            return sign | top << places
        raise OverflowError(f"float too large to pack with {char} format")
    return sign | bits


def _bits_float(char, bits):
    width, places = _SHAPES[char]
    top = (1 << width) - 1
    sign = -1.0 if bits >> width + places else 1.0
    exponent = bits >> places & top
    mantissa = bits & (1 << places) - 1
    if exponent == top:
        return float("nan") if mantissa else sign * float("inf")
    if exponent:
        mantissa |= 1 << places
    else:
        exponent = 1
    power = exponent - (top >> 1) - places
    if power >= 0:
        return sign * float(mantissa << power)
    return sign * (mantissa / (1 << -power))


def _pack_one(char, size, order, value, native):
    if char == "c":
        if not _is_bytes(value) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if char == "?":
        return b"\1" if value else b"\0"
    if char in "efd":
        try:
            value = float(value) if not isinstance(value, str) else None
        except TypeError:
            value = None
        if value is None:
            raise error("required argument is not a float")
        return _float_bits(char, value, native).to_bytes(size, order)
    return _integer(char, size, order, value)


class Struct:
    __module__ = "_struct"

    def __init__(self, format):
        self._native, self._order, self._items, self.size = _read(format)
        self.format = format.decode("ascii") if isinstance(format, bytes) else format
        self._wanted = sum(
            1 if char in "sp" else 0 if char == "x" else count for char, count, _, _ in self._items
        )

    def _pack(self, name, values):
        if len(values) != self._wanted:
            raise error(f"{name} expected {self._wanted} items for packing (got {len(values)})")
        out = bytearray(self.size)
        values = iter(values)
        for char, count, size, at in self._items:
            if char == "x":
                continue
            if char in "sp":
                value = next(values)
                if not _is_bytes(value):
                    raise error(f"argument for '{char}' must be a bytes object")
                if char == "p" and count:
                    value = bytes((min(len(value), count - 1, 255),)) + value[:count - 1]
                value = value[:count]
                out[at:at + len(value)] = value
                continue
            for _ in range(count):
                out[at:at + size] = _pack_one(char, size, self._order, next(values), self._native)
                at += size
        return bytes(out)

    def pack(self, *values):
        return self._pack("pack", values)

    def pack_into(self, buffer, offset, *values):
        if not isinstance(buffer, bytearray):
            raise TypeError(
                f"argument must be read-write bytes-like object, not {type(buffer).__name__}"
            )
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            if offset + len(buffer) < 0:
                raise error(f"offset {offset} out of range for {len(buffer)}-byte buffer")
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(
                f"pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} bytes "
                f"at offset {offset} (actual buffer size is {len(buffer)})"
            )
        buffer[offset:offset + self.size] = self._pack("pack_into", values)

    def _unpack(self, data, start):
        found = []
        for char, count, size, at in self._items:
            at += start
            if char == "x":
                continue
            if char == "s":
                found.append(bytes(data[at:at + count]))
            elif char == "p":
                found.append(bytes(data[at + 1:at + 1 + min(data[at], count - 1)]) if count else b"")
            else:
                for _ in range(count):
                    piece = data[at:at + size]
                    at += size
                    if char == "c":
                        found.append(bytes(piece))
                    elif char == "?":
                        found.append(piece != b"\0")
                    elif char in "efd":
                        found.append(_bits_float(char, int.from_bytes(piece, self._order)))
                    else:
                        found.append(int.from_bytes(piece, self._order, signed=char not in _UNSIGNED))
        return tuple(found)

    def unpack(self, buffer, /):
        _need_bytes(buffer)
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(buffer, 0)

    def unpack_from(self, /, buffer, offset=0):
        _need_bytes(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes at offset {offset}")
            if offset + len(buffer) < 0:
                raise error(f"offset {offset} out of range for {len(buffer)}-byte buffer")
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(
                f"unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes "
                f"at offset {offset} (actual buffer size is {len(buffer)})"
            )
        return self._unpack(buffer, offset)

    def iter_unpack(self, buffer, /):
        _need_bytes(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self._unpack(buffer, at) for at in range(0, len(buffer), self.size))

    def __repr__(self):
        return f"Struct({self.format!r})"


def _need_bytes(buffer):
    if not _is_bytes(buffer):
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")


_known = {}


def _struct(format):
    made = _known.get(format) if isinstance(format, str) else None
    if made is None:
        made = Struct(format)
        if isinstance(format, str) and len(_known) < 100:
            _known[format] = made
    return made


def calcsize(format, /):
    return _struct(format).size


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    return _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
