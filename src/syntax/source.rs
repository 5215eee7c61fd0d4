//! A program's text with its name, and places in it.

use std::rc::Rc;

/// A half-open range of bytes in a [`Source`]; `start == end` where an instruction has no place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset one past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }
}

/// A place for people: both numbers start at 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// The text of one module and the name that tracebacks show for it.
#[derive(Debug)]
pub struct Source {
    /// The file name in messages, such as `gather.py`.
    pub name: Rc<str>,
    /// The text.
    pub text: Rc<str>,
    line_starts: Vec<u32>,
    given: bool,
}

impl Source {
    /// Index the lines of `text`. Lines end with `\n`, `\r\n` or `\r`, as in Python.
    pub fn new(name: impl Into<Rc<str>>, text: impl Into<Rc<str>>) -> Self {
        let text: Rc<str> = text.into();
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
            if ends {
                line_starts.push(index as u32 + 1);
            }
        }
        Self { name: name.into(), text, line_starts, given: false }
    }

    /// A text that no file holds, but that is known to whoever shows lines of it: what `python -c` was given.
    pub fn given(name: impl Into<Rc<str>>, text: impl Into<Rc<str>>) -> Self {
        Self { given: true, ..Self::new(name, text) }
    }

    /// Whether its lines can be looked up by its name.
    pub fn has_lines(&self) -> bool {
        self.given || !(self.name.starts_with('<') && self.name.ends_with('>'))
    }

    /// The line, from 1, that holds byte `offset`; offsets past the end count as the last line.
    pub fn line(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|start| *start <= offset) as u32
    }

    /// Line and column of byte `offset`.
    pub fn place(&self, offset: u32) -> Place {
        let line = self.line(offset);
        let start = self.line_starts[line as usize - 1] as usize;
        let end = (offset as usize).clamp(start, self.text.len());
        let column = self.text.get(start..end).map_or(end - start, |head| head.chars().count());
        Place { line, column: column as u32 + 1 }
    }

    /// The text of `line` (from 1) without its line ending; `None` past the end.
    pub fn line_text(&self, line: u32) -> Option<&str> {
        let index = (line as usize).checked_sub(1)?;
        let start = *self.line_starts.get(index)? as usize;
        let end = self.line_starts.get(index + 1).map_or(self.text.len(), |next| *next as usize);
        Some(self.text[start..end].trim_end_matches(['\n', '\r']))
    }

    /// How many lines there are; an empty text has one.
    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        let source = Source::new("t.py", "a\nβγ = 1\r\nlast");
        assert_eq!(source.line_count(), 3);
        assert_eq!(source.place(0), Place { line: 1, column: 1 });
        assert_eq!(source.place(6), Place { line: 2, column: 3 });
        assert_eq!(source.line_text(2), Some("βγ = 1"));
        assert_eq!(source.line_text(3), Some("last"));
        assert_eq!(source.line_text(4), None);
        assert_eq!(source.place(999).line, 3);
    }
}
