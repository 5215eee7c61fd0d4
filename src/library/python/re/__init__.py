# Regular expressions. `re._parser` reads patterns, `_sre` runs them.

import _sre
from _sre import Match, Pattern
from re import _parser
from re._parser import PatternError

error = PatternError

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

_NAMES = {2: "IGNORECASE", 4: "LOCALE", 8: "MULTILINE", 16: "DOTALL", 32: "UNICODE", 64: "VERBOSE", 128: "DEBUG",
          256: "ASCII"}


class RegexFlag(int):
    # An enumeration in CPython; a number of its own here, so that nothing has to be imported for it.

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        if self == 0:
            return "NOFLAG"
        return "|".join(name for bit, name in _NAMES.items() if self & bit) or None

    def __repr__(self):
        names = ["re." + name for bit, name in _NAMES.items() if int(self) & bit]
        rest = int(self) & ~sum(_NAMES)
        if rest:
            names.append(hex(rest))
        return "|".join(names) or "re.NOFLAG"

    __str__ = __repr__

    def __format__(self, spec):
        return format(repr(self), spec)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(sum(_NAMES) & ~int(self))

    def __iter__(self):
        return iter([RegexFlag(bit) for bit in _NAMES if int(self) & bit])

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __len__(self):
        return len(list(iter(self)))

    def __bool__(self):
        return int(self) != 0


NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)
for _flag in NOFLAG, I, L, M, S, U, X, DEBUG, A:
    setattr(RegexFlag, _flag.name, _flag)
del _flag
for _short in "ILMSUXA":
    setattr(RegexFlag, _short, globals()[_short])
del _short



_cache = {}
_CACHED = 512


def _compile(pattern, flags):
    flags = int(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if flags & 128:
        raise NotImplementedError("Loopscope does not simulate the flag re.DEBUG")
    compiled = _build(pattern, flags)
    if len(_cache) >= _CACHED:
        del _cache[next(iter(_cache))]
    _cache[type(pattern), pattern, flags] = compiled
    return compiled


def _build(pattern, flags):
    tree, groups, names, flags = _parser.parse(pattern, flags)
    if groups > _parser.MAXGROUPS:
        raise OverflowError("too many groups")
    return _sre.compile(pattern, flags, tree, groups, names, PatternError)


def compile(pattern, flags=0):
    "Compile a regular expression pattern, returning a Pattern object."
    return _compile(pattern, flags)


def purge():
    "Clear the regular expression caches"
    _cache.clear()


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def _positional(name, args, arguments):
    # The arguments after the text may still be given by place, of which CPython warns.
    if not args:
        return arguments
    first = "count" if "sub" in name else "maxsplit"
    if len(args) > 2:
        most = 5 if first == "count" else 4
        raise TypeError(f"{name}() takes from {most - 2} to {most} positional arguments but {most - 2 + len(args)} were given")
    for given, key in zip(args, (first, "flags")):
        if arguments[key]:
            raise TypeError(f"{name}() got multiple values for argument '{key}'")
        arguments[key] = given
    import warnings
    warnings.warn(f"'{first}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return arguments


def sub(pattern, repl, string, *args, count=0, flags=0):
    given = _positional("sub", args, {"count": count, "flags": flags})
    return _compile(pattern, given["flags"]).sub(repl, string, given["count"])


def subn(pattern, repl, string, *args, count=0, flags=0):
    given = _positional("subn", args, {"count": count, "flags": flags})
    return _compile(pattern, given["flags"]).subn(repl, string, given["count"])


def split(pattern, string, *args, maxsplit=0, flags=0):
    given = _positional("split", args, {"maxsplit": maxsplit, "flags": flags})
    return _compile(pattern, given["flags"]).split(string, given["maxsplit"])


_special = {ord(char): "\\" + char for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """
    Escape special characters in a string.
    """
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = [(_compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while at < len(string):
            for pattern, action in self.lexicon:
                found = pattern.match(string, at)
                if found is not None and found.end() > at:
                    break
            else:
                break
            at = found.end()
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
        return result, string[at:]
