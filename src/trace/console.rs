//! What the program wrote, line by line with the moment of each.

use super::log::Log;
use super::model::ConsoleLength;
use super::terminal::{Line, Style};
use crate::asyncio::instrument::Stream;
use std::ops::Range;
use std::rc::Rc;

/// One line of the console. A line ends at `\n` or where the other stream begins to write.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsoleLine {
    /// Its number, from 0.
    pub number: u32,
    /// Which stream; of a line that a person goes on with, that of its beginning.
    pub stream: Stream,
    /// Its text so far as it was written, without the line ending.
    pub text: Rc<str>,
    /// The parts of it that a person entered, in bytes.
    pub typed: Rc<[Range<usize>]>,
    /// The style of a terminal in which it begins.
    pub style: Style,
    /// Position right after its first write: seeking there shows the line appear.
    pub event: u32,
    /// Virtual time of that write.
    pub time: f64,
}

impl ConsoleLine {
    /// What a terminal makes of it.
    pub fn shown(&self) -> Line {
        Line::of(&self.text, self.style, &self.typed)
    }

    /// Whether it must not be broken: the marks below a line of code in a traceback stand under what they mark, and the line that says where
    /// that stands goes with it.
    pub fn is_whole(&self) -> bool {
        // Within exception groups there is an edge on the left.
        let inner = self.text.trim_start_matches(' ').strip_prefix("| ");
        let inner = inner.unwrap_or(&self.text);
        self.stream == Stream::Stderr && (inner.starts_with("    ") || inner.starts_with("  File \""))
    }

    /// How many columns it takes where it may be broken; 0 where it may not.
    pub fn breakable(&self) -> u32 {
        if self.is_whole() { 0 } else { self.shown().columns as u32 }
    }
}

/// Where a line begins in the store.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Start {
    byte: u32,
    stream: Stream,
    event: u32,
    time: f64,
    style: Style,
    /// How many columns the line before it takes, if that may be broken.
    columns_before: u32,
}

/// The text of both streams in the order in which it was written. Copies share what they hold.
#[derive(Clone, Debug, Default)]
pub struct Console {
    text: Pieces,
    starts: Log<Start>,
    /// What a person entered, in order.
    typed: Log<(u32, u32)>,
    /// Whether the next byte begins a line.
    fresh: bool,
}

impl Console {
    /// Append a write made by the event at `index`. Gives the range of bytes and the lines begun so far, as
    /// [`super::event::What::Output`] carries them.
    pub fn write(&mut self, stream: Stream, text: &str, index: u32, time: f64) -> (u32, u32, u32) {
        let start = self.text.len;
        for part in text.split_inclusive('\n') {
            // A terminal echoes what is entered where the program has left the line.
            let goes_on = |line: &Start| line.stream == stream || stream == Stream::Stdin;
            if self.fresh || !self.starts.last().is_some_and(goes_on) {
                let (style, columns_before) = self.last_line();
                self.starts.push(Start {
                    byte: self.text.len as u32,
                    stream,
                    event: index + 1,
                    time,
                    style,
                    columns_before,
                });
            }
            if stream == Stream::Stdin {
                let end = self.text.len + part.trim_end_matches('\n').len();
                self.typed.push((self.text.len as u32, end as u32));
            }
            self.text.push(part);
            self.fresh = part.ends_with('\n');
        }
        (start as u32, self.text.len as u32, self.starts.len() as u32)
    }

    /// The style that the last line leaves, and the columns that it takes if it may be broken.
    fn last_line(&self) -> (Style, u32) {
        let whole = ConsoleLength { bytes: self.text.len as u32, lines: self.starts.len() as u32 };
        let Some(line) = self.tail(whole, 1).pop() else { return (Style::default(), 0) };
        let shown = line.shown();
        (shown.after, if line.is_whole() { 0 } else { shown.columns as u32 })
    }

    /// Bytes written so far.
    pub fn bytes(&self) -> usize {
        self.text.len
    }

    /// The whole text of both streams, as serialised.
    pub fn text(&self) -> String {
        self.part(0, self.text.len as u32)
    }

    /// The bytes from `start` to `end`, as [`super::event::What::Output`] carries them.
    pub fn part(&self, start: u32, end: u32) -> String {
        self.text.part(start as usize..end as usize)
    }

    /// The last `count` lines as they stood when the console had `length`.
    pub fn tail(&self, length: ConsoleLength, count: usize) -> Vec<ConsoleLine> {
        let first = (length.lines as usize).saturating_sub(count);
        self.window(length, first, count)
    }

    /// Up to `count` lines from line `first` on, as they stood when the console had `length`.
    pub fn window(&self, length: ConsoleLength, first: usize, count: usize) -> Vec<ConsoleLine> {
        let last = (length.lines as usize).min(first.saturating_add(count));
        (first..last).map_while(|number| self.line(length, number)).collect()
    }

    /// Line `number` as it stood when the console had `length`.
    fn line(&self, length: ConsoleLength, number: usize) -> Option<ConsoleLine> {
        let start = self.starts.get(number)?;
        let next = self.starts.get(number + 1).map_or(self.text.len as u32, |line| line.byte);
        let end = next.min(length.bytes).max(start.byte);
        let text = self.part(start.byte, end);
        let entered = self.typed.partition_point(|(_, to)| *to <= start.byte);
        let entered = self.typed.iter_from(entered).take_while(|(from, _)| *from < end);
        let within = |at: u32| (at.clamp(start.byte, end) - start.byte) as usize;
        Some(ConsoleLine {
            number: number as u32,
            stream: start.stream,
            text: text.strip_suffix('\n').unwrap_or(&text).into(),
            typed: entered.map(|(from, to)| within(*from)..within(*to)).collect(),
            style: start.style,
            event: start.event,
            time: start.time,
        })
    }
}

/// The console at a position: the lines up to there. Copies share their contents.
#[derive(Clone, Debug, Default)]
pub struct Printout {
    console: Console,
    length: ConsoleLength,
}

impl Printout {
    /// What `console` had when it had `length`.
    pub fn new(console: Console, length: ConsoleLength) -> Self {
        Self { console, length }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.length.lines as usize
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.length.lines == 0
    }

    /// How many lines and bytes there are: two printouts of one run are the same when this is.
    pub fn length(&self) -> ConsoleLength {
        self.length
    }

    /// Up to `count` lines from line `first` on.
    pub fn window(&self, first: usize, count: usize) -> Vec<ConsoleLine> {
        self.console.window(self.length, first, count)
    }

    /// All lines, made one after the other.
    pub fn lines(&self) -> impl Iterator<Item = ConsoleLine> + '_ {
        (0..self.len()).map_while(|number| self.console.line(self.length, number))
    }

    /// The last line.
    pub fn last(&self) -> Option<ConsoleLine> {
        self.console.line(self.length, self.len().checked_sub(1)?)
    }

    /// [`ConsoleLine::breakable`] of each line from line `first` on that has come to its end. The last line is not among them:
    /// it may go on.
    pub fn ended(&self, first: usize) -> impl Iterator<Item = u32> + '_ {
        let next = self.console.starts.iter_from(first + 1).map(|line| line.columns_before);
        next.take(self.len().saturating_sub(first + 1))
    }
}

impl PartialEq for Printout {
    fn eq(&self, other: &Self) -> bool {
        self.length == other.length && self.lines().eq(other.lines())
    }
}

/// Bytes of a piece, from which on the next one begins.
const PIECE: usize = 32 << 10;

/// A text that grows at its end, in pieces that copies share.
#[derive(Clone, Debug, Default)]
struct Pieces {
    /// Each with the byte at which it begins.
    pieces: Vec<(usize, Rc<String>)>,
    len: usize,
}

impl Pieces {
    fn push(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some((_, piece)) if piece.len() + text.len() <= PIECE => Rc::make_mut(piece).push_str(text),
            _ => self.pieces.push((self.len, Rc::new(text.to_owned()))),
        }
        self.len += text.len();
    }

    /// Nothing of a character that the range cuts.
    fn part(&self, range: Range<usize>) -> String {
        let first = self.pieces.partition_point(|(start, piece)| start + piece.len() <= range.start);
        let mut part = String::new();
        for (start, piece) in self.pieces[first..].iter().take_while(|(start, _)| *start < range.end) {
            let from = range.start.saturating_sub(*start);
            let to = (range.end - start).min(piece.len());
            part.push_str(piece.get(from..to).unwrap_or_default());
        }
        part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_join_writes_and_split_between_streams() {
        let mut console = Console::default();
        assert_eq!(console.write(Stream::Stdout, "a", 0, 0.0), (0, 1, 1));
        assert_eq!(console.write(Stream::Stdout, "b\nc", 1, 0.0), (1, 4, 2));
        assert_eq!(console.write(Stream::Stderr, "oh\n", 2, 1.0), (4, 7, 3));
        assert_eq!(console.write(Stream::Stdout, "\n", 3, 2.0), (7, 8, 4));
        let lines = console.tail(ConsoleLength { bytes: 8, lines: 4 }, 10);
        let texts: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
        assert_eq!(texts, ["ab", "c", "oh", ""]);
        assert_eq!((lines[1].event, lines[2].event, lines[2].time), (2, 3, 1.0));
        let early = console.tail(ConsoleLength { bytes: 1, lines: 1 }, 10);
        assert_eq!(&*early[0].text, "a");
        assert_eq!(console.tail(ConsoleLength { bytes: 8, lines: 4 }, 2)[0].number, 2);
    }

    #[test]
    fn of_a_traceback_only_what_it_says_is_broken() {
        let mut console = Console::default();
        let text = "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\n    f()\n    ~^^\n  | ValueError: no\n  |   File \"a.py\", line 1, in f\n";
        let (_, bytes, lines) = console.write(Stream::Stderr, text, 0, 0.0);
        let whole: Vec<bool> =
            console.tail(ConsoleLength { bytes, lines }, 10).iter().map(ConsoleLine::is_whole).collect();
        assert_eq!(whole, [false, true, true, true, false, true]);
        console.write(Stream::Stdout, "    print(1)\n", 1, 0.0);
        let length = ConsoleLength { bytes: bytes + 13, lines: lines + 1 };
        assert!(!console.tail(length, 1)[0].is_whole(), "what is printed is no traceback");
    }

    #[test]
    fn what_is_entered_goes_on_with_the_line_and_is_told_apart() {
        let mut console = Console::default();
        console.write(Stream::Stdout, "name? ", 0, 0.0);
        console.write(Stream::Stdin, "Ada\n", 1, 0.0);
        let (_, bytes, lines) = console.write(Stream::Stdin, "alone\n", 2, 0.0);
        let lines = console.tail(ConsoleLength { bytes, lines }, 10);
        let told: Vec<_> = lines.iter().map(|line| (&*line.text, line.stream, line.typed.to_vec())).collect();
        let parts = |from: usize, to: usize| std::iter::once(from..to).collect::<Vec<_>>();
        let wanted = [("name? Ada", Stream::Stdout, parts(6, 9)), ("alone", Stream::Stdin, parts(0, 5))];
        assert_eq!(told, wanted);
        // Before it was entered.
        let early = console.tail(ConsoleLength { bytes: 6, lines: 1 }, 1);
        assert_eq!((&*early[0].text, early[0].typed.len()), ("name? ", 0));
    }

    #[test]
    fn styles_go_on_and_columns_are_known_of_lines_that_have_ended() {
        let mut console = Console::default();
        console.write(Stream::Stdout, "\u{1b}[31mre", 0, 0.0);
        console.write(Stream::Stdout, "d\nstill red\u{1b}[0m\n", 1, 0.0);
        let (_, bytes, lines) = console.write(Stream::Stderr, "中文", 2, 0.0);
        let printout = Printout::new(console, ConsoleLength { bytes, lines });
        let all: Vec<ConsoleLine> = printout.lines().collect();
        assert_ne!(all[1].style, Style::default());
        assert_eq!(all[2].style, Style::default());
        let ended: Vec<_> = printout.ended(0).collect();
        assert_eq!(ended, [3, 9]);
        assert_eq!(printout.ended(1).count(), 1);
        assert_eq!(printout.ended(7).count(), 0);
        assert_eq!(printout.last().map(|line| line.shown().columns), Some(4));
    }

    #[test]
    fn copies_stay_as_they_are_and_pieces_join() {
        let mut console = Console::default();
        let mut whole = String::new();
        let mut copies = Vec::new();
        for number in 0..3000 {
            let text = format!("line {number} é{}\n", "x".repeat(number % 50));
            console.write(Stream::Stdout, &text, number as u32, 0.0);
            whole.push_str(&text);
            if number % 700 == 0 {
                copies.push((console.clone(), whole.clone()));
            }
        }
        console.write(Stream::Stdout, &"y".repeat(3 * PIECE), 3000, 0.0);
        copies.push((console.clone(), whole + &"y".repeat(3 * PIECE)));
        for (copy, text) in copies {
            assert_eq!(copy.text(), text);
            let middle = text.floor_char_boundary(text.len() / 2) as u32;
            assert_eq!(copy.part(0, middle) + &copy.part(middle, text.len() as u32), text);
        }
    }
}
