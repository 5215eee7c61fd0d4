#!/usr/bin/env python3
"""Makes expressions by chance and records what CPython 3.13 answers.

    PYTHONHASHSEED=0 python3.13 tests/oracle/expressions.py > tests/expressions.txt

Each line is an expression, a tab, and its `repr` or the exception, all of which `tests/expressions.rs` compares with our
machine's. The same seed gives the same file, and an argument sets another one; answers that hang on addresses are left out.
"""

import random
import resource
import signal
import sys
import warnings

COUNT = 3000
SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 20260101

random.seed(SEED)
pick = random.choice

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "255", "256", "2**31", "-2**63", "2**64", "10**20", "True", "False"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "0.1", "1e16", "1e-7", "1e308", "123456.789", "float('inf')", "float('nan')"]
STRINGS = ["''", "'a'", "'abc'", "'Hello, World'", "' x '", "'12'", "'-7'", "'1.5'", "'é'", "'日本'", "'😀b'", "'a\\nb'", "'it\\'s'", "'a,b,c'", "'%s'", "'{}'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'12'", "b'a b'"]
OTHERS = ["None", "...", "1j", "(2+3j)", "range(5)", "range(1, 10, 3)", "range(5, 0, -2)", "int", "str", "bytearray(b'xy')", "frozenset({1, 2})", "slice(1, 3)"]


def atom():
    return pick(pick([INTS, INTS, FLOATS, STRINGS, STRINGS, BYTES, OTHERS]))


def several(depth, low=0, high=3):
    return [expression(depth) for _ in range(random.randint(low, high))]


def container(depth):
    kind = random.randrange(6)
    items = several(depth)
    if kind == 0:
        return "[" + ", ".join(items) + "]"
    if kind == 1:
        return "(" + "".join(item + ", " for item in items) + ")"
    if kind == 2:
        return "{" + ", ".join(f"{key}: {expression(depth)}" for key in items) + "}"
    if kind == 3:
        return "{" + ", ".join(items or ["1"]) + "}"
    if kind == 4:
        return f"[{pick(['x', 'x * 2', '(x, x)', 'str(x)'])} for x in {expression(depth)}{pick(['', ' if x'])}]"
    return f"{{{pick(['x', 'str(x)'])}: {pick(['x', '1'])} for x in {expression(depth)}}}"


BINARY = ["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "@"]
COMPARE = ["==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"]
ONE = ["abs", "all", "any", "ascii", "bin", "bool", "bytes", "callable", "chr", "complex", "dict", "float", "frozenset", "hash",
       "hex", "int", "len", "list", "max", "min", "oct", "ord", "repr", "reversed", "round", "set", "sorted", "str", "sum",
       "tuple", "type", "iter", "bytearray", "enumerate", "slice", "range", "memoryview"]
TWO = ["divmod", "isinstance", "pow", "round", "int", "max", "min", "sum", "zip", "map", "filter", "format", "str", "range",
       "enumerate", "complex", "bytes", "getattr", "hasattr", "slice", "issubclass"]
METHODS = {
    "s": ["upper()", "lower()", "title()", "swapcase()", "capitalize()", "casefold()", "strip()", "lstrip()", "rstrip('c')", "split()",
          "split(',')", "rsplit(None, 1)", "splitlines()", "isalpha()", "isdigit()", "isnumeric()", "isspace()", "isupper()",
          "istitle()", "isidentifier()", "isprintable()", "encode()", "encode('ascii')", "encode('latin-1', 'replace')",
          "center(9, '*')", "ljust(5)", "rjust(5)", "zfill(6)", "replace('a', 'bb')", "find('b')", "rfind('a')", "index('c')",
          "count('')", "startswith('a')", "endswith(('c', 'd'))", "partition(',')", "rpartition('l')", "join(['x', 'y'])",
          "format(1)", "expandtabs()", "removeprefix('a')", "removesuffix('c')", "translate({97: 'z'})"],
    "b": ["upper()", "decode()", "decode('ascii', 'replace')", "hex()", "hex('-')", "split()", "find(b'b')", "count(97)", "strip()",
          "replace(b'a', b'xx')", "isdigit()", "join([b'x', b'y'])", "startswith(b'a')", "zfill(5)", "center(7)", "title()"],
    "i": ["bit_length()", "bit_count()", "as_integer_ratio()", "conjugate()", "to_bytes(2, 'big')", "to_bytes(3, 'little', signed=True)",
          "real", "imag", "numerator", "denominator", "is_integer()"],
    "f": ["is_integer()", "as_integer_ratio()", "hex()", "conjugate()", "real", "imag"],
    "l": ["index(1)", "count(1)", "copy()", "pop()", "append(1)", "reverse()", "sort()", "extend('ab')", "insert(0, 1)", "remove(1)"],
    "d": ["keys()", "values()", "items()", "get(1)", "get('a', 2)", "copy()", "pop(1, None)", "popitem()", "setdefault('k', 1)", "update(a=1)"],
    "t": ["union([1])", "intersection({1, 2})", "difference([1])", "issubset({1, 2, 3})", "isdisjoint([9])", "copy()", "pop()", "add(1)"],
}
SPECS = ["", "d", "5", "<8", ">8", "^9", "*^9", "08", "+", "x", "#x", "b", "o", "c", "e", ".2f", ".3", "g", ".0f", "%", ".1%", ",", "_",
         "_x", "n", "s", "10s", ".2s", "+.3e", "#.3g", "=+8", "010.3f", "é>5", "z.1f", "q", ">>", ",d", "_b", "<<5"]


def call(depth):
    kind = random.randrange(8)
    if kind < 3:
        name = pick(ONE)
        argument = expression(depth)
        text = f"{name}({argument})"
        return f"list({text})" if name in ("reversed", "enumerate", "iter") and random.random() < 0.7 else text
    if kind < 5:
        name = pick(TWO)
        first = pick(["str", "int", "len", "bool", "None", "abs"]) if name in ("map", "filter") else expression(depth)
        second = pick(["int", "str", "(int, str)", "list", "float"]) if name in ("isinstance", "issubclass") else expression(depth)
        if name in ("getattr", "hasattr"):
            second = pick(["'real'", "'upper'", "'__len__'", "'nope'", "1"])
        text = f"{name}({first}, {second})"
        return f"list({text})" if name in ("map", "filter", "zip") else text
    kind = pick("ssssbifldt")
    receiver = {
        "s": lambda: pick(STRINGS),
        "b": lambda: pick(BYTES),
        "i": lambda: f"({pick(INTS)})",
        "f": lambda: f"({pick(FLOATS)})",
        "l": lambda: "[" + ", ".join(several(depth)) + "]",
        "d": lambda: "{" + ", ".join(f"{pick(INTS + STRINGS)}: {expression(depth)}" for _ in range(2)) + "}",
        "t": lambda: "{" + ", ".join(several(depth, 1)) + "}",
    }[kind]()
    return f"{receiver}.{pick(METHODS[kind])}"


def formatted(depth):
    quoted = expression(depth)
    if random.random() < 0.5:
        return f"format({quoted}, {pick(SPECS)!r})"
    if random.random() < 0.3:
        spec = pick(["s", "r", "d", "5d", "-5d|", "05d", "+d", "x", "#o", "X", "e", ".2f", "g", "c", "%", "10s", ".3r", "i", "a", "5.1f", "z"])
        return f"'%{spec}' % ({quoted},)"
    if "\\" in quoted or '"' in quoted or "#" in quoted:
        return f"str({quoted})"
    return f'f"{{{"(" + quoted + ")"}{pick(["", "!r", "!s", "!a", "="])}:{pick(SPECS)}}}"'


def subscript(depth):
    base = pick([pick(STRINGS), pick(BYTES), container(depth), expression(depth)])
    part = lambda: pick(["", "", "0", "1", "-1", "2", "-3", "10", "None"])
    kind = random.randrange(4)
    if kind == 0:
        return f"({base})[{part()}:{part()}]"
    if kind == 1:
        return f"({base})[{part()}:{part()}:{pick(['', '1', '2', '-1', '-2', '0'])}]"
    return f"({base})[{pick(['0', '1', '-1', '5', 'True', '1.0', repr('a'), expression(depth)])}]"


def expression(depth):
    if depth <= 0 or random.random() < 0.15:
        return atom()
    depth -= 1
    kind = random.randrange(16)
    if kind < 3:
        return f"({expression(depth)} {pick(BINARY)} {expression(depth)})"
    if kind < 5:
        chain = f" {pick(COMPARE)} {atom()}" if random.random() < 0.2 else ""
        return f"({expression(depth)} {pick(COMPARE)} {expression(depth)}{chain})"
    if kind == 5:
        return f"({expression(depth)} {pick(['and', 'or'])} {expression(depth)})"
    if kind == 6:
        return f"({pick(['not ', '-', '+', '~'])}{expression(depth)})"
    if kind == 7:
        return f"({expression(depth)} if {expression(depth)} else {expression(depth)})"
    if kind == 8:
        return subscript(depth)
    if kind < 11:
        return formatted(depth)
    if kind < 14:
        return call(depth)
    return container(depth)


class Late(BaseException):
    pass


def late(*_):
    raise Late


def answer(text):
    """What the expression gives, and whether that is an exception; `None` when it takes too long."""
    try:
        signal.setitimer(signal.ITIMER_REAL, 1)
        try:
            return repr(eval(text, {})), False
        except Exception as error:
            return f"{type(error).__name__}: {error}", True
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except Late:
        return None, True


def main():
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))
    signal.signal(signal.SIGALRM, late)
    known = set()
    while len(known) < COUNT:
        text = expression(3)
        if text in known or "\n" in text or len(text) > 200 or "hash(None" in text or "memoryview" in text:
            continue
        got, failed = answer(text)
        if "hash(" in text and any(name in text for name in ("int", "str", "None", "...", "nan", "type")):
            continue
        # Most of what chance makes fails; a third of the answers are errors.
        if failed and random.random() < 0.85:
            continue
        # Sets of what is hashed by its address have no order of their own.
        if got and "{" in got and ("nan" in got or "<class" in got):
            continue
        if got is None or " at 0x" in got or len(got) > 400 or "MemoryError" in got:
            continue
        known.add(text)
        sys.stdout.write(text + "\t" + got.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + "\n")


main()
