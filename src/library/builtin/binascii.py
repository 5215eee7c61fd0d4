# Bytes as text and back, as far as `base64` and programs use it.

__refused__ = ("a2b_qp", "a2b_uu", "b2a_qp", "b2a_uu", "crc_hqx")


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def a2b_base64(data, /, *, strict_mode=False):
    from base64 import _decodable, _decode64
    return _decode64(_decodable(data), strict_mode)


def b2a_base64(data, /, *, newline=True):
    from base64 import b64encode
    return b64encode(data) + b"\n" if newline else b64encode(data)


def hexlify(data, *sep):
    return bytes(data).hex(*sep).encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        if " " in text:
            raise ValueError
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify


def crc32(data, crc=0, /):
    if not _table:
        for number in range(256):
            for _ in range(8):
                number = number >> 1 ^ (0xEDB88320 if number & 1 else 0)
            _table.append(number)
    crc ^= 0xFFFFFFFF
    for byte in bytes(data):
        crc = crc >> 8 ^ _table[(crc ^ byte) & 255]
    return crc ^ 0xFFFFFFFF


_table = []
