//! Looking for a text in what the program printed.

use crate::trace::console::{ConsoleLine, Printout};
use crate::trace::names::Names;
use std::ops::Range;

/// The lines that have a text in them, as far as they were looked through.
#[derive(Clone, Debug, Default)]
pub struct Found {
    wanted: Vec<char>,
    of: Option<Names>,
    /// How many lines were looked through; the last one of a printout never is, since it may go on.
    known: usize,
    lines: Vec<usize>,
}

impl Found {
    /// The lines of `printout`, a printout of the run of `names`, that have `wanted` in them, whatever the case of letters. A
    /// line that was looked through once is not looked through again.
    pub fn lines(&mut self, printout: &Printout, names: &Names, wanted: &str) -> Vec<usize> {
        let wanted = folded(wanted);
        if self.of.as_ref() != Some(names) || self.wanted != wanted {
            *self = Self { wanted, of: Some(names.clone()), ..Self::default() };
        }
        if self.wanted.is_empty() {
            return Vec::new();
        }
        let ended = printout.len().saturating_sub(1);
        while self.known < ended {
            let some = printout.window(self.known, (ended - self.known).min(1000));
            if some.is_empty() {
                break;
            }
            self.known += some.len();
            let found = some.iter().filter(|line| has(line, &self.wanted));
            self.lines.extend(found.map(|line| line.number as usize));
        }
        let earlier = self.lines.iter().copied().take_while(|line| *line < ended);
        let last = printout.last().filter(|line| has(line, &self.wanted));
        earlier.chain(last.map(|line| line.number as usize)).collect()
    }
}

fn has(line: &ConsoleLine, wanted: &[char]) -> bool {
    folded(&line.shown().plain()).windows(wanted.len()).any(|part| part == wanted)
}

/// Where `wanted` stands in a text, in characters; no two of them overlap.
pub fn places(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let (text, wanted) = (folded(text), folded(wanted));
    let mut found: Vec<Range<usize>> = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    for (at, part) in text.windows(wanted.len()).enumerate() {
        if part == wanted && found.last().is_none_or(|last| last.end <= at) {
            found.push(at..at + wanted.len());
        }
    }
    found
}

/// Characters without their case, one for one: places in the result are places in the text.
fn folded(text: &str) -> Vec<char> {
    text.chars()
        .map(|letter| {
            let mut small = letter.to_lowercase();
            small.next().filter(|_| small.next().is_none()).unwrap_or(letter)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asyncio::instrument::Stream;
    use crate::trace::console::Console;
    use crate::trace::model::ConsoleLength;

    #[test]
    fn lines_are_found_as_they_are_seen_at_every_moment() {
        let mut console = Console::default();
        let mut moments = Vec::new();
        for text in ["one\n", "\u{1b}[31mT\u{1b}[0mwo one\n", "three\n", "ON", "E\n"] {
            let (_, bytes, lines) = console.write(Stream::Stdout, text, 0, 0.0);
            moments.push(ConsoleLength { bytes, lines });
        }
        let (names, mut found) = (Names::new(), Found::default());
        let mut at = |moment: usize, wanted: &str| {
            found.lines(&Printout::new(console.clone(), moments[moment]), &names, wanted)
        };
        assert_eq!(at(4, "one"), [0, 1, 3]);
        assert_eq!(at(3, "one"), [0, 1], "the last line is not whole yet");
        assert_eq!(at(0, "one"), [0]);
        assert_eq!(at(4, "one"), [0, 1, 3]);
        assert_eq!(at(4, "two O"), [1]);
        assert_eq!(at(4, "31m"), [0_usize; 0]);
        assert_eq!(at(4, ""), [0_usize; 0]);
    }

    #[test]
    fn places_are_counted_in_characters() {
        let table: [(&str, &str, &[Range<usize>]); 5] = [
            ("aaaa", "aa", &[0..2, 2..4]),
            ("中文 Text 文", "文", &[1..2, 8..9]),
            ("İxx", "x", &[1..2, 2..3]),
            ("abc", "", &[]),
            ("ab", "abc", &[]),
        ];
        for (text, wanted, places) in table {
            assert_eq!(super::places(text, wanted), places, "{text} {wanted}");
        }
    }
}
