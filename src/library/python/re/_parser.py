# Reading patterns and templates. A pattern becomes a tree of tuples, which `_sre` makes a program of:
#   ("lit", char, flags)               ("set", negated, items, flags)      ("at", what, flags)
#   ("cat", nodes)                     ("alt", nodes)                      ("group", number, node)
#   ("rep", low, high, mode, node)     ("look", ahead, negated, node)      ("atomic", node)
#   ("ref", number, flags)             ("cond", number, yes, no)
# Items of a set are characters, pairs of characters, and classes such as "\\d".

I, L, M, S, U, X, A, DEBUG = 2, 4, 8, 16, 32, 64, 256, 128
MAXREPEAT = 4294967295
MAXGROUPS = 1073741823

_FLAGS = {"i": I, "L": L, "m": M, "s": S, "x": X, "a": A, "u": U}
_KINDS = A | L | U
_GLOBAL = DEBUG
_DIGITS = "0123456789"
_OCTAL = "01234567"
_HEX = "0123456789abcdefABCDEF"
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SPACE = " \t\n\r\v\f"
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
# What a doubled character may once mean in a set.
_SETS = {"-": "set difference", "&": "set intersection", "~": "set symmetric difference", "|": "set union"}
_PLACES = {"A": "start", "b": "word", "B": "inside", "Z": "end"}


class PatternError(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
        else:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            where = f"{msg} at position {pos}"
            if newline in pattern:
                where += f" (line {self.lineno}, column {self.colno})"
            msg = where
        super().__init__(msg)


class _Restart(Exception):
    # The verbose flag was met in the pattern: it is read again from the beginning.
    pass


class _Reader:
    # The text of a pattern, and what its groups are.

    def __init__(self, source):
        self.given = source
        self.is_bytes = isinstance(source, (bytes, bytearray))
        self.text = str(source, "latin-1") if self.is_bytes else source
        self.pos = 0
        self.end = len(self.text)

    def peek(self):
        # The next character, an escape with its backslash; empty at the end.
        char = self.text[self.pos:self.pos + 1]
        if char == "\\":
            if self.pos + 1 >= self.end:
                raise PatternError("bad escape (end of pattern)", self.given, self.end - 1)
            char = self.text[self.pos:self.pos + 2]
        return char

    def next(self):
        token = self.peek()
        self.pos += len(token)
        return token

    def take(self, token):
        if self.text.startswith(token, self.pos) and self.peek() == token:
            self.pos += len(token)
            return True
        return False

    def some(self, limit, allowed):
        start = self.pos
        while self.pos < self.end and self.pos - start < limit and self.text[self.pos] in allowed:
            self.pos += 1
        return self.text[start:self.pos]

    def until(self, closing, name):
        at = self.text.find(closing, self.pos)
        if at < 0:
            rest = self.text[self.pos:]
            if not rest:
                raise self.error("missing " + name)
            raise self.error(f"missing {closing}, unterminated name")
        found = self.text[self.pos:at]
        self.pos = at + 1
        if not found:
            raise self.error("missing " + name, 1)
        return found

    def error(self, message, back=0):
        if self.is_bytes:
            message = message.encode("ascii", "backslashreplace").decode("ascii")
        return PatternError(message, self.given, self.pos - back)

    def check_name(self, name, offset):
        if not name.isidentifier() or self.is_bytes and not name.isascii():
            shown = repr(name.encode("latin-1"))[1:] if self.is_bytes else repr(name)
            raise self.error(f"bad character in group name {shown}", len(name) + offset)


class Parser(_Reader):
    def __init__(self, source, flags):
        super().__init__(source)
        self.flags = flags
        self.groups = 1
        self.names = {}
        self.open = set()
        # The first group inside the outermost lookbehind.
        self.behind = None
        self.promised = []

    def effective(self):
        # The flags of what stands here: text is of Unicode unless something else is said.
        flags = self.flags
        return flags if self.is_bytes or flags & (A | U) else flags | U

    def parse(self):
        tree = self.alternatives(self.flags & X, 0)
        if self.pos < self.end:
            raise self.error("unbalanced parenthesis")
        for group, place in self.promised:
            if group >= self.groups:
                raise PatternError(f"invalid group reference {group}", self.given, place)
        return tree

    def alternatives(self, verbose, depth):
        branches = [self.sequence(verbose, depth, depth == 0)]
        while self.take("|"):
            branches.append(self.sequence(verbose, depth, False))
        return branches[0] if len(branches) == 1 else ("alt", branches)

    def sequence(self, verbose, depth, first):
        nodes = []
        while True:
            token = self.peek()
            if token == "" or token == "|" or token == ")":
                break
            self.pos += len(token)
            if verbose and token in _SPACE:
                continue
            if verbose and token == "#":
                at = self.text.find("\n", self.pos)
                self.pos = self.end if at < 0 else at + 1
                continue
            flags = self.effective()
            if token[0] == "\\":
                nodes.append(self.escape(token))
            elif token == "[":
                nodes.append(self.charset(depth))
            elif token == ".":
                nodes.append(("set", True, [] if flags & S else ["\n"], 0))
            elif token == "^":
                nodes.append(("at", "line start" if flags & M else "start", flags))
            elif token == "$":
                nodes.append(("at", "line end" if flags & M else "last", flags))
            elif token == "(":
                node = self.group(verbose, depth, first and not nodes)
                if node is not None:
                    nodes.append(node)
                else:
                    verbose = self.flags & X
            elif token in "*+?{":
                self.repeat(token, nodes)
            else:
                nodes.append(("lit", token, flags))
        return nodes[0] if len(nodes) == 1 else ("cat", nodes)

    def repeat(self, token, nodes):
        here = self.pos - 1
        low, high = {"*": (0, MAXREPEAT), "+": (1, MAXREPEAT), "?": (0, 1)}.get(token, (0, 0))
        if token == "{":
            if self.peek() == "}":
                nodes.append(("lit", "{", self.effective()))
                return
            least = self.some(self.end, _DIGITS)
            most = self.some(self.end, _DIGITS) if self.take(",") else least
            if not self.take("}"):
                nodes.append(("lit", "{", self.effective()))
                self.pos = here + 1
                return
            low, high = int(least or 0), int(most) if most else MAXREPEAT
            if low >= MAXREPEAT or most and high >= MAXREPEAT:
                raise OverflowError("the repetition number is too large")
            if high < low:
                raise self.error("min repeat greater than max repeat", self.pos - here - 1)
        if not nodes or nodes[-1][0] == "at" or nodes[-1] == ("cat", []):
            raise self.error("nothing to repeat", self.pos - here)
        if nodes[-1][0] == "rep":
            raise self.error("multiple repeat", self.pos - here)
        mode = "lazy" if self.take("?") else "possessive" if self.take("+") else "greedy"
        nodes[-1] = ("rep", low, high, mode, nodes[-1])

    def escape(self, token):
        char = token[1]
        flags = self.effective()
        if char in _PLACES:
            return "at", _PLACES[char], flags
        if char in "dDsSwW":
            return "set", char.isupper(), ["\\" + char.lower()], flags
        if char == "0":
            digits = self.some(2, _OCTAL)
            return "lit", chr(int("0" + digits, 8)), flags
        if char in _DIGITS:
            if self.pos < self.end and self.text[self.pos] in _DIGITS:
                following = self.text[self.pos:self.pos + 2]
                if char in _OCTAL and len(following) == 2 and following[0] in _OCTAL and following[1] in _OCTAL:
                    self.pos += 2
                    return "lit", self.octal(char + following), flags
                char += following[0]
                self.pos += 1
            group = int(char)
            if group < self.groups:
                return self.reference(group, len(char) + 1)
            raise self.error(f"invalid group reference {group}", len(char))
        return "lit", self.character(token, False), flags

    def octal(self, digits):
        value = int(digits, 8)
        if value > 0o377:
            raise self.error(f"octal escape value \\{digits} outside of range 0-0o377", len(digits) + 1)
        return chr(value)

    def character(self, token, in_set):
        char = token[1]
        start = self.pos - 2
        size = {"x": 2, "u": 4, "U": 8}.get(char, 0)
        if size and not (self.is_bytes and char != "x"):
            digits = self.some(size, _HEX)
            if len(digits) != size:
                raise self.error(f"incomplete escape {token}{digits}", self.pos - start)
            value = int(digits, 16)
            if value > 0x10FFFF:
                raise self.error(f"bad escape {token}{digits}", self.pos - start)
            return chr(value)
        if char == "N" and not self.is_bytes:
            import unicodedata
            if not self.take("{"):
                raise self.error("missing {")
            name = self.until("}", "character name")
            try:
                return unicodedata.lookup(name)
            except KeyError:
                raise self.error(f"undefined character name {name!r}", len(name) + len(r"\N{}")) from None
        if char in _ESCAPES and (in_set or char != "b"):
            return _ESCAPES[char]
        if char in _LETTERS:
            raise self.error(f"bad escape {token}", len(token))
        return char

    def suspect(self, what, place, depth):
        # The program's own line is below the functions that read a pattern, of which each group adds three.
        import warnings
        warnings.warn(f"Possible {what} at position {place}", FutureWarning, stacklevel=10 + 3 * depth)

    def charset(self, depth):
        here = self.pos - 1
        negated = self.take("^")
        items = []
        first = self.pos
        while True:
            place = self.pos
            token = self.next()
            if token == "":
                raise self.error("unterminated character set", self.pos - here)
            if token == "]" and place != first:
                break
            if place == first and token == "[":
                self.suspect("nested set", place, depth)
            elif place != first and token in _SETS and self.text[self.pos:self.pos + 1] == token:
                self.suspect(_SETS[token], place, depth)
            low = self.member(token)
            if self.text[self.pos:self.pos + 1] != "-":
                items.append(low)
                continue
            self.pos += 1
            token = self.next()
            if token == "":
                raise self.error("unterminated character set", self.pos - here)
            if token == "]":
                items += [low, "-"]
                break
            if token == "-":
                self.suspect("set difference", self.pos - 2, depth)
            high = self.member(token)
            if len(low) > 1 or len(high) > 1 or high < low:
                shown = self.text[place:self.pos]
                raise self.error(f"bad character range {shown}", len(shown))
            items.append((low, high))
        return "set", negated, items, self.effective()

    def member(self, token):
        # A character of a set; a class keeps its backslash.
        if token[0] != "\\":
            return token
        char = token[1]
        if char in "dDsSwW":
            return token
        if char in _OCTAL:
            return self.octal(char + self.some(2, _OCTAL))
        if char in _DIGITS:
            raise self.error(f"bad escape {token}", len(token))
        return self.character(token, True)

    def reference(self, group, back):
        if group in self.open:
            raise self.error("cannot refer to an open group", back)
        if self.behind is not None and group >= self.behind:
            raise self.error("cannot refer to group defined in the same lookbehind subpattern", 0)
        return "ref", group, self.effective()

    def group(self, verbose, depth, at_start):
        start = self.pos - 1
        capture, wrap, name = True, None, None
        flags = self.flags
        if self.take("?"):
            char = self.next()
            if char == "":
                raise self.error("unexpected end of pattern")
            if char == "P":
                if self.take("<"):
                    name = self.until(">", "group name")
                    self.check_name(name, 1)
                elif self.take("="):
                    name = self.until(")", "group name")
                    self.check_name(name, 1)
                    group = self.names.get(name)
                    if group is None:
                        raise self.error(f"unknown group name {name!r}", len(name) + 1)
                    return self.reference(group, len(name) + 1)
                else:
                    char = self.next()
                    if char == "":
                        raise self.error("unexpected end of pattern")
                    raise self.error(f"unknown extension ?P{char}", len(char) + 2)
            elif char == ":":
                capture = False
            elif char == "#":
                at = self.text.find(")", self.pos)
                if at < 0:
                    self.pos = self.end
                    raise self.error("missing ), unterminated comment", self.pos - start)
                self.pos = at + 1
                return "cat", ()
            elif char in "=!<":
                ahead = True
                if char == "<":
                    char = self.next()
                    if char == "":
                        raise self.error("unexpected end of pattern")
                    if char not in "=!":
                        raise self.error(f"unknown extension ?<{char}", len(char) + 2)
                    ahead = False
                outer = self.behind
                if not ahead and outer is None:
                    self.behind = self.groups
                node = self.alternatives(verbose, depth + 1)
                self.behind = outer
                if not self.take(")"):
                    raise self.error("missing ), unterminated subpattern", self.pos - start)
                return "look", ahead, char == "!", node
            elif char == "(":
                return self.conditional(verbose, depth, start)
            elif char == ">":
                capture, wrap = False, "atomic"
            elif char in _FLAGS or char == "-":
                flags = self.inline_flags(char)
                if flags is None:
                    if not at_start or depth:
                        raise PatternError("global flags not at the start of the expression", self.given, start)
                    if self.flags & X and not verbose:
                        raise _Restart
                    return None
                capture = False
            else:
                raise self.error(f"unknown extension ?{char}", len(char) + 1)
        number = None
        if capture:
            number = self.groups
            self.groups += 1
            if self.groups > MAXGROUPS:
                raise self.error("too many groups")
            if name is not None:
                known = self.names.get(name)
                if known is not None:
                    message = f"redefinition of group name {name!r} as group {number}; was group {known}"
                    raise self.error(message, len(name) + 1)
                self.names[name] = number
            self.open.add(number)
        outer, self.flags = self.flags, flags
        node = self.alternatives(flags & X, depth + 1)
        self.flags = outer
        if not self.take(")"):
            raise self.error("missing ), unterminated subpattern", self.pos - start)
        self.open.discard(number)
        if wrap:
            return wrap, node
        return "group", number, node

    def conditional(self, verbose, depth, start):
        name = self.until(")", "group name")
        if name.isidentifier() and not (self.is_bytes and not name.isascii()):
            group = self.names.get(name)
            if group is None:
                raise self.error(f"unknown group name {name!r}", len(name) + 1)
        else:
            if not (name.isdecimal() and name.isascii()):
                self.check_name(name, 1)
            group = int(name)
            if not group:
                raise self.error("bad group number", len(name) + 1)
            if group >= MAXGROUPS:
                raise self.error(f"invalid group reference {group}", len(name) + 1)
            self.promised.append((group, self.pos - len(name) - 1))
        yes = self.sequence(verbose, depth + 1, False)
        no = ("cat", [])
        if self.take("|"):
            no = self.sequence(verbose, depth + 1, False)
            if self.peek() == "|":
                raise self.error("conditional backref with more than two branches")
        if not self.take(")"):
            raise self.error("missing ), unterminated subpattern", self.pos - start)
        return "cond", group, yes, no

    def inline_flags(self, char):
        # The flags of a group; nothing when they are those of the whole pattern, which has them then.
        add = remove = 0
        if char != "-":
            while True:
                flag = _FLAGS[char]
                if self.is_bytes and char == "u":
                    raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
                if not self.is_bytes and char == "L":
                    raise self.error("bad inline flags: cannot use 'L' flag with a str pattern")
                add |= flag
                if flag & _KINDS and add & _KINDS != flag:
                    raise self.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                char = self.next()
                if char == "":
                    raise self.error("missing -, : or )")
                if char in ")-:":
                    break
                if char not in _FLAGS:
                    message = "unknown flag" if char.isalpha() else "missing -, : or )"
                    raise self.error(message, len(char))
        if char == ")":
            self.flags |= add
            return None
        if add & _GLOBAL:
            raise self.error("bad inline flags: cannot turn on global flag", 1)
        if char == "-":
            char = self.next()
            if char == "":
                raise self.error("missing flag")
            if char not in _FLAGS:
                raise self.error("unknown flag" if char.isalpha() else "missing flag", len(char))
            while True:
                flag = _FLAGS[char]
                if flag & _KINDS:
                    raise self.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                remove |= flag
                char = self.next()
                if char == "":
                    raise self.error("missing :")
                if char == ":":
                    break
                if char not in _FLAGS:
                    raise self.error("unknown flag" if char.isalpha() else "missing :", len(char))
        if add & remove:
            raise self.error("bad inline flags: flag turned on and off", 1)
        flags = self.flags
        if add & _KINDS:
            flags &= ~_KINDS
        return (flags | add) & ~remove


def parse(source, flags):
    # The tree, the number of groups, their names, and all flags.
    while True:
        parser = Parser(source, flags)
        try:
            tree = parser.parse()
        except _Restart:
            flags |= X
            continue
        # Flags in the pattern itself belong to what follows them, which is all of it.
        return tree, parser.groups - 1, parser.names, fix_flags(source, parser.flags)


def fix_flags(source, flags):
    if isinstance(source, str):
        if flags & L:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & A and flags & U:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        if not flags & A:
            flags |= U
    else:
        if flags & U:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & L and flags & A:
            raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def parse_template(source, pattern):
    # A list of texts and numbers of groups.
    reader = _Reader(source)
    text = reader.text
    parts = []
    literal = []

    def close():
        if literal:
            joined = "".join(literal)
            parts.append(joined.encode("latin-1") if reader.is_bytes else joined)
            literal.clear()

    def group(number, back):
        if number > pattern.groups:
            raise reader.error(f"invalid group reference {number}", back)
        close()
        parts.append(number)

    while reader.pos < reader.end:
        at = text.find("\\", reader.pos)
        if at < 0:
            at = reader.end
        if at > reader.pos:
            literal.append(text[reader.pos:at])
            reader.pos = at
            continue
        token = reader.next()
        char = token[1]
        if char == "g":
            if not reader.take("<"):
                raise reader.error("missing <")
            name = reader.until(">", "group name")
            if not (name.isdecimal() and name.isascii()):
                reader.check_name(name, 1)
                number = pattern.groupindex.get(name)
                if number is None:
                    raise IndexError(f"unknown group name {name!r}")
            else:
                number = int(name)
                if number >= MAXGROUPS:
                    raise reader.error(f"invalid group reference {number}", len(name) + 1)
            group(number, len(name) + 1)
        elif char == "0":
            literal.append(chr(int("0" + reader.some(2, _OCTAL), 8)))
        elif char in _DIGITS:
            following = text[reader.pos:reader.pos + 2]
            if following[:1] and following[0] in _DIGITS:
                if char in _OCTAL and len(following) == 2 and following[0] in _OCTAL and following[1] in _OCTAL:
                    value = int(char + following, 8)
                    reader.pos += 2
                    if value > 0o377:
                        shown = "\\" + char + following
                        raise reader.error(f"octal escape value {shown} outside of range 0-0o377", len(shown))
                    literal.append(chr(value))
                    continue
                char += following[0]
                reader.pos += 1
            group(int(char), len(char))
        elif char in _ESCAPES:
            literal.append(_ESCAPES[char])
        elif char in _LETTERS:
            raise reader.error(f"bad escape {token}", len(token))
        else:
            literal.append(token)
    close()
    return parts
