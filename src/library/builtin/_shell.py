# What `sh -c` runs: simple commands, pipes, lists, redirections, quotes, variables, `if`, `for`, `while`, groups and
# substitutions. What is not known is said by name, with the exit status of a syntax error.

import re

from _processes import Ended, File, Null, Pipe, Process, pipe

_OPERATORS = ("&&", "||", ">>", ">&", "<&", "<<", ";;", ";", "|", "&", "(", ")", "<", ">", "\n")
_RESERVED = ("if", "then", "elif", "else", "fi", "for", "in", "do", "done", "while", "until", "{", "}", "!", "case", "esac")
_BUILTIN = ("echo", "printf", "true", "false", "test", "pwd", "kill")
_ASSIGNMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*=")


class ShellError(Exception):
    def __init__(self, text, line=1):
        self.text = text
        self.line = line


# ---- words -------------------------------------------------------------------------------------------------------------


class _Word:
    # Pieces of a word: ("text", text, quoted), ("variable", name, quoted), ("command", text, quoted), ("sum", text, quoted).
    def __init__(self, line):
        self.pieces = []
        self.line = line
        self.quoted = False

    def text(self, text, quoted):
        if text or quoted:
            self.pieces.append(("text", text, quoted))

    def plain(self):
        """Its text where nothing in it is quoted or expanded."""
        if self.quoted or any([kind != "text" for kind, _, _ in self.pieces]):
            return None
        return "".join([text for _, text, _ in self.pieces])


def _closing(text, at, opening, closing):
    """The place of the bracket that closes the one before `at`."""
    depth, quote = 1, ""
    while at < len(text):
        letter = text[at]
        if letter == "\\" and quote != "'":
            at += 1
        elif quote:
            if letter == quote:
                quote = ""
        elif letter in "'\"":
            quote = letter
        elif letter == opening:
            depth += 1
        elif letter == closing:
            depth -= 1
            if not depth:
                return at
        at += 1
    raise ShellError("Syntax error: end of file unexpected")


def _expansion(word, text, at, quoted):
    """What begins with the dollar sign before `at`; gives the place behind it."""
    if text.startswith("((", at):
        end = text.find("))", at)
        if end < 0:
            raise ShellError("Syntax error: Missing '))'")
        word.pieces.append(("sum", text[at + 2:end], quoted))
        return end + 2
    if text.startswith("(", at):
        end = _closing(text, at + 1, "(", ")")
        word.pieces.append(("command", text[at + 1:end], quoted))
        return end + 1
    if text.startswith("{", at):
        end = text.find("}", at)
        name = text[at + 1:end]
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*(:-.*)?|[0-9?$#@*]", name):
            raise ShellError(f"Loopscope's shell does not know ${{{name}}}")
        word.pieces.append(("variable", name, quoted))
        return end + 1
    match = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[0-9?$#@*!]").match(text, at)
    if match is None:
        word.text("$", quoted)
        return at
    word.pieces.append(("variable", match.group(), quoted))
    return match.end()


def _tokens(text):
    """Words and operators; the latter as plain strings, with descriptors before redirections as `(number, operator)`."""
    tokens, at, line = [], 0, 1
    while at < len(text):
        letter = text[at]
        if letter in " \t":
            at += 1
            continue
        if text.startswith("\\\n", at):
            at += 2
            line += 1
            continue
        if letter == "#":
            while at < len(text) and text[at] != "\n":
                at += 1
            continue
        for operator in _OPERATORS:
            if text.startswith(operator, at):
                break
        else:
            operator = None
        if operator is not None:
            if operator == "<<":
                raise ShellError("Loopscope's shell has no here-documents (<<)", line)
            tokens.append((operator, line))
            line += operator == "\n"
            at += len(operator)
            continue
        match = re.compile(r"([0-9])(?=[<>])").match(text, at)
        if match:
            tokens.append((int(match.group()), line))
            at = match.end()
            continue
        word = _Word(line)
        while at < len(text):
            letter = text[at]
            if letter in " \t\n;|&()<>":
                break
            at += 1
            if letter == "'":
                end = text.find("'", at)
                if end < 0:
                    raise ShellError("Syntax error: Unterminated quoted string", line)
                word.quoted = True
                word.text(text[at:end], True)
                at = end + 1
            elif letter == '"':
                word.quoted = True
                word.text("", True)
                while at < len(text) and text[at] != '"':
                    if text[at] == "\\" and text[at + 1:at + 2] in ("\\", '"', "$", "`", "\n"):
                        word.text(text[at + 1].replace("\n", ""), True)
                        at += 2
                    elif text[at] == "$":
                        at = _expansion(word, text, at + 1, True)
                    else:
                        word.text(text[at], True)
                        at += 1
                if at >= len(text):
                    raise ShellError("Syntax error: Unterminated quoted string", line)
                at += 1
            elif letter == "\\":
                word.quoted = True
                word.text(text[at:at + 1], True)
                at += 1
            elif letter == "$":
                at = _expansion(word, text, at, False)
            elif letter == "`":
                end = text.find("`", at)
                if end < 0:
                    raise ShellError("Syntax error: EOF in backquote substitution", line)
                word.pieces.append(("command", text[at:end], False))
                at = end + 1
            else:
                word.text(letter, False)
        tokens.append((word, line))
    return tokens


# ---- the tree ----------------------------------------------------------------------------------------------------------


class _Parser:
    def __init__(self, text):
        self.tokens = _tokens(text)
        self.at = 0

    def peek(self):
        return self.tokens[self.at][0] if self.at < len(self.tokens) else None

    def keyword(self):
        token = self.peek()
        word = token.plain() if isinstance(token, _Word) else None
        return word if word in _RESERVED else None

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1][0]

    def fail(self, expected=None):
        if self.at >= len(self.tokens):
            line = self.tokens[-1][1] if self.tokens else 1
            wanted = f' (expecting "{expected}")' if expected else ""
            raise ShellError(f"Syntax error: end of file unexpected{wanted}", line)
        token, line = self.tokens[self.at]
        if token == "\n":
            raise ShellError("Syntax error: newline unexpected", line)
        if isinstance(token, _Word):
            word = token.plain()
            raise ShellError(f'Syntax error: "{word}" unexpected' if word in _RESERVED else "Syntax error: word unexpected", line)
        raise ShellError(f'Syntax error: "{token}" unexpected', line)

    def expect(self, word):
        if self.keyword() != word and self.peek() != word:
            self.fail(word)
        self.next()

    def newlines(self):
        while self.peek() == "\n":
            self.next()

    def program(self):
        tree = self.list(())
        if self.at < len(self.tokens):
            self.fail()
        return tree

    def list(self, ends):
        """Commands one after another, up to one of the words that end them."""
        parts = []
        while True:
            while self.peek() in (";", "\n") and (parts or self.peek() == "\n"):
                self.next()
            if self.peek() is None or self.peek() == ")" or self.keyword() in ends:
                break
            part = self.and_or()
            if self.peek() == "&":
                self.next()
                part = ("background", part)
            elif self.peek() not in (";", "\n", None, ")") and self.keyword() not in ends:
                self.fail()
            parts.append(part)
        return ("list", parts)

    def and_or(self):
        left = self.pipeline()
        while self.peek() in ("&&", "||"):
            operator = self.next()
            self.newlines()
            left = (operator, left, self.pipeline())
        return left

    def pipeline(self):
        negated = False
        while self.keyword() == "!":
            self.next()
            negated = not negated
        parts = [self.command()]
        while self.peek() == "|":
            self.next()
            self.newlines()
            parts.append(self.command())
        tree = parts[0] if len(parts) == 1 else ("pipe", parts)
        return ("not", tree) if negated else tree

    def command(self):
        keyword = self.keyword()
        line = self.tokens[self.at][1] if self.at < len(self.tokens) else 1
        if self.peek() == "(":
            self.next()
            tree = ("subshell", self.list(()))
            self.expect(")")
        elif keyword == "{":
            self.next()
            tree = self.list(("}",))
            self.expect("}")
        elif keyword == "if":
            self.next()
            tree = self.branches()
        elif keyword == "for":
            tree = self.loop_over()
        elif keyword in ("while", "until"):
            self.next()
            condition = self.list(("do",))
            tree = (keyword, condition, self.body())
        elif keyword == "case":
            raise ShellError("Loopscope's shell does not know `case`", line)
        elif keyword is not None:
            self.fail()
        else:
            return self.simple()
        redirections = self.redirections()
        return ("redirected", tree, redirections) if redirections else tree

    def branches(self):
        condition = self.list(("then",))
        self.expect("then")
        yes = self.list(("elif", "else", "fi"))
        no = None
        if self.keyword() == "elif":
            self.next()
            return ("if", condition, yes, self.branches())
        if self.keyword() == "else":
            self.next()
            no = self.list(("fi",))
        self.expect("fi")
        return ("if", condition, yes, no)

    def loop_over(self):
        self.next()
        name = self.peek()
        name = self.next().plain() if isinstance(name, _Word) else self.fail()
        self.newlines()
        words = None
        if self.keyword() == "in":
            self.next()
            words = []
            while isinstance(self.peek(), _Word):
                words.append(self.next())
        while self.peek() in (";", "\n"):
            self.next()
        return ("for", name, words, self.body())

    def body(self):
        self.expect("do")
        body = self.list(("done",))
        self.expect("done")
        return body

    def redirections(self):
        found = []
        while True:
            number = None
            if isinstance(self.peek(), int):
                number = self.next()
            operator = self.peek()
            if operator not in ("<", ">", ">>", ">&", "<&"):
                if number is not None:
                    self.fail()
                return found
            self.next()
            target = self.peek()
            if isinstance(target, int):
                # `2>&1` may be followed by another redirection at once.
                target = _Word(1)
                target.text(str(self.next()), False)
            elif isinstance(target, _Word):
                self.next()
            else:
                self.fail()
            default = 0 if operator[0] == "<" else 1
            found.append((default if number is None else number, operator, target))

    def simple(self):
        assignments, words, redirections = [], [], []
        line = self.tokens[self.at][1] if self.at < len(self.tokens) else 1
        while True:
            redirections += self.redirections()
            token = self.peek()
            if not isinstance(token, _Word):
                break
            first = token.pieces[0] if token.pieces else None
            if not words and first and first[0] == "text" and not first[2] and _ASSIGNMENT.match(_leading(token)):
                assignments.append(self.next())
            else:
                words.append(self.next())
        if self.peek() == "(":
            raise ShellError("Loopscope's shell has no functions", line)
        if not (assignments or words or redirections):
            self.fail()
        return ("simple", assignments, words, redirections, line)


def _leading(word):
    # The unquoted text that a word begins with.
    text = ""
    for kind, part, quoted in word.pieces:
        if kind != "text" or quoted:
            break
        text += part
    return text


# ---- running -----------------------------------------------------------------------------------------------------------


class _View:
    # A process as a command built into the shell sees it: with streams of its own.
    def __init__(self, shell, streams):
        self.process = shell.process
        self.streams = streams
        self.folder = shell.folder
        self.environment = shell.exported()

    def write(self, text):
        self.streams[1].write(text.encode() if isinstance(text, str) else text)

    def complain(self, text):
        self.streams[2].write(f"{text}\n".encode())

    def path(self, name):
        return name if name.startswith("/") else f"{self.folder.rstrip('/')}/{name}"

    def sleep(self, seconds):
        self.process.sleep(seconds)


class _Break(Exception):
    pass


class _Continue(Exception):
    pass


class Shell:
    def __init__(self, process, name, arguments, environment=None, folder=None):
        self.process = process
        self.name = name
        self.arguments = arguments
        self.variables = dict(process.environment if environment is None else environment)
        self.own = set()
        self.folder = process.folder if folder is None else folder
        self.status = 0
        self.jobs = []

    def exported(self):
        return {name: value for name, value in self.variables.items() if name not in self.own}

    def copy(self, process):
        shell = Shell(process, self.name, self.arguments, self.variables, self.folder)
        shell.own = set(self.own)
        shell.status = self.status
        return shell

    def main(self, text):
        try:
            tree = _Parser(text).program()
        except ShellError as error:
            self.process.complain(f"{self.name}: {error.line}: {error.text}")
            return 2
        try:
            return self.run(tree, self.process.streams, True)
        except ShellError as error:
            self.process.complain(f"{self.name}: {error.line}: {error.text}")
            return 2

    def run(self, tree, streams, last=False):
        """`last` says that nothing is left to do for the shell afterwards, so a program may take its place."""
        self.status = getattr(self, "_run_" + _METHODS[tree[0]])(tree, streams, last)
        return self.status

    def _run_list(self, tree, streams, last):
        status = 0
        for position, part in enumerate(tree[1]):
            status = self.run(part, streams, last and position == len(tree[1]) - 1)
        return status

    def _run_background(self, tree, streams, last):
        self.jobs.append(self.start(tree[1], [Null(), streams[1].share(), streams[2].share()]))
        return 0

    def _run_and(self, tree, streams, last):
        status = self.run(tree[1], streams)
        return self.run(tree[2], streams, last) if status == 0 else status

    def _run_or(self, tree, streams, last):
        status = self.run(tree[1], streams)
        return self.run(tree[2], streams, last) if status != 0 else status

    def _run_not(self, tree, streams, last):
        return 0 if self.run(tree[1], streams) else 1

    def _run_pipe(self, tree, streams, last):
        started, source = [], streams[0].share()
        for position, part in enumerate(tree[1]):
            if position == len(tree[1]) - 1:
                sink, following = streams[1].share(), None
            else:
                reader, writer = pipe()
                sink, following = Pipe(writer), Pipe(reader)
            started.append(self.start(part, [source, sink, streams[2].share()]))
            source = following
        for process in started:
            status = self.wait_for(process)
        return status

    def _run_subshell(self, tree, streams, last):
        return self.wait_for(self.start(tree[1], [stream.share() for stream in streams]))

    def _run_redirected(self, tree, streams, last):
        return self.with_streams(tree[2], streams, lambda inner: self.run(tree[1], inner))

    def _run_if(self, tree, streams, last):
        if self.run(tree[1], streams) == 0:
            return self.run(tree[2], streams, last)
        return self.run(tree[3], streams, last) if tree[3] is not None else 0

    def _run_for(self, tree, streams, last):
        words = self.arguments if tree[2] is None else [text for word in tree[2] for text in self.expand(word, streams)]
        status = 0
        for word in words:
            self.assign(tree[1], word)
            try:
                status = self.run(tree[3], streams)
            except _Break:
                break
            except _Continue:
                pass
        return status

    def _run_while(self, tree, streams, last):
        status = 0
        while (self.run(tree[1], streams) == 0) == (tree[0] == "while"):
            try:
                status = self.run(tree[2], streams)
            except _Break:
                break
            except _Continue:
                pass
        return status

    # ---- one command

    def _run_simple(self, tree, streams, last):
        _, assignments, words, redirections, line = tree
        arguments = [text for word in words for text in self.expand(word, streams)]
        values = []
        for word in assignments:
            name, _, _ = _leading(word).partition("=")
            values.append((name, "".join(self.expand(word, streams, False))[len(name) + 1:]))
        if not arguments:
            for name, value in values:
                self.assign(name, value)
            if redirections:
                return self.with_streams(redirections, streams, lambda inner: 0)
            return self.status if any([piece[0] == "command" for word in assignments for piece in word.pieces]) else 0
        # Where nothing follows, what is opened for the command closes with its process.
        return self.with_streams(redirections, streams, lambda inner: self.call(arguments, values, inner, line, last))

    def call(self, arguments, values, streams, line, last):
        import _commands
        name, *rest = arguments
        if name in _SPECIAL:
            return getattr(self, "do_" + _SPECIAL[name])(rest, streams)
        if name == "[":
            if not rest or rest.pop() != "]":
                raise ShellError("[: missing ]", line)
            name = "test"
        if name in ("source", ".", "eval", "set", "trap", "read", "local", "function", "alias", "[["):
            raise ShellError(f"Loopscope's shell does not know `{name}`", line)
        if name == "exec":
            if not rest:
                raise ShellError("Loopscope's shell knows `exec` with a command only", line)
            name, *rest = arguments = rest
            last = True
        elif name in _BUILTIN:
            return _commands.run_in(_View(self, streams), name, rest)
        import _programs
        environment = {**self.exported(), **dict(values)}
        try:
            label, body, ignored = _programs.find(name, arguments, environment, self.folder)
        except FileNotFoundError:
            streams[2].write(f"{self.name}: {line}: {name}: not found\n".encode())
            return 127
        except PermissionError:
            streams[2].write(f"{self.name}: {line}: {name}: Permission denied\n".encode())
            return 126
        if last:
            # Nothing is left for the shell to do, so the program takes its place, as in dash.
            process = self.process
            before = process.streams
            process.streams = [stream.share() for stream in streams]
            for stream in before:
                stream.close()
            process.name, process.arguments = label, arguments
            process.environment, process.folder, process.ignored = environment, self.folder, ignored
            return body(process)
        shared = [stream.share() for stream in streams]
        return self.wait_for(Process(label, body, shared, arguments, environment, self.folder, ignored))

    def start(self, tree, streams):
        """A copy of the shell that runs a part of the tree beside it."""
        def body(process):
            return self.copy(process).run_apart(tree)

        return Process(self.name.rpartition("/")[2], body, streams, self.arguments, self.exported(), self.folder)

    def run_apart(self, tree):
        try:
            return self.run(tree, self.process.streams, True)
        except ShellError as error:
            self.process.complain(f"{self.name}: {error.line}: {error.text}")
            return 2

    def wait_for(self, process):
        process.wait()
        process.reap()
        return process.status if process.status >= 0 else 128 - process.status

    # ---- what only a shell can do itself

    def do_cd(self, rest, streams):
        import posix
        import stat
        import os.path
        target = rest[0] if rest else self.variables.get("HOME", "/")
        path = os.path.normpath(os.path.join(self.folder, target))
        try:
            if not stat.S_ISDIR(posix.stat(path).st_mode):
                raise NotADirectoryError
        except OSError:
            streams[2].write(f"{self.name}: 1: cd: can't cd to {target}\n".encode())
            return 2
        self.folder = path
        return 0

    def do_exit(self, rest, streams):
        raise Ended(int(rest[0]) & 0xFF if rest else self.status)

    def do_export(self, rest, streams):
        for item in rest:
            name, equals, value = item.partition("=")
            self.own.discard(name)
            if equals:
                self.variables[name] = value
        return 0

    def do_unset(self, rest, streams):
        for name in rest:
            self.variables.pop(name, None)
        return 0

    def do_wait(self, rest, streams):
        for job in self.jobs:
            self.wait_for(job)
        self.jobs.clear()
        return 0

    def do_nothing(self, rest, streams):
        return 0

    def do_break(self, rest, streams):
        raise _Break

    def do_continue(self, rest, streams):
        raise _Continue

    def assign(self, name, value):
        if name not in self.variables:
            self.own.add(name)
        self.variables[name] = value

    # ---- expansion

    def variable(self, name):
        if name == "?":
            return str(self.status)
        if name == "$":
            return str(self.process.pid)
        if name == "!":
            return str(self.jobs[-1].pid) if self.jobs else ""
        if name == "#":
            return str(len(self.arguments))
        if name in "@*":
            return " ".join(self.arguments)
        if name.isdigit():
            return self.name if name == "0" else (self.arguments + [""] * 10)[int(name) - 1]
        name, default, value = name.partition(":-")
        return self.variables.get(name, "") or (value if default else "")

    def sum(self, text):
        def number(match):
            return str(int(self.variable(match.group().lstrip("$")) or 0))

        text = re.sub(r"\$?[A-Za-z_][A-Za-z0-9_]*", number, text)
        if not re.fullmatch(r"[-+*/%()<>=!&|\s0-9]*", text):
            raise ShellError(f"Loopscope's shell cannot compute $(({text}))")
        try:
            return str(int(eval(text.replace("/", "//"), {"__builtins__": {}})))
        except (SyntaxError, ZeroDivisionError):
            raise ShellError(f"arithmetic expression: {text.strip()}") from None

    def output_of(self, text, streams):
        reader, writer = pipe()
        process = self.start(_Parser(text).program(), [streams[0].share(), Pipe(writer), streams[2].share()])
        source = Pipe(reader)
        data = source.read_all()
        source.close()
        self.status = self.wait_for(process)
        return data.decode("utf-8", "replace").rstrip("\n")

    def expand(self, word, streams, split=True):
        """The words that a word becomes."""
        fields, pattern, any_piece = [""], [""], word.quoted
        for kind, text, quoted in word.pieces:
            if kind == "text":
                value = text
            elif kind == "variable":
                value = self.variable(text)
            elif kind == "sum":
                value = self.sum(text)
            else:
                value = self.output_of(text, streams)
            if kind == "text" and not quoted and text == "~" and fields == [""]:
                value = self.variables.get("HOME", "~")
            if kind == "text" or quoted or not split:
                fields[-1] += value
                pattern[-1] += re.sub(r"([*?\[])", r"[\1]", value) if quoted else value
                any_piece = any_piece or bool(value)
                continue
            parts = value.split()
            if not parts:
                continue
            any_piece = True
            if value[0].isspace() and fields[-1]:
                fields.append("")
                pattern.append("")
            fields[-1] += parts[0]
            pattern[-1] += parts[0]
            fields += parts[1:]
            pattern += parts[1:]
        if not any_piece:
            return []
        if not split:
            return fields
        found = []
        for field, one in zip(fields, pattern):
            found += self.files_of(one) or [field] if re.search(r"(?<!\[)[*?]", one) else [field]
        return found

    def files_of(self, pattern):
        import fnmatch
        import posix
        folder, _, last = pattern.rpartition("/")
        prefix = f"{folder}/" if "/" in pattern else ""
        try:
            names = posix.listdir(_View(self, None).path(prefix or "."))
        except OSError:
            return []
        return [prefix + name for name in sorted(names) if name[0] != "." and fnmatch.fnmatchcase(name, last)]

    # ---- redirections

    def with_streams(self, redirections, streams, act):
        if not redirections:
            return act(streams)
        import posix
        inner, opened = list(streams), []
        try:
            for number, operator, word in redirections:
                target = "".join(self.expand(word, streams, False))
                if number > 2:
                    raise ShellError(f"Loopscope's shell has the descriptors 0 to 2, not {number}")
                if operator in (">&", "<&"):
                    if target not in ("0", "1", "2"):
                        raise ShellError(f"Loopscope's shell has the descriptors 0 to 2, not {target}")
                    inner[number] = inner[int(target)]
                    continue
                if target == "/dev/null":
                    inner[number] = Null()
                    continue
                flags = {"<": 0, ">": 0o1101, ">>": 0o2101}[operator]
                try:
                    fd = posix.open(_View(self, streams).path(target), flags, 0o666)
                except OSError as error:
                    what = "open" if operator == "<" else "create"
                    reason = "No such file" if error.errno == 2 and operator == "<" else error.strerror
                    reason = "Directory nonexistent" if error.errno == 2 and operator != "<" else reason
                    streams[2].write(f"{self.name}: {word.line}: cannot {what} {target}: {reason}\n".encode())
                    return 2
                inner[number] = File(fd)
                opened.append(inner[number])
            return act(inner)
        finally:
            for stream in opened:
                stream.close()


_METHODS = {
    "list": "list", "background": "background", "&&": "and", "||": "or", "not": "not", "pipe": "pipe", "subshell": "subshell",
    "redirected": "redirected", "if": "if", "for": "for", "while": "while", "until": "while", "simple": "simple",
}
_SPECIAL = {
    "cd": "cd", "exit": "exit", "export": "export", "unset": "unset", "wait": "wait", ":": "nothing", "break": "break",
    "continue": "continue",
}
