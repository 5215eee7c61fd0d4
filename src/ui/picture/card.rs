//! What stands on a card.

use crate::asyncio::instrument::{FutureId, HandleId, HandleKind};
use crate::trace::event::End;
use crate::ui::messages::Sentence;
use std::rc::Rc;

/// One card, windowed with others in a [`super::Lane`].
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Identity across lanes.
    pub key: String,
    /// `data-handle`.
    pub handle: Option<HandleId>,
    /// `data-kind`.
    pub kind: Option<HandleKind>,
    /// The task that it is about.
    pub task: Option<FutureId>,
    /// Task name, or callback.
    pub title: Rc<str>,
    /// Coroutine, or what is waited for.
    pub code: Rc<str>,
    /// One short line below.
    pub note: Sentence,
    /// `data-reason` of a waiting card.
    pub reason: Option<String>,
    /// `data-when`: the deadline of a timer.
    pub when: Option<f64>,
    /// How much of a timer's time is over, from 0 to 1.
    pub ring: Option<f64>,
    /// How a task ended.
    pub end: Option<Ended>,
    /// Whether the handle was cancelled and will be skipped.
    pub cancelled: bool,
    /// Whether the title is a callback's name rather than a task's.
    pub callback: bool,
}

/// How a task ended, as a card shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It returned.
    Result,
    /// It raised.
    Exception,
    /// It was cancelled.
    Cancelled,
}

impl Ended {
    /// The word in `data-end`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Exception => "exception",
            Self::Cancelled => "cancelled",
        }
    }
}

impl From<End> for Ended {
    fn from(end: End) -> Self {
        match end {
            End::Result(_) => Self::Result,
            End::Exception(_) => Self::Exception,
            End::Cancelled => Self::Cancelled,
        }
    }
}

/// The key of a task's card, and what lights it up.
pub fn task_key(task: FutureId) -> String {
    format!("t{}", task.0)
}

/// The word in `data-kind`.
pub fn kind_word(kind: HandleKind) -> &'static str {
    match kind {
        HandleKind::Step => "step",
        HandleKind::Wakeup => "wakeup",
        HandleKind::Timer => "timer",
        HandleKind::Call => "call",
    }
}
