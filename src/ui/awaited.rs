//! What a waiter is for, from the word that leads its description: see `FutureKind::Waiter`.

use crate::ui::messages::Lang;
use std::rc::Rc;

/// Where the end of a wait comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// Another task lets the waiter pass: a lock, a queue, an event.
    Queue,
    /// Other tasks come to their end: a task group, `asyncio.wait`.
    End,
    /// Input or output.
    Io,
    /// Another thread.
    Thread,
    /// Another process.
    Process,
}

impl From {
    /// The word in `data-reason`; nothing for what happens within the loop.
    pub fn word(self) -> &'static str {
        match self {
            Self::Queue | Self::End => "",
            Self::Io => "io",
            Self::Thread => "thread",
            Self::Process => "process",
        }
    }
}

/// A waiter's description in its two parts.
pub fn parts(of: &str) -> (From, &str) {
    let known = of.split_once(' ').and_then(|(word, rest)| {
        let from = match word {
            "end" => From::End,
            "io" => From::Io,
            "thread" => From::Thread,
            "process" => From::Process,
            _ => return None,
        };
        Some((from, rest))
    });
    known.unwrap_or((From::Queue, of))
}

/// What is awaited, within a sentence.
pub fn phrase(lang: Lang, of: &str) -> Rc<str> {
    let (from, what) = parts(of);
    let words = &lang.words().awaited;
    match from {
        From::Queue => what.into(),
        From::End => (words.end_of)(what).into(),
        From::Io => (words.io)(what).into(),
        From::Thread => (words.in_thread)(what).into(),
        From::Process => (words.in_process)(what).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leading_word_says_where_the_end_comes_from() {
        assert_eq!(parts("Lock"), (From::Queue, "Lock"));
        assert_eq!(parts("Queue.get"), (From::Queue, "Queue.get"));
        assert_eq!(parts("io StreamReader.read"), (From::Io, "StreamReader.read"));
        assert_eq!(parts("my own words"), (From::Queue, "my own words"));
        assert_eq!(&*phrase(Lang::English, "end TaskGroup"), "the end of TaskGroup");
        assert_eq!(&*phrase(Lang::Chinese, "thread fetch"), "fetch（在线程中）");
    }
}
