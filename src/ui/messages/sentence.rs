//! A sentence with tasks and code in it.

use crate::asyncio::instrument::FutureId;
use std::rc::Rc;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Plain words.
    Text(String),
    /// A task: the page shows its shape, its colour and its name.
    Task(FutureId),
    /// A name of the program's or of asyncio's.
    Code(Rc<str>),
    /// A line of the program, with the words that name it: the page leads there.
    Line(u32, String),
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<FutureId> for Piece {
    fn from(task: FutureId) -> Self {
        Self::Task(task)
    }
}

impl From<Rc<str>> for Piece {
    fn from(code: Rc<str>) -> Self {
        Self::Code(code)
    }
}

/// Pieces in order, spaces included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(pub Vec<Piece>);

impl Sentence {
    /// Put another piece at the end.
    pub fn push(&mut self, piece: impl Into<Piece>) {
        self.0.push(piece.into());
    }

    /// The sentence with another piece at its end.
    pub fn and(mut self, piece: impl Into<Piece>) -> Self {
        self.push(piece);
        self
    }

    /// The sentence followed by all pieces of another.
    pub fn then(mut self, rest: Self) -> Self {
        self.0.extend(rest.0);
        self
    }

    /// The sentence as plain text, for the live region; `name` gives a task's name.
    pub fn plain(&self, name: impl Fn(FutureId) -> Rc<str>) -> String {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Task(task) => text.push_str(&name(*task)),
                Piece::Code(code) => text.push_str(code),
                Piece::Line(_, words) => text.push_str(words),
            }
        }
        text
    }
}

impl<P: Into<Piece>> From<P> for Sentence {
    fn from(piece: P) -> Self {
        Self(vec![piece.into()])
    }
}

/// `say!["The timer of ", task, " fired."]`: a sentence of pieces.
macro_rules! say {
    ($($piece:expr),* $(,)?) => {
        {
            let mut sentence = $crate::ui::messages::Sentence::default();
            $(sentence.push($piece);)*
            sentence
        }
    };
}
pub(super) use say;
