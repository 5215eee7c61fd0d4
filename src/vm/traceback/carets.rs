//! The source lines of a traceback's entry, with the failing part marked beneath (`~~^~~`).

use super::anchors::{self, Anchors, Spot, Statement};
use super::layout::dedent;
use super::width::display_width;
use crate::order;
use crate::syntax::{Source, Span};

/// The lines that CPython shows for an instruction that covers `span`, without the margin. Without a span it is the
/// text of `line` alone. Empty when there is no text to show.
pub fn source_lines(source: &Source, span: Span, line: u32) -> Vec<String> {
    // Text that is no file cannot be looked up by its name, so CPython shows none of it.
    if !source.has_lines() {
        return Vec::new();
    }
    if span.start >= span.end {
        let text = source.line_text(line).unwrap_or_default().trim();
        return if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    }
    let (first, last) = (source.line(span.start), source.line(span.end));
    let original: Vec<&str> =
        (first..=last).map(|line| source.line_text(line).unwrap_or_default().trim_end()).collect();
    let mut lines: Vec<String> = original.iter().map(|line| (*line).to_owned()).collect();
    dedent(&mut lines);
    if lines.iter().all(|line| line.trim().is_empty()) {
        return Vec::new();
    }
    let dropped = original[0].chars().count() - lines[0].chars().count();
    let column = |offset: u32, index: usize| {
        let column = source.place(offset).column as usize - 1;
        column.min(original[index].chars().count()).saturating_sub(dropped)
    };
    let start = column(span.start, 0);
    let end = column(span.end, original.len() - 1);
    Marked::new(lines, start, end).render()
}

/// Lines with the part between two places to be marked.
struct Marked {
    lines: Vec<Line>,
    /// Where the part begins in the first line, in characters.
    start: usize,
    /// Where it ends in the last line, in characters.
    end: usize,
    anchors: Option<Anchors>,
    show: bool,
}

/// A line by character.
struct Line {
    text: String,
    chars: Vec<char>,
    /// How many characters of white space it begins with.
    indent: usize,
}

impl Line {
    fn new(text: String) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let indent = chars.iter().take_while(|c| c.is_whitespace()).count();
        Self { text, chars, indent }
    }

    /// How many columns its first `count` characters take.
    fn width(&self, count: usize) -> usize {
        display_width(&self.chars[..count.min(self.chars.len())])
    }
}

impl Marked {
    fn new(lines: Vec<String>, start: usize, end: usize) -> Self {
        let statement = anchors::statement(&lines);
        let lines: Vec<Line> = lines.into_iter().map(Line::new).collect();
        let mut marked = Self { lines, start, end, anchors: None, show: false };
        marked.anchors = anchors::find(&marked.segment());
        marked.show = marked.tells(&statement);
        marked
    }

    fn last(&self) -> usize {
        self.lines.len() - 1
    }

    /// The text between the two places.
    fn segment(&self) -> String {
        let mut segment = String::new();
        for (index, line) in self.lines.iter().enumerate() {
            let to = if index == self.last() { self.end.min(line.chars.len()) } else { line.chars.len() };
            let from = if index == 0 { self.start.min(to) } else { 0 };
            if index > 0 {
                segment.push('\n');
            }
            segment.extend(&line.chars[from..to]);
        }
        segment
    }

    /// Whether marks would say more than the line itself.
    fn tells(&self, statement: &Statement) -> bool {
        match statement {
            Statement::Nothing => return false,
            Statement::PlainCall(start, end)
                if *start == Spot { line: 0, column: self.start }
                    && *end == Spot { line: self.last(), column: self.end } =>
            {
                return false;
            }
            Statement::PlainCall(..) | Statement::Other => {}
        }
        let outside = |chars: &[char]| chars.iter().any(|c| !c.is_whitespace());
        let (first, last) = (&self.lines[0].chars, &self.lines[self.last()].chars);
        self.anchors.is_some()
            || outside(&first[..self.start.min(first.len())])
            || outside(&last[self.end.min(last.len())..])
    }

    /// The lines that matter: the first, the last, and those around both ends of what stands out.
    fn significant(&self) -> Vec<usize> {
        let mut significant = vec![0, self.last()];
        for spot in self.anchors.iter().flat_map(|anchors| [anchors.start, anchors.end]) {
            significant.extend(spot.line.saturating_sub(1)..=(spot.line + 1).min(self.last()));
        }
        order::sort(&mut significant);
        significant.dedup();
        significant
    }

    fn render(&self) -> Vec<String> {
        let mut out = Vec::new();
        let mut previous: Option<usize> = None;
        for index in self.significant() {
            match previous.map_or(0, |previous| index - previous - 1) {
                0 => {}
                1 => self.push(&mut out, index - 1),
                skipped => out.push(format!("...<{skipped} lines>...")),
            }
            self.push(&mut out, index);
            previous = Some(index);
        }
        dedent(&mut out);
        out
    }

    /// One line and, when marks are shown, those beneath it.
    fn push(&self, out: &mut Vec<String>, index: usize) {
        let line = &self.lines[index];
        out.push(line.text.clone());
        if !self.show {
            return;
        }
        let end = if index == self.last() { line.width(self.end) } else { line.width(line.chars.len()) };
        let start = if index == 0 { line.width(self.start) } else { 0 };
        let standing_out = self.anchors.map(|anchors| {
            let column = |spot: Spot| {
                let shift = if spot.line == 0 { self.start } else { 0 };
                Spot { column: self.lines[spot.line].width(spot.column + shift), ..spot }
            };
            column(anchors.start)..column(anchors.end)
        });
        let mark = |column: usize| match &standing_out {
            _ if column < line.indent || column < start => ' ',
            Some(range) if !range.contains(&Spot { line: index, column }) => '~',
            _ => '^',
        };
        out.push((0..end).map(mark).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines for a text in which the covered part stands between « and ».
    fn marked(text: &str) -> String {
        let start = text.find('«').unwrap_or(0);
        let plain = text.replace('«', "");
        let end = plain.find('»').unwrap_or(plain.len());
        let source = Source::new("f.py", plain.replace('»', ""));
        source_lines(&source, Span::new(start as u32, end as u32), 1).join("\n")
    }

    /// Recorded from `traceback.StackSummary.format_frame_summary` of CPython 3.13.
    #[test]
    fn marks_are_those_of_cpython() {
        let cases = [
            ("x = «a + b»", "x = a + b\n    ~~^~~"),
            ("«a + b»", "a + b\n~~^~~"),
            ("    return «f(x)»", "return f(x)"),
            ("return «f(x)»", "return f(x)"),
            ("x = «f(x)»", "x = f(x)"),
            ("x.y = «f(x)»", "x.y = f(x)\n      ~^^^"),
            ("x = «a.f(x)»", "x = a.f(x)"),
            ("return «f(x)[0]»", "return f(x)[0]\n       ~~~~^^^"),
            ("return f(«g(x)»)", "return f(g(x))\n         ~^^^"),
            ("«raise ValueError(1)»", "raise ValueError(1)"),
            ("if x: «raise ValueError(1)»", "if x: raise ValueError(1)\n      ^^^^^^^^^^^^^^^^^^^"),
            ("«import nosuch»", "import nosuch"),
            ("assert «total == 3», 'text'", "assert total == 3, 'text'\n       ^^^^^^^^^^"),
            ("\tx = «a[0]»", "x = a[0]\n    ~^^^"),
            ("print(«f(\n    1,\n    2,\n)»)", "print(f(\n      ~^\n    1,\n    ^^\n    2,\n    ^^\n))\n^"),
            (
                "    x = «f(\n        1,\n        2,\n        3,\n        4,\n        5)» + 1",
                "x = f(\n    ~^\n    1,\n    ^^\n...<2 lines>...\n    4,\n    ^^\n    5) + 1\n    ^^",
            ),
            ("«first\n  + second»", "first\n~~~~~\n  + second\n  ^~~~~~~~"),
            (
                "x = («first\n     + second\n     + third\n     + fourth»)",
                "x = (first\n     ~~~~~\n     + second\n     ~~~~~~~~\n     + third\n     ~~~~~~~\n     + fourth)\n     ^~~~~~~~",
            ),
            (
                "x = («f(1,\n       2)\n     + g(3,\n         4)»)",
                "x = (f(1,\n     ~~~~\n       2)\n       ~~\n     + g(3,\n     ^~~~~~\n         4))\n         ~~",
            ),
            (
                "«values[\n    1\n    + 2\n    + 3\n]»",
                "values[\n~~~~~~^\n    1\n    ^\n    + 2\n    ^^^\n    + 3\n    ^^^\n]\n^",
            ),
            ("x = «'漢字' + number»  # 漢", "x = '漢字' + number  # 漢\n    ~~~~~~~^~~~~~~~"),
            ("f('漢', «bad»)", "f('漢', bad)\n        ^^^"),
            ("f('é', «g('é')»)", "f('é', g('é'))\n       ~^^^^^"),
            ("x = «f(é)»", "x = f(é)\n    ~^^^"),
            ("é = «f(x)»", "é = f(x)\n    ~^^^"),
            ("    x = «'''\ntext''' + 1»", "    x = '''\n        ~~~\ntext''' + 1\n~~~~~~~~^~~"),
            (
                "        call(«'''\n    text''' % ()»)",
                "    call('''\n         ~~~\ntext''' % ())\n~~~~~~~~^~~~",
            ),
            ("with «open(name)» as f:", "with open(name) as f:\n     ~~~~^^^^^^"),
            ("for x in «y»:", "for x in y:\n         ^"),
            ("async with «manager()»:", "async with manager():\n           ~~~~~~~^^"),
            ("await «task»", "await task\n      ^^^^"),
            ("«await task»", "await task"),
            ("x = «await f(1)»", "x = await f(1)\n    ^^^^^^^^^^"),
            ("return «await f(1)»", "return await f(1)\n       ^^^^^^^^^^"),
            ("«f»(1)", "f(1)\n^"),
            ("del «x[1]»", "del x[1]\n    ~^^^"),
            ("«x[1]» = 2", "x[1] = 2\n~^^^"),
            ("@«decorate(1)»", "@decorate(1)\n ~~~~~~~~^^^"),
            ("«@decorate\ndef f():\n    pass»", "@decorate\ndef f():\n    pass"),
            ("class «C(Base)»: pass", "class C(Base): pass\n      ~^^^^^^"),
            (
                "«class C(metaclass=M):\n    x = 1\n\n    y = 2»",
                "class C(metaclass=M):\n...<2 lines>...\n    y = 2",
            ),
            ("lambda: «1 / 0»", "lambda: 1 / 0\n        ~~^~~"),
            ("f'{«a.b»}'", "f'{a.b}'\n   ^^^"),
            ("f'{«1 / 0»:>3}'", "f'{1 / 0:>3}'\n   ~~^~~"),
            ("x = «[1,\n\n\n 2][3]»", "x = [1,\n    ~~~\n\n\n\n\n 2][3]\n ~~^^^"),
            ("x = «obj . attr»", "x = obj . attr\n    ^^^^^^^^^^"),
            ("«a = b = c»", "a = b = c"),
            ("«(yield x)»", "(yield x)"),
            ("if «a < b < c»:", "if a < b < c:\n   ^^^^^^^^^"),
            ("«not a»", "not a"),
            ("x = (a, «b[1]»,", "x = (a, b[1],\n        ~^^^"),
            ("«f(x)»; ", "f(x);\n~^^^"),
            ("a, b = «value»", "a, b = value\n       ^^^^^"),
            ("«a, b» = value", "a, b = value\n^^^^"),
            ("return «f(x)»  # comment", "return f(x)  # comment"),
            ("return («f(x)»)", "return (f(x))"),
            ("«x»", "x"),
            ("  «x»  ", "x"),
            ("try: «f()»\nexcept: pass", "try: f()\n     ~^^"),
            ("match «value.kind»:", "match value.kind:\n      ^^^^^^^^^^"),
            ("«a»+b  # 1", "a+b  # 1\n^"),
            ("x = «a \\\n    + b»", "x = a \\\n    ~~~\n    + b\n    ^~~"),
            ("«f(a,\n  # note\n\n  b)»", "f(a,\n~^^^\n  # note\n  ^^^^^^\n\n\n  b)\n  ^^"),
            ("«f(\n\n\n\n\n)(\n\n\n\n)»", "f(\n~~\n...<3 lines>...\n\n\n)(\n~^\n\n\n\n\n\n\n)\n^"),
            ("    «f(x,\ny)» + 1", "    f(x,\n    ~^^^\ny) + 1\n^^"),
            (
                "«ValueError(\n    'a'\n    'b'\n    'c'\n    'd'\n)»",
                "ValueError(\n~~~~~~~~~~^\n    'a'\n    ^^^\n...<2 lines>...\n    'd'\n    ^^^\n)\n^",
            ),
            (
                "raise «ValueError(\n    'a'\n)» from None",
                "raise ValueError(\n      ~~~~~~~~~~^\n    'a'\n    ^^^\n) from None\n^",
            ),
            (
                "«raise ValueError(\n    'a',\n    'b',\n    'c',\n) from None»",
                "raise ValueError(\n...<3 lines>...\n) from None",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(marked(text), expected, "{text}");
        }
    }

    #[test]
    fn a_place_without_a_span_shows_its_line_and_a_text_that_is_no_file_shows_nothing() {
        let source = Source::new("f.py", "if x:\n    y()\n\n");
        assert_eq!(source_lines(&source, Span::default(), 2), ["y()"]);
        assert!(source_lines(&source, Span::default(), 3).is_empty());
        assert!(source_lines(&source, Span::default(), 99).is_empty());
        let source = Source::new("<string>", "1 / 0");
        assert!(source_lines(&source, Span::new(0, 5), 1).is_empty());
    }
}
