//! What a terminal makes of a line: colours and styles, a carriage return that goes back over what stands there, tab stops.
//!
//! A program may write for a terminal, as progress bars and coloured logs do. What it wrote is kept as it is; this is what it
//! looks like. A sequence that means nothing here, and one that would leave its line, is left out: it is never shown as
//! the characters that it is made of.

mod cells;
mod pen;
mod style;

pub use style::{Colour, Style, Traits};

use cells::Cells;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// Columns between two tab stops.
pub const TAB: usize = 8;

/// Characters of one style that stand beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// How they look.
    pub style: Style,
    /// The characters; none of them is a control character but for tabs.
    pub text: String,
}

/// A line as it looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What stands in it, from left to right.
    pub runs: Vec<Run>,
    /// How many columns it takes.
    pub columns: usize,
    /// The style with which the next line begins.
    pub after: Style,
}

impl Line {
    /// What `text` looks like that is written in `style`. `typed` are the parts, in order and as bytes of it, that a person
    /// entered and the terminal echoes.
    pub fn of(text: &str, style: Style, typed: &[Range<usize>]) -> Self {
        if text.chars().any(|letter| letter.is_control() && letter != '\t') {
            return Cells::write(text, style, typed);
        }
        let mut runs = Vec::new();
        let mut from = 0;
        let mut add = |range: Range<usize>, typed: bool| {
            if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
                runs.push(Run { style: style.typed(typed), text: text.to_owned() });
            }
        };
        for part in typed {
            add(from..part.start, false);
            add(part.clone(), true);
            from = part.end;
        }
        add(from..text.len(), false);
        Self { runs, columns: columns(text), after: style }
    }

    /// Its characters without their styles.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// The characters of a line as a terminal would let them be copied.
pub fn plain(text: &str) -> String {
    Line::of(text, Style::default(), &[]).plain()
}

/// How many columns a text takes that has no control characters but tabs.
fn columns(text: &str) -> usize {
    if text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return text.len();
    }
    text.chars().fold(0, |column, letter| match letter {
        '\t' => stop(column),
        letter => column + letter.width().unwrap_or(0),
    })
}

/// The tab stop after a column.
fn stop(column: usize) -> usize {
    (column / TAB + 1) * TAB
}

#[cfg(test)]
mod tests;
