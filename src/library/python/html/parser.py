# A parser of HTML that takes what it gets, also where it is wrong. It looks at the characters themselves: nothing here needs
# patterns, and the names of characters are only fetched when a text holds an ampersand.

from html import unescape

__all__ = ["HTMLParser"]

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NAME = _LETTERS | frozenset("0123456789")
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")
_END_OF_TAG_NAME = frozenset("\t\n\r\f />\0")


def _run(text, at, chars):
    while at < len(text) and text[at] in chars:
        at += 1
    return at


def _spaces(text, at):
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _spaces_and_slashes(text, at):
    # Up to the end of the tag.
    while at < len(text) and (text[at].isspace() or text[at] == "/" and text[at + 1:at + 2] != ">"):
        at += 1
    return at


def _tag_name(text, at):
    # Where a name that begins here ends, or nowhere.
    if text[at:at + 1] not in _LETTERS:
        return -1
    while at < len(text) and text[at] not in _END_OF_TAG_NAME:
        at += 1
    return at


def _attribute(text, at):
    # The name and the value of an attribute and where it ends, or None; nothing separates a value from what follows it.
    if at >= len(text) or text[at].isspace() or text[at] in "/>":
        return None
    if text[at - 1] not in "'\"/" and not text[at - 1].isspace():
        return None
    end = at + 1
    while end < len(text) and text[end] not in "/=>" and not text[end].isspace():
        end += 1
    name = text[at:end]
    sign = _spaces(text, end)
    start = _run(text, sign, "=")
    if start == sign:
        return name, None, end
    value = _spaces(text, start)
    quote = text[value:value + 1]
    if quote in ("'", '"') and quote:
        close = text.find(quote, value + 1)
        if close >= 0:
            return name, text[value + 1:close], close + 1
        # A quotation mark that is never closed: the value ends before it, if there is anything before it.
        if value > start:
            return name, "", start
        if start - sign == 1:
            return name, None, end
        value = start - 1
    end = value
    while end < len(text) and text[end] != ">" and not text[end].isspace():
        end += 1
    return name, text[value:end], end


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        super().__init__()
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self._start_text = None

    def feed(self, data):
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        self.goahead(1)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._start_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def updatepos(self, i, j):
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex("\n", i, j) - 1
        else:
            self.offset += j - i
        return j

    def _text(self, text):
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _end_of_text(self, i, n):
        # Where the text that begins here ends, or -1 where it is not known yet.
        raw = self.rawdata
        if self.cdata_elem:
            return self._end_of_cdata(i)
        end = raw.find("<", i)
        if self.convert_charrefs:
            if end < 0:
                # Half a reference may be waiting for the rest.
                start = raw.rfind("&", max(i, n - 34))
                if start >= 0 and not any([char == ";" or char.isspace() for char in raw[start:]]):
                    return -1
            return n if end < 0 else end
        reference = raw.find("&", i)
        if reference >= 0 and (end < 0 or reference < end):
            return reference
        return n if end < 0 else end

    def _end_of_cdata(self, i):
        raw = self.rawdata
        lower = raw.lower()
        while True:
            i = raw.find("</", i)
            if i < 0:
                return -1
            at = _spaces(raw, i + 2)
            if lower.startswith(self.cdata_elem, at):
                at = _spaces(raw, at + len(self.cdata_elem))
                if raw[at:at + 1] == ">":
                    return i
            i += 2

    def goahead(self, end):
        raw = self.rawdata
        i, n = 0, len(raw)
        while i < n:
            j = self._end_of_text(i, n)
            if j < 0:
                break
            if i < j:
                self._text(raw[i:j])
            i = self.updatepos(i, j)
            if i == n:
                break
            step = self._markup(i, n, end) if raw[i] == "<" else self._reference(i, n, end)
            at, more = step
            i = self.updatepos(i, at)
            if not more:
                break
        if end and i < n and not self.cdata_elem:
            self._text(raw[i:n])
            i = self.updatepos(i, n)
        self.rawdata = raw[i:]

    def _markup(self, i, n, end):
        # Where the markup that begins here ends, and whether to go on from there.
        raw = self.rawdata
        following = raw[i + 1:i + 2]
        if following in _LETTERS:
            k = self.parse_starttag(i)
        elif following == "/":
            k = self.parse_endtag(i)
        elif raw.startswith("<!--", i):
            k = self.parse_comment(i)
        elif following == "?":
            k = self.parse_pi(i)
        elif following == "!":
            k = self.parse_html_declaration(i)
        elif i + 1 < n:
            self.handle_data("<")
            k = i + 1
        else:
            return i, False
        if k < 0:
            if not end:
                return i, False
            k = raw.find(">", i + 1) + 1 or raw.find("<", i + 1)
            if k < 0:
                k = i + 1
            self._text(raw[i:k])
        return k, True

    def _reference(self, i, n, end):
        raw = self.rawdata
        if raw.startswith("&#", i):
            hexadecimal = raw[i + 2:i + 3] in ("x", "X")
            start = i + 3 if hexadecimal else i + 2
            k = _run(raw, start, _HEXADECIMAL if hexadecimal else "0123456789")
            # The character behind the digits has to be there, and to be none that could be one.
            if k > start and k < n and raw[k] not in _HEXADECIMAL:
                self.handle_charref(raw[i + 2:k])
                return k + (raw[k] == ";"), True
            if ";" in raw[i:]:
                self.handle_data("&#")
                return i + 2, False
            return i, False
        if raw[i + 1:i + 2] in _LETTERS:
            k = _run(raw, i + 2, _NAME | {"-", "."})
            # The name gives back marks at its end until what follows is no letter or digit.
            while k == n or raw[k] in _NAME:
                k -= 1
                if k == i + 1:
                    return i + (end and i + 2 == n), False
            self.handle_entityref(raw[i + 1:k])
            return k + (raw[k] == ";"), True
        if i + 1 < n:
            self.handle_data("&")
            return i + 1, True
        return i, False

    def parse_html_declaration(self, i):
        raw = self.rawdata
        if raw.startswith("<!--", i):
            return self.parse_comment(i)
        if raw.startswith("<![", i):
            return self.parse_marked_section(i)
        if raw[i:i + 9].lower() == "<!doctype":
            close = raw.find(">", i + 9)
            if close < 0:
                return -1
            self.handle_decl(raw[i + 2:close])
            return close + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=1):
        raw = self.rawdata
        if raw[i:i + 2] not in ("<!", "</"):
            raise AssertionError("unexpected call to parse_bogus_comment()")
        close = raw.find(">", i + 2)
        if close < 0:
            return -1
        if report:
            self.handle_comment(raw[i + 2:close])
        return close + 1

    def parse_comment(self, i, report=1):
        raw = self.rawdata
        start = raw.find("--", i + 4)
        while start >= 0:
            close = _spaces(raw, start + 2)
            if raw[close:close + 1] == ">":
                if report:
                    self.handle_comment(raw[i + 4:start])
                return close + 1
            start = raw.find("--", start + 1)
        return -1

    def parse_marked_section(self, i, report=1):
        raw = self.rawdata
        name, at = self._section_name(i)
        if at < 0:
            return at
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            brackets = 2
        elif name in ("if", "else", "endif"):
            brackets = 1
        else:
            raise AssertionError(f"unknown status keyword {raw[i + 3:at]!r} in marked section")
        start = raw.find("]", i + 3)
        while start >= 0:
            close = _spaces(raw, start + 1)
            if brackets == 2 and raw[close:close + 1] == "]":
                close = _spaces(raw, close + 1)
            elif brackets == 2:
                close = len(raw)
            if raw[close:close + 1] == ">":
                if report:
                    self.unknown_decl(raw[i + 3:start])
                return close + 1
            start = raw.find("]", start + 1)
        return -1

    def _section_name(self, i):
        raw = self.rawdata
        start = i + 3
        if start == len(raw):
            return None, -1
        if raw[start] not in _LETTERS:
            self.updatepos(i, start)
            raise AssertionError(f"expected name token at {raw[i:i + 20]!r}")
        end = _run(raw, start, _NAME | {"-", "_", "."})
        at = _spaces(raw, end)
        return (None, -1) if at == len(raw) else (raw[start:end].lower(), at)

    def parse_pi(self, i):
        raw = self.rawdata
        close = raw.find(">", i + 2)
        if close < 0:
            return -1
        self.handle_pi(raw[i + 2:close])
        return close + 1

    def check_for_whole_start_tag(self, i):
        # Where the tag ends that begins here, or -1 if that has not come yet.
        raw = self.rawdata
        j = _tag_name(raw, i + 1)
        at = j
        while at < len(raw) and (raw[at].isspace() or raw[at] == "/"):
            at += 1
        found = _attribute(raw, at)
        if found is None and raw[at - 1] == "/" and at > j:
            # A slash at the end belongs to the end.
            at -= 1
        while found is not None:
            at = _spaces_and_slashes(raw, found[2])
            found = _attribute(raw, at)
        at = _spaces(raw, at)
        following = raw[at:at + 1]
        if following == ">":
            return at + 1
        if following == "/":
            return at + 2 if raw.startswith("/>", at) else -1
        if not following or following in _LETTERS or following == "=":
            return -1
        return at if at > i else i + 1

    def parse_starttag(self, i):
        self._start_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        raw = self.rawdata
        self._start_text = raw[i:end]
        attrs = []
        k = _tag_name(raw, i + 1)
        self.lasttag = tag = raw[i + 1:k].lower()
        k = _spaces_and_slashes(raw, k)
        while k < end:
            found = _attribute(raw, k)
            if found is None:
                break
            name, value, k = found
            attrs.append((name.lower(), unescape(value) if value else value))
            k = _spaces_and_slashes(raw, k)
        rest = raw[k:end].strip()
        if rest not in (">", "/>"):
            self.handle_data(raw[i:end])
        elif rest == "/>":
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def parse_endtag(self, i):
        raw = self.rawdata
        close = raw.find(">", i + 1) + 1
        if not close:
            return -1
        start = _spaces(raw, i + 2)
        end = _run(raw, start, _NAME | {"-", ".", ":", "_"}) if raw[start:start + 1] in _LETTERS else start
        if end == start or raw[_spaces(raw, end):][:1] != ">":
            if self.cdata_elem is not None:
                self.handle_data(raw[i:close])
                return close
            end = _tag_name(raw, i + 2)
            if end < 0:
                return i + 3 if raw.startswith("</>", i) else self.parse_bogus_comment(i)
            self.handle_endtag(raw[i + 2:end].lower())
            return raw.find(">", _spaces_and_slashes(raw, end)) + 1
        tag = raw[start:end].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(raw[i:close])
            return close
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return close

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
