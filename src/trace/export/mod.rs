//! A recorded run as a file for somebody else: for Perfetto, for a document, for a reader, for a script.
//!
//! Each format is a function from a [`Recorded`] to a text. docs/trace.md describes them.

mod chrome;
mod clock;
mod json;
mod jsonl;
mod label;
mod svg;
mod text;

use super::store::Trace;
use super::timeline::Timeline;

/// What is written down.
#[derive(Clone, Copy)]
pub struct Recorded<'a> {
    /// The program's file name.
    pub title: &'a str,
    /// How the run ended, in a few words: `exit code 0`, `deadlock` …
    pub ending: &'a str,
    /// Events, texts and console.
    pub trace: &'a Trace,
    /// The timeline of the same events.
    pub timeline: &'a Timeline,
}

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Trace Event Format, which Perfetto and Chrome open.
    Chrome,
    /// A picture of the timeline with the output below it.
    Svg,
    /// The schedule as a text to read.
    Text,
    /// One JSON object for each event.
    Jsonl,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Chrome, Self::Svg, Self::Text, Self::Jsonl];

    /// The word by which a person asks for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chrome => "chrome",
            Self::Svg => "svg",
            Self::Text => "text",
            Self::Jsonl => "jsonl",
        }
    }

    /// What a file in it is called behind the program's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Chrome => "trace.json",
            Self::Svg => "svg",
            Self::Text => "txt",
            Self::Jsonl => "jsonl",
        }
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Chrome => "application/json",
            Self::Svg => "image/svg+xml",
            Self::Text => "text/plain",
            Self::Jsonl => "application/jsonl",
        }
    }

    /// Write the run in this format.
    pub fn write(self, run: &Recorded<'_>) -> String {
        match self {
            Self::Chrome => chrome::write(run),
            Self::Svg => svg::write(run),
            Self::Text => text::write(run),
            Self::Jsonl => jsonl::write(run),
        }
    }
}
