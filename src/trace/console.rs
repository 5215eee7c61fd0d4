//! What the program wrote, line by line with the moment of each.

use super::log::Log;
use super::model::ConsoleLength;
use crate::asyncio::instrument::Stream;
use std::rc::Rc;

/// One line of the console. A line ends at `\n` or where the other stream begins to write.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsoleLine {
    /// Its number, from 0.
    pub number: u32,
    /// Which stream.
    pub stream: Stream,
    /// Its text so far, without the line ending.
    pub text: Rc<str>,
    /// Position right after its first write: seeking there shows the line appear.
    pub event: u32,
    /// Virtual time of that write.
    pub time: f64,
}

/// Where a line begins in the store.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Start {
    byte: u32,
    stream: Stream,
    event: u32,
    time: f64,
}

/// The text of both streams in the order in which it was written.
#[derive(Clone, Debug, Default)]
pub struct Console {
    text: String,
    starts: Log<Start>,
    /// Whether the next byte begins a line.
    fresh: bool,
}

impl Console {
    /// Append a write made by the event at `index`. Gives the range of bytes and the lines begun so far, as
    /// [`super::event::What::Output`] carries them.
    pub fn write(&mut self, stream: Stream, text: &str, index: u32, time: f64) -> (u32, u32, u32) {
        let start = self.text.len() as u32;
        for part in text.split_inclusive('\n') {
            let other = self.starts.last().is_none_or(|line| line.stream != stream);
            if self.fresh || other {
                self.starts.push(Start { byte: self.text.len() as u32, stream, event: index + 1, time });
            }
            self.text.push_str(part);
            self.fresh = part.ends_with('\n');
        }
        (start, self.text.len() as u32, self.starts.len() as u32)
    }

    /// Bytes written so far.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// The whole text of both streams, as serialised.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The last `count` lines as they stood when the console had `length`.
    pub fn tail(&self, length: ConsoleLength, count: usize) -> Vec<ConsoleLine> {
        let first = (length.lines as usize).saturating_sub(count);
        self.window(length, first, count)
    }

    /// Up to `count` lines from line `first` on, as they stood when the console had `length`.
    pub fn window(&self, length: ConsoleLength, first: usize, count: usize) -> Vec<ConsoleLine> {
        let last = (length.lines as usize).min(first.saturating_add(count));
        let mut lines = Vec::with_capacity(last.saturating_sub(first));
        for number in first..last {
            let Some(start) = self.starts.get(number) else { break };
            let next = self.starts.get(number + 1).map_or(self.text.len() as u32, |line| line.byte);
            let end = next.min(length.bytes).max(start.byte);
            let text = self.text.get(start.byte as usize..end as usize).unwrap_or_default();
            lines.push(ConsoleLine {
                number: number as u32,
                stream: start.stream,
                text: text.strip_suffix('\n').unwrap_or(text).into(),
                event: start.event,
                time: start.time,
            });
        }
        lines
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
}
