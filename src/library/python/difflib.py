# What differs between two sequences, and how to show it: `unittest` explains with it why two values are not equal.

from collections import namedtuple
from types import GenericAlias

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
    "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match",
]
__refused__ = ("HtmlDiff", "diff_bytes")

Match = namedtuple("Match", "a b size")


class SequenceMatcher:
    """Pairs up the parts that two sequences share: the longest one first, then those on either side of it."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        # Where each item of the second sequence stands, without those that are not to be compared by.
        self.b2j = places = {}
        for at, item in enumerate(b):
            places.setdefault(item, []).append(at)
        self.bjunk, self.bpopular = set(), set()
        if self.isjunk:
            self.bjunk = {item for item in places if self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        if self.autojunk and len(b) >= 200:
            often = len(b) // 100 + 1
            self.bpopular = {item for item, found in places.items() if len(found) > often}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b = self.a, self.b
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        first, second, size = alo, blo, 0
        # How long the run is that ends at each place of `b` and at the item of `a` before.
        runs = {}
        for i in range(alo, ahi):
            longer = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = longer[j] = runs.get(j - 1, 0) + 1
                if length > size:
                    first, second, size = i - length + 1, j - length + 1, length
            runs = longer
        # Grow it by what is not compared by: first what is often there, then what is junk.
        for junk in (False, True):
            while first > alo and second > blo and (b[second - 1] in self.bjunk) == junk and a[first - 1] == b[second - 1]:
                first, second, size = first - 1, second - 1, size + 1
            while (
                first + size < ahi and second + size < bhi and (b[second + size] in self.bjunk) == junk
                and a[first + size] == b[second + size]
            ):
                size += 1
        return Match(first, second, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        found, waiting = [], [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            match = i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        joined = []
        for match in found:
            if joined and joined[-1][0] + joined[-1][2] == match[0] and joined[-1][1] + joined[-1][2] == match[1]:
                match = Match(joined[-1][0], joined[-1][1], joined.pop()[2] + match[2])
            joined.append(match)
        joined.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = []
            i = j = 0
            for first, second, size in self.get_matching_blocks():
                if i < first or j < second:
                    tag = "replace" if i < first and j < second else "delete" if i < first else "insert"
                    self.opcodes.append((tag, i, first, j, second))
                i, j = first + size, second + size
                if size:
                    self.opcodes.append(("equal", first, i, second, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = [*self.get_opcodes()] or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum(match[2] for match in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left, same = dict(self.fullbcount), 0
        for item in self.a:
            if left.get(item, 0) > 0:
                same += 1
            left[item] = left.get(item, 0) - 1
        return _ratio(same, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    __class_getitem__ = classmethod(GenericAlias)


def _ratio(same, total):
    return 2.0 * same / total if total else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for each in possibilities:
        matcher.set_seq1(each)
        if (
            matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff
        ):
            found.append((matcher.ratio(), each))
    found.sort(reverse=True)
    return [each for _, each in found[:n]]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#") if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


class Differ:
    """Shows two lists of lines as one, with what changed within lines that are alike."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replaced(a, i1, i2, b, j1, j2)
            elif tag == "insert":
                yield from ["+ " + line for line in b[j1:j2]]
            else:
                sign = "- " if tag == "delete" else "  "
                yield from [sign + line for line in a[i1:i2]]

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        # The pair of lines that are most alike divides the block; lines that are equal do so when none are alike.
        matcher = SequenceMatcher(self.charjunk)
        best, best_i, best_j = 0.74, None, None
        equal_i = equal_j = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i is None:
                        equal_i, equal_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < 0.75:
            if equal_i is None:
                added = ["+ " + line for line in b[blo:bhi]]
                removed = ["- " + line for line in a[alo:ahi]]
                yield from added + removed if bhi - blo < ahi - alo else removed + added
                return
            best_i, best_j = equal_i, equal_j
            equal = True
        else:
            equal = False
        yield from self._between(a, alo, best_i, b, blo, best_j)
        old, new = a[best_i], b[best_j]
        if equal:
            yield "  " + old
        else:
            under_old = under_new = ""
            matcher.set_seqs(old, new)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                marks = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
                under_old += marks[0] * (i2 - i1)
                under_new += marks[1] * (j2 - j1)
            yield from _with_marks(old, new, under_old, under_new)
        yield from self._between(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        else:
            yield from ["- " + line for line in a[alo:ahi]] + ["+ " + line for line in b[blo:bhi]]


def _with_marks(old, new, under_old, under_new):
    for sign, line, marks in (("- ", old, under_old), ("+ ", new, under_new)):
        yield sign + line
        # Tabs of the line stay tabs, so that the marks are below what they mean.
        marks = "".join([
            each if mark == " " and each.isspace() else mark for each, mark in zip(line, marks)
        ]).rstrip()
        if marks:
            yield f"? {marks}\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        signs = ("  ", {1: "- ", 2: "+ "}[int(which)])
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in signs:
            yield line[2:]


def _header(sign, name, date, end):
    return f"{sign} {name}{f'{chr(9)}{date}' if date else ''}{end}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _header("---", fromfile, fromfiledate, lineterm)
            yield _header("+++", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        old, new = _span_unified(first[1], last[2]), _span_unified(first[3], last[4])
        yield f"@@ -{old} +{new} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from [" " + line for line in a[i1:i2]]
            else:
                yield from ["-" + line for line in a[i1:i2]]
                yield from ["+" + line for line in b[j1:j2]]


def _span_unified(start, stop):
    length = stop - start
    return str(start + 1) if length == 1 else f"{start + (length > 0)},{length}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _header("***", fromfile, fromfiledate, lineterm)
            yield _header("---", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_span_context(first[1], last[2])} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from [signs[tag] + line for line in a[i1:i2]]
        yield f"--- {_span_context(first[3], last[4])} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from [signs[tag] + line for line in b[j1:j2]]


def _span_context(start, stop):
    length = stop - start
    start += length > 0
    return str(start) if length <= 1 else f"{start},{start + length - 1}"
