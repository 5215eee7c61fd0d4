//! A handle as the picture shows it.

use crate::asyncio::instrument::{FutureId, HandleId, HandleKind, LoopId};
use crate::trace::event::{CauseKind, FutureSort};
use crate::trace::names::Symbol;

/// Who was running when something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Code outside of any callback: the program before the loop runs, or the loop itself between callbacks.
    Outside,
    /// A task, within one of its steps.
    Task(FutureId),
    /// A callback that steps no task.
    Callback {
        /// The handle that ran.
        handle: HandleId,
        /// The callback's name.
        name: Symbol,
        /// The future that the callback resolves, for the timer of a sleep.
        resolves: Option<FutureId>,
    },
}

/// Why a handle exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The kind of cause.
    pub kind: CauseKind,
    /// The future or task that it names.
    pub of: Option<FutureId>,
    /// What that future is, when it was still known when the handle was created.
    pub sort: Option<FutureSort>,
    /// Whether it was cancelled: then it is over without what was waited for.
    pub cancelled: bool,
    /// Who was running.
    pub by: Actor,
    /// For [`CauseKind::Ready`], what happened.
    pub ready: Option<Readiness>,
}

/// What the selector found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// A word for what happened, and where: see `HandleInfo::ready`.
    pub what: Symbol,
    /// The line that began to watch for it; 0 if that is none of the program's.
    pub since: u32,
}

impl Readiness {
    /// What an event says of it.
    pub fn of(cause: CauseKind, what: Symbol, line: u32) -> Option<Self> {
        (cause == CauseKind::Ready).then_some(Self { what, since: line })
    }
}

/// Where a live handle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandlePlace {
    /// Among the timers of its loop.
    Timer,
    /// In the ready queue of its loop.
    Ready,
    /// Its callback runs.
    Running,
}

/// A live handle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandleCard {
    /// Its identity: what keeps a card the same card as it moves.
    pub id: HandleId,
    /// Its loop.
    pub owner: LoopId,
    /// What it will do.
    pub kind: HandleKind,
    /// The task that it steps or wakes.
    pub task: Option<FutureId>,
    /// Callback, or coroutine of the task, as in a schedule row.
    pub name: Symbol,
    /// Deadline in virtual seconds; also known after the timer became due.
    pub when: Option<f64>,
    /// The future that a library timer resolves.
    pub resolves: Option<FutureId>,
    /// The task that waits for that future (the last one that began to).
    pub waiter: Option<FutureId>,
    /// Why it exists, and who put it there.
    pub cause: Cause,
    /// Where it is.
    pub place: HandlePlace,
    /// Whether `cancel()` was called: it will be skipped.
    pub cancelled: bool,
    /// Index of the event that created it.
    pub born: u32,
    /// Virtual time of that event: a ring shows (now - born) of (when - born).
    pub born_time: f64,
    /// Index of the event that moved it to its present place.
    pub moved: u32,
}
