//! The entries of a traceback: one for each frame that the exception passed through.

use std::rc::Rc;

use super::carets::source_lines;
use crate::syntax::{Source, Span};
use crate::vm::Traceback;

/// After this many entries for the same line of the same function the rest is only counted.
const REPEATED: usize = 3;

/// One entry.
#[derive(Clone)]
pub struct Entry {
    /// The text that the function stands in.
    pub source: Rc<Source>,
    /// The line that was running.
    pub line: u32,
    /// The function's bare name.
    pub name: Rc<str>,
    /// What the instruction covers; empty when that is not known.
    pub span: Span,
    /// Whether the text is the program's own file.
    pub of_program: bool,
}

impl Entry {
    fn new(traceback: &Traceback) -> Self {
        let code = &traceback.frame.code.code;
        let span = code.spans.get(traceback.instr as usize).copied().unwrap_or_default();
        let line = if span.start < span.end { code.source.line(span.start) } else { traceback.line };
        let of_program = code.flags.is_program();
        Self { source: code.source.clone(), line, name: code.name.clone(), span, of_program }
    }

    fn repeats(&self, other: &Entry) -> bool {
        self.line == other.line && self.name == other.name && self.source.name == other.source.name
    }

    /// Its first line.
    pub fn write_place(&self, out: &mut String) {
        out.push_str(&format!("  File \"{}\", line {}, in {}\n", self.source.name, self.line, self.name));
    }

    fn write(&self, out: &mut String, marks: bool) {
        self.write_place(out);
        let span = if marks { self.span } else { Span::default() };
        for line in source_lines(&self.source, span, self.line) {
            out.push_str("    ");
            out.push_str(&line);
            out.push('\n');
        }
    }
}

/// The entries that a program may see, outermost first: frames of our own library code are left out.
pub fn entries(traceback: Option<Rc<Traceback>>) -> Vec<Entry> {
    let mut all = Vec::new();
    let mut next = traceback;
    while let Some(link) = next {
        if !link.frame.code.code.flags.hidden {
            all.push(Entry::new(&link));
        }
        next = link.next.borrow().clone();
    }
    all
}

/// The lines of all entries, with repetitions counted instead of shown; `marks` for the marks under the source.
pub fn write_entries(out: &mut String, entries: &[Entry], marks: bool) {
    for group in entries.chunk_by(Entry::repeats) {
        group.iter().take(REPEATED).for_each(|entry| entry.write(out, marks));
        count_rest(out, group.len());
    }
}

/// Entries that are texts already, in the same way.
pub fn write_repeated(out: &mut String, entries: &[String]) {
    for group in entries.chunk_by(|one, next| one == next) {
        group.iter().take(REPEATED).for_each(|entry| out.push_str(entry));
        count_rest(out, group.len());
    }
}

fn count_rest(out: &mut String, count: usize) {
    if let Some(more @ 1..) = count.checked_sub(REPEATED) {
        let plural = if more == 1 { "" } else { "s" };
        out.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(source: &Rc<Source>, line: u32, name: &str) -> Entry {
        Entry { source: source.clone(), line, name: name.into(), span: Span::default(), of_program: true }
    }

    #[test]
    fn repetitions_are_counted_from_the_fourth_on() {
        let source = Rc::new(Source::new("f.py", "a\n  b  \n"));
        let mut all = vec![entry(&source, 1, "f"); 4];
        all.extend(vec![entry(&source, 2, "f"); 3]);
        all.extend(vec![entry(&source, 9, "g"); 9]);
        let mut out = String::new();
        write_entries(&mut out, &all, true);
        let first = "  File \"f.py\", line 1, in f\n    a\n".repeat(3);
        let second = "  File \"f.py\", line 2, in f\n    b\n".repeat(3);
        let third = "  File \"f.py\", line 9, in g\n".repeat(3);
        let expected = format!(
            "{first}  [Previous line repeated 1 more time]\n{second}{third}  [Previous line repeated 6 more times]\n"
        );
        assert_eq!(out, expected);
    }
}
