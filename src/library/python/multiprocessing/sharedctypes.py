# Numbers and arrays that processes share.

from multiprocessing.synchronize import RLock

_FLOATS = ("d", "f")
# Widths of the integer type codes in bytes, and whether they have a sign.
_INTEGERS = {"b": (1, True), "B": (1, False), "h": (2, True), "H": (2, False), "i": (4, True), "I": (4, False),
             "l": (8, True), "L": (8, False), "q": (8, True), "Q": (8, False)}


def _coerce(code, value):
    # As a C variable of that type keeps it.
    if code in _FLOATS:
        return float(value)
    if code == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise TypeError("one character bytes, bytearray, or an integer in range(256) expected")
        return value
    width, signed = _INTEGERS[code]
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    value &= (1 << 8 * width) - 1
    return value - (1 << 8 * width) if signed and value >> 8 * width - 1 else value


def _code(typecode):
    if typecode not in _INTEGERS and typecode not in (*_FLOATS, "c"):
        raise NotImplementedError(f"Loopscope simulates shared memory for type codes only, not for {typecode!r}")
    return typecode


class _Synchronized:
    def __init__(self, code, lock):
        self._code = code
        self._lock = RLock() if lock is True or lock is None else lock
        if lock:
            self.acquire, self.release = self._lock.acquire, self._lock.release

    def __deepcopy__(self, memo):
        return self

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class Synchronized(_Synchronized):
    def __init__(self, code, value, lock):
        super().__init__(code, lock)
        self._value = _coerce(code, value)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = _coerce(self._code, value)

    def __repr__(self):
        return f"<Synchronized wrapper for {'c_double' if self._code == 'd' else 'c_int'}({self._value})>"


class SynchronizedArray(_Synchronized):
    def __init__(self, code, values, lock):
        super().__init__(code, lock)
        self._values = [_coerce(code, value) for value in values]

    def __len__(self):
        return len(self._values)

    def __getitem__(self, index):
        return self._values[index]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            values = [_coerce(self._code, item) for item in value]
            if len(values) != len(self._values[index]):
                raise ValueError("Can only assign sequence of same size")
            self._values[index] = values
        else:
            self._values[index] = _coerce(self._code, value)

    def __iter__(self):
        return iter(self._values)


def Value(typecode_or_type, *args, lock=True):
    code = _code(typecode_or_type)
    return Synchronized(code, args[0] if args else (b"\0" if code == "c" else 0), lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    code = _code(typecode_or_type)
    if isinstance(size_or_initializer, int):
        size_or_initializer = [b"\0" if code == "c" else 0] * size_or_initializer
    return SynchronizedArray(code, size_or_initializer, lock)
