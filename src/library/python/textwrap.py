# Filling paragraphs. Words are told apart by looking at the characters themselves, which is quicker here than patterns.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


class TextWrapper:
    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
        *, max_lines=None, placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _whitespace), " "))
        chunks = self._split(text)
        if self.fix_sentence_endings:
            _fix_endings(chunks)
        return self._fill(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def _split(self, text):
        chunks = []
        at, size = 0, len(text)
        while at < size:
            start = at
            space = text[at] in _whitespace
            while at < size and (text[at] in _whitespace) == space:
                at += 1
            if space or not self.break_on_hyphens:
                chunks.append(text[start:at])
            else:
                _split_word(text[start:at], chunks)
        return chunks

    def _fill(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line, used = [], 0
            while chunks and used + len(chunks[-1]) <= width:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_long(chunks, line, used, width)
                used = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            rest = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or rest and used <= width:
                lines.append(indent + "".join(line))
                continue
            self._cut(lines, line, used, width, indent)
            break
        return lines

    def _break_long(self, chunks, line, used, width):
        room = 1 if width < 1 else width - used
        chunk = chunks[-1]
        if self.break_long_words and room > 0:
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any(char != "-" for char in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _cut(self, lines, line, used, width, indent):
        # The last line that is allowed, with the placeholder for what is left out.
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            used -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _letter(char):
    return char.isalpha() or char == "_"


def _wordish(char):
    return char.isalnum() or char in "_!\"'&.,?"


def _split_word(word, chunks):
    # A word may be broken behind a hyphen between letters, and around a dash of several hyphens.
    start = at = 0
    size = len(word)
    while at < size:
        if word[at] != "-":
            at += 1
            continue
        run = at
        while run < size and word[run] == "-":
            run += 1
        if run - at > 1:
            # A dash stands alone between words, and else belongs to what it is in front of.
            if at > start and run < size and _wordish(word[at - 1]) and (word[run].isalnum() or word[run] == "_"):
                chunks.append(word[start:at])
                chunks.append(word[at:run])
                start = run
            at = run
            continue
        before = word[start:at]
        letters = len(before) > 1 and _letter(before[-1]) and _letter(before[-2])
        if not letters and len(before) > 2:
            letters = _letter(before[-1]) and before[-2] == "-" and _letter(before[-3])
        if not letters and at - start >= 2 and _letter(word[at - 1]) and at >= 2 and _letter(word[at - 2]):
            letters = True
        after = word[run:run + 3]
        follows = len(after) > 1 and _letter(after[0]) and (
            _letter(after[1]) or after[1] == "-" and len(after) > 2 and _letter(after[2])
        )
        if letters and follows:
            chunks.append(word[start:run])
            start = run
        at = run
    if start < size:
        chunks.append(word[start:])


def _fix_endings(chunks):
    # Two spaces behind the end of a sentence.
    for at in range(len(chunks) - 1):
        if chunks[at + 1] == " ":
            end = chunks[at].rstrip("\"'")
            if len(chunks[at]) - len(end) < 2 and end[-1:] in (".", "!", "?") and end[-2:-1].islower():
                chunks[at + 1] = "  "


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for at, line in enumerate(lines):
        stripped = line.lstrip(" \t")
        if not stripped:
            # Lines of nothing but spaces are emptied.
            lines[at] = ""
            continue
        indent = line[:len(line) - len(stripped)]
        if margin is None:
            margin = indent
        else:
            same = 0
            while same < min(len(margin), len(indent)) and margin[same] == indent[same]:
                same += 1
            margin = margin[:same]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
