//! The columns of one line, for texts that go back over what they have written.

use super::pen::select;
use super::{Line, Run, Style, stop};
use anstyle_parse::{Params, Parser, Perform, Utf8Parser};
use smallvec::{SmallVec, smallvec};
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// Further than this a line is not extended by moving in it: a terminal ends somewhere, too.
const FURTHEST: usize = 4096;

/// A column.
#[derive(Clone, Debug)]
struct Cell {
    /// A character with the marks that stand on it; nothing in the second half of a wide one.
    letters: SmallVec<[char; 1]>,
    style: Style,
    /// Columns that it takes: 1, 2, or 0 for a second half.
    width: u8,
}

impl Cell {
    fn blank() -> Self {
        Self { letters: smallvec![' '], style: Style::default(), width: 1 }
    }
}

/// A line that is being written.
pub(super) struct Cells {
    cells: Vec<Cell>,
    /// The column where the next character goes.
    column: usize,
    style: Style,
    /// Whether a person entered what comes now.
    typed: bool,
}

impl Cells {
    /// What a line looks like once `text` was written.
    pub(super) fn write(text: &str, style: Style, typed: &[Range<usize>]) -> Line {
        let mut line = Self { cells: Vec::new(), column: 0, style, typed: false };
        let mut parser = Parser::<Utf8Parser>::new();
        let mut parts = typed.iter().peekable();
        for (at, byte) in text.bytes().enumerate() {
            while parts.next_if(|part| part.end <= at).is_some() {}
            line.typed = parts.peek().is_some_and(|part| part.start <= at);
            parser.advance(&mut line, byte);
        }
        line.finish()
    }

    fn finish(self) -> Line {
        let mut runs: Vec<Run> = Vec::new();
        for cell in &self.cells {
            match runs.last_mut().filter(|run| run.style == cell.style || cell.width == 0) {
                Some(run) => run.text.extend(&cell.letters),
                None => runs.push(Run { style: cell.style, text: cell.letters.iter().collect() }),
            }
        }
        Line { runs, columns: self.cells.len(), after: self.style }
    }

    /// Take away a wide character of which a column is written over: no half of it can stay.
    fn clear(&mut self, column: usize) {
        let Some(cell) = self.cells.get(column) else { return };
        let other = match cell.width {
            0 => column.checked_sub(1),
            2 => Some(column + 1),
            _ => None,
        };
        self.cells[column] = Cell::blank();
        if let Some(cell) = other.and_then(|other| self.cells.get_mut(other)) {
            *cell = Cell::blank();
        }
    }

    /// Write over columns with blanks. What is beyond the end of the line is blank anyhow.
    fn erase(&mut self, columns: Range<usize>) {
        for column in columns.start..columns.end.min(self.cells.len()) {
            self.clear(column);
        }
    }
}

impl Perform for Cells {
    fn print(&mut self, letter: char) {
        let width = letter.width().unwrap_or(0);
        if width == 0 {
            // A mark stands on the character before it; one that has none, and what controls a terminal, is not shown.
            let before = self.column.min(self.cells.len());
            let base = self.cells[..before].iter_mut().rev().find(|cell| cell.width > 0);
            if let Some(cell) = base.filter(|_| !letter.is_control()) {
                cell.letters.push(letter);
            }
            return;
        }
        if self.cells.len() < self.column + width {
            self.cells.resize(self.column + width, Cell::blank());
        }
        self.erase(self.column..self.column + width);
        let style = self.style.typed(self.typed);
        self.cells[self.column] = Cell { letters: smallvec![letter], style, width: width as u8 };
        for second in &mut self.cells[self.column + 1..self.column + width] {
            *second = Cell { letters: SmallVec::new(), style, width: 0 };
        }
        self.column += width;
    }

    fn execute(&mut self, byte: u8) {
        match byte {
            b'\r' => self.column = 0,
            0x08 => self.column = self.column.saturating_sub(1),
            b'\t' => self.column = stop(self.column).min(FURTHEST.max(self.column)),
            // Bells and the like are not seen, and what leaves the line is not followed.
            _ => {}
        }
    }

    fn csi_dispatch(&mut self, parameters: &Params, intermediates: &[u8], ignore: bool, action: u8) {
        if ignore || !intermediates.is_empty() {
            return;
        }
        let first = parameters.iter().next().and_then(|first| first.first()).copied().unwrap_or(0);
        let count = usize::from(first.max(1));
        match action {
            b'm' => select(&mut self.style, parameters),
            b'C' => self.column = (self.column + count).min(FURTHEST.max(self.column)),
            b'D' => self.column = self.column.saturating_sub(count),
            b'G' => self.column = (count - 1).min(FURTHEST),
            b'K' => match first {
                0 => {
                    self.erase(self.column..usize::MAX);
                    self.cells.truncate(self.column);
                }
                1 => self.erase(0..self.column + 1),
                2 => self.cells.clear(),
                _ => {}
            },
            _ => {}
        }
    }
}
