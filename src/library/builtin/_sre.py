# The engine of `re`: makes a program of a pattern's tree and runs it.
#
# A program is a list of instructions (tuples that begin with a number), a state is a list of registers. What can still be
# tried stands on a stack of its own, so nothing recurses with the length of the text:
#   (pc, at)                 go on at an instruction
#   (-1, register, value)    a register as it was
#   (-2, pc, low, at)        a greedy run of single characters that may end earlier, but not before `low`
#   (-3, pc, at, left, set)  a lazy run of single characters that may end later
# Registers: two for each group, of which the first two are the match itself; then the group that was closed last; then
# those of repetitions and of parts that succeed only once.

_TEXT, _SET, _RUN, _SPLIT, _JUMP, _SAVE, _OPEN, _CLOSE, _MATCH, _AT, _REF, _COND = range(12)
_LOOP, _ROUND, _ZERO, _LAZY, _BEGIN, _KEEP, _LOOKED, _REFUSE, _BACK, _FAIL = range(12, 22)

_I, _L, _M, _S, _U, _X, _A = 2, 4, 8, 16, 32, 64, 256
_MAX = 4294967295


def _is_word(char, flags):
    if flags & _U:
        return char == "_" or char.isalnum()
    return char == "_" or char.isascii() and char.isalnum()


def _in_class(name, char, flags):
    kind = name[1].lower()
    if kind == "d":
        found = char.isdecimal() if flags & _U else "0" <= char <= "9"
    elif kind == "s":
        found = char.isspace() if flags & _U else char in " \t\n\r\f\v"
    else:
        found = _is_word(char, flags)
    return found != name[1].isupper()


def _cases(char, flags):
    # The characters that are the same as this one when case does not matter.
    if not flags & _I:
        return (char,)
    if not flags & _U:
        return (char, char.swapcase()) if char.isascii() else (char,)
    found = [char]
    for other in (char.lower(), char.upper(), char.upper().lower(), char.lower().upper()):
        if len(other) == 1 and other not in found:
            found.append(other)
    return found


def _decide(char, negated, items, flags):
    # Whether a set has a character.
    for case in _cases(char, flags):
        for item in items:
            if type(item) is tuple:
                if item[0] <= case <= item[1]:
                    return not negated
            elif len(item) == 2:
                if _in_class(item, case, flags):
                    return not negated
            elif item == case:
                return not negated
    return negated


class _Set(dict):
    # What is known of single characters: whether they are in the set. The rest is computed when it is first asked for.

    def __init__(self, negated, items, flags):
        self.spec = negated, items, flags
        # The only character that is not in the set; empty when none is out of it.
        self.stop = None
        if negated and not flags & _I and len(items) < 2 and all(type(item) is str and len(item) == 1 for item in items):
            self.stop = items[0] if items else ""

    def __missing__(self, char):
        found = self[char] = _decide(char, *self.spec)
        return found


def _single(node):
    # The set of a tree that is always one character.
    if node[0] == "set":
        return _Set(*node[1:])
    if node[0] == "lit":
        return _Set(False, [node[1]], node[2])
    if node[0] == "alt" and all(branch[0] == "lit" and not branch[2] & _I for branch in node[1]):
        return _Set(False, [branch[1] for branch in node[1]], 0)
    if node[0] == "group" and node[1] is None:
        return _single(node[2])
    return None


class _Compiler:
    def __init__(self, groups, fail):
        self.code = []
        self.last = 2 * groups + 2
        self.registers = self.last + 1
        self.widths = {}
        self.fail = fail

    def register(self, count=1):
        self.registers += count
        return self.registers - count

    def emit(self, *instruction):
        self.code.append(instruction)
        return len(self.code) - 1

    def width(self, node):
        kind = node[0]
        if kind == "lit" or kind == "set":
            return 1, 1
        if kind == "cat":
            widths = [self.width(part) for part in node[1]]
            return sum(low for low, _ in widths), min(sum(high for _, high in widths), _MAX)
        if kind == "alt":
            widths = [self.width(part) for part in node[1]]
            return min(low for low, _ in widths), max(high for _, high in widths)
        if kind == "group":
            width = self.width(node[2])
            if node[1] is not None:
                self.widths[node[1]] = width
            return width
        if kind == "atomic":
            return self.width(node[1])
        if kind == "rep":
            low, high = self.width(node[4])
            return min(low * node[1], _MAX), min(high * node[2], _MAX)
        if kind == "ref":
            return self.widths.get(node[1], (0, _MAX))
        if kind == "cond":
            yes, no = self.width(node[2]), self.width(node[3])
            return min(yes[0], no[0]), max(yes[1], no[1])
        return 0, 0

    def compile(self, node):
        getattr(self, "make_" + node[0])(*node[1:])

    def make_lit(self, char, flags):
        if flags & _I and len(_cases(char, flags)) > 1 or flags & _I and not char.isascii():
            self.emit(_SET, _Set(False, [char], flags))
        elif flags & _I and flags & _U and char.lower() in "iksμ":
            self.emit(_SET, _Set(False, [char], flags))
        else:
            self.emit(_TEXT, char, 1)

    def make_set(self, negated, items, flags):
        self.emit(_SET, _Set(negated, items, flags))

    def make_cat(self, nodes):
        at, count = 0, len(nodes)
        while at < count:
            # Characters that stand side by side are looked for together.
            text = ""
            while at < count and nodes[at][0] == "lit" and not nodes[at][2] & _I:
                text += nodes[at][1]
                at += 1
            if text:
                self.emit(_TEXT, text, len(text))
            else:
                self.compile(nodes[at])
                at += 1

    def make_alt(self, branches):
        chars = _single(("alt", branches))
        if chars is not None:
            self.emit(_SET, chars)
            return
        jumps = []
        for branch in branches[:-1]:
            split = self.emit(_SPLIT)
            self.compile(branch)
            jumps.append(self.emit(_JUMP))
            self.code[split] = (_SPLIT, len(self.code))
        self.compile(branches[-1])
        for jump in jumps:
            self.code[jump] = (_JUMP, len(self.code))

    def make_group(self, number, node):
        if number is None:
            self.compile(node)
            return
        self.widths[number] = self.width(node)
        self.emit(_OPEN, 2 * number)
        self.compile(node)
        self.emit(_CLOSE, 2 * number + 1, number)

    def make_atomic(self, node):
        height = self.register()
        self.emit(_BEGIN, height)
        self.compile(node)
        self.emit(_KEEP, height)

    def make_look(self, ahead, negated, node):
        height = self.register(2)
        width = 0
        if not ahead:
            low, width = self.width(node)
            if low != width:
                raise self.fail("look-behind requires fixed-width pattern")
        begin = None
        if negated:
            begin = self.emit(_SPLIT)
        # The stack as it was before the alternative that refusing is: it goes with the rest.
        self.emit(_BEGIN, height)
        if not ahead:
            self.emit(_BACK, width)
        self.compile(node)
        if negated:
            self.emit(_REFUSE, height)
            self.code[begin] = (_SPLIT, len(self.code))
        else:
            self.emit(_LOOKED, height)

    def make_rep(self, low, high, mode, node):
        if mode == "possessive":
            self.make_atomic(("rep", low, high, "greedy", node))
            return
        chars = _single(node)
        if chars is not None:
            self.emit(_RUN if mode == "greedy" else _LAZY, chars, low, high)
            return
        if high == 1 and low == 0 and mode == "greedy":
            split = self.emit(_SPLIT)
            self.compile(node)
            self.code[split] = (_SPLIT, len(self.code))
            return
        register = self.register(2)
        self.emit(_ZERO, register)
        loop = self.emit(_LOOP)
        self.emit(_ROUND, register, high)
        self.compile(node)
        self.emit(_JUMP, loop)
        self.code[loop] = (_LOOP, register, low, high, mode == "greedy", len(self.code))

    def make_ref(self, group, flags):
        self.emit(_REF, 2 * group, flags)

    def make_cond(self, group, yes, no):
        condition = self.emit(_COND)
        self.compile(yes)
        jump = self.emit(_JUMP)
        self.code[condition] = (_COND, 2 * group + 1, len(self.code))
        self.compile(no)
        self.code[jump] = (_JUMP, len(self.code))

    def make_at(self, place, flags):
        self.emit(_AT, place, flags)


def _holds(place, flags, text, at, end):
    if place == "start":
        return at == 0
    if place == "line start":
        return at == 0 or text[at - 1] == "\n"
    if place == "end":
        return at == end
    if place == "last":
        return at == end or at == end - 1 and text[at] == "\n"
    if place == "line end":
        return at == end or text[at] == "\n"
    before = at > 0 and _is_word(text[at - 1], flags)
    after = at < end and _is_word(text[at], flags)
    if place == "word":
        return before != after
    return before == after and not (at == end == 0)


def _same(text, at, end, found, flags):
    if at + len(found) > end:
        return False
    if not flags & _I:
        return text.startswith(found, at)
    for one in found:
        if text[at] != one and not set(_cases(text[at], flags)) & set(_cases(one, flags)):
            return False
        at += 1
    return True


def _run(code, count, last, text, start, end, whole, forbidden):
    # The registers of a match that begins at `start`; nothing if there is none.
    registers = [-1] * count
    stack = []
    push = stack.append
    pop = stack.pop
    pc = 0
    at = start
    while True:
        instruction = code[pc]
        op = instruction[0]
        if op == _TEXT:
            if text.startswith(instruction[1], at, end):
                at += instruction[2]
                pc += 1
                continue
        elif op == _SET:
            if at < end and instruction[1][text[at]]:
                at += 1
                pc += 1
                continue
        elif op == _RUN:
            _, chars, low, high = instruction
            limit = end if high >= end - at else at + high
            low += at
            stop = chars.stop
            if stop is None:
                while at < limit and chars[text[at]]:
                    at += 1
            elif stop:
                found = text.find(stop, at, limit)
                at = limit if found < 0 else found
            else:
                at = limit
            if at >= low:
                pc += 1
                if at > low:
                    push((-2, pc, low, at))
                continue
        elif op == _SPLIT:
            push((instruction[1], at))
            pc += 1
            continue
        elif op == _JUMP:
            pc = instruction[1]
            continue
        elif op == _OPEN:
            slot = instruction[1]
            # A group counts when it is closed, so its beginning waits.
            push((-1, slot, registers[slot]))
            registers[slot] = at
            pc += 1
            continue
        elif op == _CLOSE:
            _, slot, group = instruction
            push((-1, slot, registers[slot]))
            push((-1, last, registers[last]))
            registers[slot] = at
            registers[last] = group
            pc += 1
            continue
        elif op == _LOOP:
            _, slot, low, high, greedy, after = instruction
            done = registers[slot]
            if done < low:
                push((-1, slot, done))
                push((-1, slot + 1, registers[slot + 1]))
                registers[slot] = done + 1
                registers[slot + 1] = at
                pc += 2
            elif greedy:
                if done < high and registers[slot + 1] != at:
                    push((after, at))
                    pc += 1
                else:
                    pc = after
            else:
                push((pc + 1, at))
                pc = after
            continue
        elif op == _ROUND:
            _, slot, high = instruction
            done = registers[slot]
            if done < high and registers[slot + 1] != at:
                push((-1, slot, done))
                push((-1, slot + 1, registers[slot + 1]))
                registers[slot] = done + 1
                registers[slot + 1] = at
                pc += 1
                continue
        elif op == _ZERO:
            slot = instruction[1]
            push((-1, slot, registers[slot]))
            push((-1, slot + 1, registers[slot + 1]))
            registers[slot] = 0
            registers[slot + 1] = -1
            pc += 1
            continue
        elif op == _LAZY:
            _, chars, low, high = instruction
            least = at + low
            if least <= end:
                while at < least and chars[text[at]]:
                    at += 1
                if at == least:
                    pc += 1
                    if high > low:
                        push((-3, pc, at, high - low, chars))
                    continue
        elif op == _AT:
            if _holds(instruction[1], instruction[2], text, at, end):
                pc += 1
                continue
        elif op == _MATCH:
            if at != forbidden and (not whole or at == end):
                registers[0] = start
                registers[1] = at
                return registers
        elif op == _REF:
            slot = instruction[1]
            first, after = registers[slot], registers[slot + 1]
            if after >= 0 and first <= after:
                found = text[first:after]
                if _same(text, at, end, found, instruction[2]):
                    at += len(found)
                    pc += 1
                    continue
        elif op == _COND:
            pc = pc + 1 if registers[instruction[1]] >= 0 else instruction[2]
            continue
        elif op == _BEGIN:
            slot = instruction[1]
            push((-1, slot, registers[slot]))
            registers[slot] = len(stack)
            if slot + 1 < count:
                push((-1, slot + 1, registers[slot + 1]))
                registers[slot + 1] = at
            pc += 1
            continue
        elif op == _KEEP or op == _LOOKED:
            slot = instruction[1]
            height = registers[slot]
            if op == _LOOKED:
                at = registers[slot + 1]
            undo = [entry for entry in stack[height:] if entry[0] == -1]
            del stack[height:]
            stack.extend(undo)
            pc += 1
            continue
        elif op == _REFUSE:
            # All that was done inside is undone, and with it goes the alternative that waits below.
            height = registers[instruction[1]]
            while len(stack) > height - 1:
                entry = pop()
                if entry[0] == -1:
                    registers[entry[1]] = entry[2]
            pop()
        elif op == _BACK:
            if at >= instruction[1]:
                at -= instruction[1]
                pc += 1
                continue
        # What came last is undone, to the next thing that can be tried.
        while True:
            if not stack:
                return None
            entry = pop()
            pc = entry[0]
            if pc >= 0:
                at = entry[1]
                break
            if pc == -1:
                registers[entry[1]] = entry[2]
            elif pc == -2:
                _, pc, low, at = entry
                at -= 1
                following = code[pc]
                if following[0] == _TEXT:
                    # Only where the text that must follow stands.
                    at = text.rfind(following[1], low, min(end, at + following[2]))
                    if at < 0:
                        continue
                if at > low:
                    push((-2, pc, low, at))
                break
            else:
                _, pc, at, left, chars = entry
                if at < end and chars[text[at]]:
                    at += 1
                    if left > 1:
                        push((-3, pc, at, left - 1, chars))
                    break


class Pattern:
    __module__ = "re"
    __slots__ = (
        "pattern", "flags", "groups", "groupindex", "_code", "_count", "_last", "_prefix", "_first", "_names",
        "_templates", "__weakref__",
    )

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def match(self, string, pos=0, endpos=9223372036854775807):
        return _attempt(self, string, pos, endpos, False)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return _attempt(self, string, pos, endpos, True)

    def search(self, string, pos=0, endpos=9223372036854775807):
        text = _text(self, string)
        pos, end = _bounds(text, pos, endpos)
        registers = _find(self, text, pos, end, -1)
        return registers and _match(self, string, text, pos, end, registers)

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        text = _text(self, string)
        pos, end = _bounds(text, pos, endpos)
        return _matches(self, string, text, pos, end)

    def scanner(self, string, pos=0, endpos=9223372036854775807):
        raise NotImplementedError("Loopscope does not simulate scanners of patterns")

    def findall(self, string, pos=0, endpos=9223372036854775807):
        text = _text(self, string)
        pos, end = _bounds(text, pos, endpos)
        groups = self.groups
        empty = string[:0]
        found = []
        for registers in _walk(self, text, pos, end):
            if groups < 2:
                first = 2 * groups
                start, after = registers[first], registers[first + 1]
                found.append(string[start:after] if after >= 0 else empty)
            else:
                found.append(tuple([
                    string[registers[slot]:registers[slot + 1]] if registers[slot + 1] >= 0 else empty
                    for slot in range(2, 2 * groups + 2, 2)
                ]))
        return found

    def split(self, string, maxsplit=0):
        text = _text(self, string)
        parts = []
        last = 0
        if maxsplit >= 0:
            for registers in _walk(self, text, 0, len(text)):
                parts.append(string[last:registers[0]])
                last = registers[1]
                for slot in range(2, 2 * self.groups + 2, 2):
                    parts.append(string[registers[slot]:registers[slot + 1]] if registers[slot + 1] >= 0 else None)
                maxsplit -= 1
                if not maxsplit:
                    break
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return _replace(self, repl, string, count)[0]

    def subn(self, repl, string, count=0):
        return _replace(self, repl, string, count)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & (_L | _U | _A) == _U:
            flags &= ~_U
        names = [name for bit, name in _FLAG_NAMES if flags & bit]
        rest = flags & ~sum(bit for bit, _ in _FLAG_NAMES)
        if rest:
            names.append(hex(rest))
        shown = f"{self.pattern!r:.200}"
        return f"re.compile({', '.join([shown, '|'.join(names)] if names else [shown])})"

    def __eq__(self, other, /):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, type(self.pattern), self.pattern) == (other.flags, type(other.pattern), other.pattern)

    def __hash__(self, /):
        return hash((self.flags, self.pattern))

    def __copy__(self, /):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __reduce__(self):
        from re import _compile
        return _compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)


_FLAG_NAMES = [
    (2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (32, "re.UNICODE"),
    (64, "re.VERBOSE"), (128, "re.DEBUG"), (256, "re.ASCII"),
]


def compile(source, flags, tree, groups, names, fail):
    compiler = _Compiler(groups, fail)
    compiler.compile(tree)
    compiler.emit(_MATCH)
    pattern = object.__new__(Pattern)
    pattern.pattern = source
    pattern.flags = flags
    pattern.groups = groups
    pattern.groupindex = dict(names)
    pattern._code = code = compiler.code
    pattern._count = compiler.registers
    pattern._last = compiler.last
    pattern._prefix = pattern._first = None
    pattern._names = {number: name for name, number in names.items()}
    pattern._templates = {}
    # A match begins with this text, or with a character of this set.
    begin = 0
    while code[begin][0] == _OPEN:
        begin += 1
    op = code[begin][0]
    if op == _TEXT:
        pattern._prefix = code[begin][1]
    elif op == _SET or op in (_RUN, _LAZY) and code[begin][2] > 0:
        pattern._first = code[begin][1]
    return pattern


def _text(pattern, string):
    # What the engine looks at: bytes are the characters of Latin 1.
    if isinstance(pattern.pattern, str):
        if isinstance(string, str):
            return string
        if isinstance(string, (bytes, bytearray)):
            raise TypeError("cannot use a string pattern on a bytes-like object")
    elif isinstance(string, (bytes, bytearray)):
        return str(string, "latin-1")
    elif isinstance(string, str):
        raise TypeError("cannot use a bytes pattern on a string-like object")
    raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")


def _bounds(text, pos, endpos):
    size = len(text)
    pos = 0 if pos < 0 else min(pos, size)
    endpos = 0 if endpos < 0 else min(endpos, size)
    return pos, endpos


def _attempt(pattern, string, pos, endpos, whole):
    text = _text(pattern, string)
    pos, end = _bounds(text, pos, endpos)
    if pos > end:
        return None
    registers = _run(pattern._code, pattern._count, pattern._last, text, pos, end, whole, -1)
    return registers and _match(pattern, string, text, pos, end, registers)


def _find(pattern, text, start, end, forbidden):
    # The registers of the first match from `start` on, that is not the empty one at `forbidden`.
    code, count, last = pattern._code, pattern._count, pattern._last
    prefix, first = pattern._prefix, pattern._first
    while start <= end:
        if prefix is not None:
            start = text.find(prefix, start, end)
            if start < 0:
                return None
        elif first is not None:
            while start < end and not first[text[start]]:
                start += 1
            if start == end:
                return None
        registers = _run(code, count, last, text, start, end, False, forbidden)
        if registers is not None:
            return registers
        start += 1
    return None


def _walk(pattern, text, start, end):
    # All matches. One may be empty where the last one ended, but not twice in a place.
    forbidden = -1
    while True:
        registers = _find(pattern, text, start, end, forbidden)
        if registers is None:
            return
        yield registers
        start = registers[1]
        forbidden = start if registers[0] == start else -1


def _matches(pattern, string, text, pos, end):
    for registers in _walk(pattern, text, pos, end):
        yield _match(pattern, string, text, pos, end, registers)


def _replace(pattern, repl, string, count):
    text = _text(pattern, string)
    template = None
    if not callable(repl):
        if not isinstance(repl, type(string[:0])) and not (isinstance(repl, (str, bytes, bytearray))):
            raise TypeError(f"decoding to str: need a bytes-like object, {type(repl).__name__} found")
        template = _template(pattern, repl)
    empty = string[:0]
    parts = []
    last = number = 0
    for registers in _walk(pattern, text, 0, len(text)):
        if registers[0] > last:
            parts.append(string[last:registers[0]])
        last = registers[1]
        if template is None:
            made = repl(_match(pattern, string, text, 0, len(text), registers))
            if made is not None:
                parts.append(made)
        else:
            _fill(template, string, registers, empty, parts)
        number += 1
        if number == count:
            break
    if last < len(string):
        parts.append(string[last:])
    for at, part in enumerate(parts):
        if isinstance(part, str) != isinstance(empty, str):
            expected = "str instance" if isinstance(empty, str) else "a bytes-like object"
            raise TypeError(f"sequence item {at}: expected {expected}, {type(part).__name__} found")
    return empty.join(parts), number


def _fill(template, string, registers, empty, parts):
    for part in template:
        if type(part) is int:
            after = registers[2 * part + 1]
            if after >= 0:
                parts.append(string[registers[2 * part]:after])
        else:
            parts.append(part)


def _template(pattern, repl):
    template = pattern._templates.get(repl) if type(repl) is str else None
    if template is None:
        backslash = "\\" if isinstance(repl, str) else b"\\"
        if backslash not in repl:
            template = [repl]
        else:
            from re._parser import parse_template
            template = parse_template(repl, pattern)
        if type(repl) is str and len(pattern._templates) < 100:
            pattern._templates[repl] = template
    return template


def _match(pattern, string, text, pos, endpos, registers):
    match = object.__new__(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._registers = registers
    return match


class Match:
    __module__ = "re"
    __slots__ = ("re", "string", "pos", "endpos", "_registers")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def _slot(self, group):
        if hasattr(group, "__index__"):
            number = group.__index__()
        else:
            number = self.re.groupindex.get(group, -1) if isinstance(group, (str, bytes)) else -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return 2 * number

    def _part(self, slot, default=None):
        after = self._registers[slot + 1]
        return self.string[self._registers[slot]:after] if after >= 0 else default

    def group(self, /, *groups):
        if not groups:
            return self._part(0)
        if len(groups) == 1:
            return self._part(self._slot(groups[0]))
        return tuple([self._part(self._slot(group)) for group in groups])

    def __getitem__(self, group, /):
        return self._part(self._slot(group))

    def groups(self, default=None):
        return tuple([self._part(slot, default) for slot in range(2, 2 * self.re.groups + 2, 2)])

    def groupdict(self, default=None):
        return {name: self._part(2 * number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def span(self, group=0, /):
        slot = self._slot(group)
        after = self._registers[slot + 1]
        return (self._registers[slot], after) if after >= 0 else (-1, -1)

    def expand(self, template):
        parts = []
        empty = self.string[:0]
        _fill(_template(self.re, template), self.string, self._registers, empty, parts)
        return empty.join(parts)

    @property
    def regs(self):
        return tuple([self.span(group) for group in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = self._registers[self.re._last]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        return self.re._names.get(self.lastindex)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self._part(0)!r:.50}>"

    def __copy__(self, /):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)
