# Bytes as text of 16, 32, 64 or 85 characters.

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "z85encode", "z85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

__refused__ = ("main", "test")

_B64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        b"!#$%&()*+-;<=>?@^_`{|}~")
_Z85 = (b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        b".-:+=^!/*?&<>()[]{}@%$#")
_VALUES = {char: value for value, char in enumerate(_B64)}
MAXBINSIZE = 57


def _error(message):
    import binascii
    return binascii.Error(message)


def _like_bytes(s):
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")


def _decodable(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    kind = type(s).__name__
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {kind!r}")


def b64encode(s, altchars=None):
    s = _like_bytes(s)
    pad = -len(s) % 3
    number = s + b"\0" * pad
    out = bytearray()
    for at in range(0, len(number), 3):
        bits = number[at] << 16 | number[at + 1] << 8 | number[at + 2]
        out += bytes((_B64[bits >> 18], _B64[bits >> 12 & 63], _B64[bits >> 6 & 63], _B64[bits & 63]))
    if pad:
        out[-pad:] = b"=" * pad
    encoded = bytes(out)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _decodable(s)
    if altchars is not None:
        altchars = _decodable(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return _decode64(s, validate)


def _decode64(s, strict):
    out = bytearray()
    bits = have = pads = 0
    if strict and s[:1] == b"=":
        raise _error("Leading padding not allowed")
    for at, char in enumerate(s):
        if char == 0x3D:
            if have >= 2 and have + pads + 1 >= 4:
                pads += 1
                if strict and at + 1 < len(s):
                    raise _error("Excess data after padding")
                return bytes(out)
            if have == 0 and strict:
                raise _error("Excess padding not allowed")
            if have:
                pads += 1
            continue
        value = _VALUES.get(char)
        if value is None:
            if strict:
                raise _error("Only base64 data is allowed")
            continue
        if strict and pads:
            raise _error("Discontinuous padding not allowed")
        pads = 0
        bits = bits << 6 | value
        have += 1
        if have == 2:
            out.append(bits >> 4 & 255)
        elif have == 3:
            out.append(bits >> 2 & 255)
        elif have == 4:
            out.append(bits & 255)
            bits = have = 0
    if have == 1:
        count = len(out) // 3 * 4 + 1
        raise _error(
            f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4"
        )
    if have:
        raise _error("Incorrect padding")
    return bytes(out)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_decodable(s), b"-_")


def _encode32(s, alphabet):
    s = _like_bytes(s)
    out = bytearray()
    for at in range(0, len(s), 5):
        piece = s[at:at + 5]
        bits = int.from_bytes(piece + b"\0" * (5 - len(piece)), "big")
        made = [alphabet[bits >> shift & 31] for shift in range(35, -1, -5)]
        used = (len(piece) * 8 + 4) // 5
        out += bytes(made[:used]) + b"=" * (8 - used)
    return bytes(out)


def _decode32(s, alphabet, casefold, map01):
    s = _decodable(s)
    if len(s) % 8:
        raise _error("Incorrect padding")
    if map01 is not None:
        map01 = _decodable(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    pads = size - len(s)
    values = {char: value for value, char in enumerate(alphabet)}
    bits = 0
    for char in s:
        if char not in values:
            raise _error("Non-base32 digit found")
        bits = bits << 5 | values[char]
    if pads not in (0, 1, 3, 4, 6):
        raise _error("Incorrect padding")
    total = len(s) * 5
    return (bits >> total % 8).to_bytes(total // 8, "big")


def b32encode(s):
    return _encode32(s, _B32)


def b32decode(s, casefold=False, map01=None):
    return _decode32(s, _B32, casefold, map01)


def b32hexencode(s):
    return _encode32(s, _B32HEX)


def b32hexdecode(s, casefold=False):
    return _decode32(s, _B32HEX, casefold, None)


def b16encode(s):
    return _like_bytes(s).hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    s = _decodable(s)
    if casefold:
        s = s.upper()
    if any(char not in b"0123456789ABCDEF" for char in s):
        raise _error("Non-base16 digit found")
    if len(s) % 2:
        raise _error("Odd-length string")
    return bytes.fromhex(s.decode("ascii"))


def _encode85(s, alphabet, pad, short=None):
    # Five characters for each four bytes; `short` stands for four bytes that are all the same.
    s = _like_bytes(s)
    missing = -len(s) % 4
    s += b"\0" * missing
    out = []
    for at in range(0, len(s), 4):
        number = int.from_bytes(s[at:at + 4], "big")
        last = at + 4 == len(s)
        if short and number in short:
            out.append(short[number])
            continue
        digits = bytearray(5)
        for place in range(4, -1, -1):
            number, digit = divmod(number, 85)
            digits[place] = alphabet[digit]
        out.append(bytes(digits))
    if missing and not pad:
        if short and out[-1] == b"z":
            out[-1] = bytes((alphabet[0],)) * 5
        out[-1] = out[-1][:-missing]
    return b"".join(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    short = {0: b"z"}
    if foldspaces:
        short[0x20202020] = b"y"
    made = _encode85(b, bytes(range(33, 118)), pad, short)
    if adobe:
        made = b"<~" + made
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [made[at:at + wrapcol] for at in range(0, len(made), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        made = b"\n".join(lines)
    return made + b"~>" if adobe else made


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _decodable(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError(f"Ascii85 encoded byte sequences must end with {b'~>'!r}")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    piece = []
    for char in b + b"u" * 4:
        if 33 <= char <= 117:
            piece.append(char - 33)
            if len(piece) == 5:
                number = 0
                for digit in piece:
                    number = number * 85 + digit
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += number.to_bytes(4, "big")
                piece = []
        elif char == 0x7A:
            if piece:
                raise ValueError("z inside Ascii85 5-tuple")
            out += b"\0\0\0\0"
        elif foldspaces and char == 0x79:
            if piece:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif char not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(char)}")
    over = 4 - len(piece)
    return bytes(out[:-over]) if over else bytes(out)


def b85encode(b, pad=False):
    return _encode85(b, _B85, pad)


def _decode85(b, alphabet, name):
    b = _decodable(b)
    values = {char: value for value, char in enumerate(alphabet)}
    missing = -len(b) % 5
    out = bytearray()
    padded = b + bytes((alphabet[84],)) * missing
    for at in range(0, len(padded), 5):
        number = 0
        for place in range(at, at + 5):
            digit = values.get(padded[place])
            if digit is None:
                raise ValueError(f"bad {name} character at position {place}")
            number = number * 85 + digit
        if number > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {at}")
        out += number.to_bytes(4, "big")
    return bytes(out[:-missing]) if missing else bytes(out)


def b85decode(b):
    return _decode85(b, _B85, "base85")


def z85encode(s):
    return _encode85(s, _Z85, False)


def z85decode(s):
    return _decode85(s, _Z85, "z85")


def encodebytes(s):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"expected bytes-like object, not {type(s).__name__}")
    lines = [b64encode(s[at:at + MAXBINSIZE]) + b"\n" for at in range(0, len(s), MAXBINSIZE)]
    return b"".join(lines)


def decodebytes(s):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"expected bytes-like object, not {type(s).__name__}")
    return _decode64(bytes(s), False)


def encode(input, output):
    while piece := input.read(MAXBINSIZE):
        output.write(b64encode(piece) + b"\n")


def decode(input, output):
    while line := input.readline():
        output.write(_decode64(line, False))
