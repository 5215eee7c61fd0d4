# Mappings with several values for a key, as aiohttp's headers and queries are.

from _http import Headers

__all__ = ("CIMultiDict", "CIMultiDictProxy", "MultiDict", "MultiDictProxy", "istr")


class istr(str):
    """Text that compares without regard to case where it is a key."""


class CIMultiDict(Headers):
    def __init__(self, *given, **more):
        self._pairs = []
        self.extend(*given, **more)

    def extend(self, given=(), **more):
        for key, value in given.items() if hasattr(given, "items") else given:
            self.add(key, value)
        for key, value in more.items():
            self.add(key, value)

    def getone(self, key, *default):
        try:
            return self[key]
        except KeyError:
            if default:
                return default[0]
            raise

    def popone(self, key, *default):
        return self.pop(key, *default)

    def popall(self, key, *default):
        found = self.getall(key, *default)
        self.pop(key, None)
        return found

    def clear(self):
        self._pairs = []

    def __repr__(self):
        shown = ", ".join([f"{key!r}: {value!r}" for key, value in self._pairs])
        return f"<{type(self).__name__}({shown})>"


class CIMultiDictProxy(CIMultiDict):
    def _refuse(self, *args, **kwargs):
        raise TypeError(f"'{type(self).__name__}' object does not support item assignment")

    __setitem__ = __delitem__ = _refuse


class MultiDict(CIMultiDict):
    """The same where case matters."""

    def __getitem__(self, key):
        for known, value in self._pairs:
            if known == key:
                return value
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._pairs = [pair for pair in self._pairs if pair[0] != key] + [(key, value)]

    def __delitem__(self, key):
        self[key]
        self._pairs = [pair for pair in self._pairs if pair[0] != key]

    def getall(self, key, *default):
        found = [value for known, value in self._pairs if known == key]
        if not found:
            if default:
                return default[0]
            raise KeyError(key)
        return found


class MultiDictProxy(MultiDict):
    __setitem__ = __delitem__ = CIMultiDictProxy._refuse
