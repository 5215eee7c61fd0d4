//! The timeline: a lane per task, loop and thread, arrows between lanes, bands where the loop was blocked, marks for the
//! scrubber.
//!
//! All of it is append-only and shared between copies, so handing the whole timeline to the page is cheap. Spans
//! carry event indices and virtual times. Computing takes no virtual time by default, so
//! a page that draws running spans by time gives them a least width.

mod others;
mod ruler;
mod totals;
mod track;

pub use others::{LoopLane, LoopTurn, Others, ThreadLane, ThreadTurn};
pub use ruler::{Instant, Ruler};
pub use totals::{Share, Totals, WaitKind};
pub use track::{Class, Point, Stage, Sums, Track, Turn};

use super::event::{End, FutureSort, MaybeFuture};
use super::log::Log;
use super::names::Symbol;
use super::paged::Paged;
use crate::asyncio::instrument::{FutureId, LoopId, Stream, ThreadNumber};

/// What a task does in a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneState {
    /// Announced, no step queued.
    Created,
    /// In the ready queue, not running.
    Ready,
    /// Running.
    Running,
    /// Waiting.
    Waiting {
        /// For this future or task.
        on: FutureId,
        /// What that is.
        sort: FutureSort,
    },
    /// Ended: the lane stops here.
    Done(End),
}

impl Stage for LaneState {
    fn class(&self) -> Option<Class> {
        match self {
            Self::Created | Self::Ready => Some(Class::Ready),
            Self::Running => Some(Class::Run),
            Self::Waiting { .. } => Some(Class::Wait),
            Self::Done(_) => None,
        }
    }
}

/// One task's lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The task.
    pub task: FutureId,
    /// The name that it was given first: a page shows lanes of tasks that do not exist at its playhead yet.
    pub name: Symbol,
    /// The coroutine's qualified name.
    pub coroutine: Symbol,
    /// The task that created it.
    pub creator: Option<FutureId>,
    /// Its spans, in order.
    pub turns: Track,
}

/// Why an arrow is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// The first task created the second.
    Created,
    /// The first task did what woke the second.
    Woke,
    /// The first task asked for the second to be cancelled.
    Cancelled,
}

/// An arrow from lane to lane at one event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// Index of the event.
    pub event: u32,
    /// Its virtual time.
    pub time: f64,
    /// Why.
    pub flow: Flow,
    /// The task that acted; none for a timer or for code outside of tasks.
    pub from: MaybeFuture,
    /// The task that was acted upon.
    pub to: FutureId,
}

/// A stretch in which the loop stood still.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Index of the event that tells of it (its end).
    pub event: u32,
    /// When it began, in virtual seconds.
    pub from: f64,
    /// When it ended.
    pub to: f64,
    /// The call.
    pub call: Symbol,
    /// The task that made the call.
    pub task: MaybeFuture,
    /// The line of the program that made it; 0 if none did.
    pub line: u32,
}

/// What deserves a mark on the scrubber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A task ended with an exception.
    Error(FutureId),
    /// A task was asked to cancel.
    Cancellation(FutureId),
    /// The loop was blocked.
    Blocked,
    /// Something was printed.
    Print(Stream),
}

/// A mark at an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Index of the event.
    pub event: u32,
    /// What happened.
    pub kind: MarkKind,
}

/// Everything that the timeline panel and the scrubber draw, for all events known so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Virtual time of the last known event.
    pub end: f64,
    /// How many events are known.
    pub events: u32,
    /// Arrows in order of their events.
    pub arrows: Log<Arrow>,
    /// Bands in order; they do not overlap.
    pub bands: Log<Band>,
    /// Marks in order of their events.
    pub marks: Log<Mark>,
    /// When the clock moved.
    pub ruler: Ruler,
    pub(super) lanes: Paged<Lane>,
    pub(super) others: Others,
}

impl Timeline {
    /// Lanes in the order in which their tasks were created.
    pub fn lanes(&self) -> impl DoubleEndedIterator<Item = &Lane> + '_ {
        self.lanes.iter().map(|(_, lane)| lane)
    }

    /// The lane of a task.
    pub fn lane(&self, task: FutureId) -> Option<&Lane> {
        self.lanes.get(task.0)
    }

    /// Lanes of loops in the order in which they were created.
    pub fn loops(&self) -> impl Iterator<Item = &LoopLane> + '_ {
        self.others.loops.iter().map(|(_, lane)| lane)
    }

    /// A loop's lane.
    pub fn loop_lane(&self, id: LoopId) -> Option<&LoopLane> {
        self.others.loops.get(id.0)
    }

    /// Lanes of threads in the order in which they began.
    pub fn threads(&self) -> impl Iterator<Item = &ThreadLane> + '_ {
        self.others.threads.iter().map(|(_, lane)| lane)
    }

    /// A thread's lane.
    pub fn thread_lane(&self, id: ThreadNumber) -> Option<&ThreadLane> {
        self.others.threads.get(id.0)
    }

    /// How many lanes of loops and of threads there are.
    pub fn other_counts(&self) -> (usize, usize) {
        (self.others.loops.len(), self.others.threads.len())
    }

    /// Where the known run ends.
    pub fn end_point(&self) -> Point {
        Point { event: f64::from(self.events), time: self.end }
    }

    /// How many lanes of tasks there are.
    pub fn lane_count(&self) -> usize {
        self.lanes.len()
    }
}

impl Lane {
    /// The span that holds position `event` (the state after that many events); `None` before the task existed.
    pub fn at(&self, event: u32) -> Option<&Turn> {
        let index = self.turns.partition_point(|turn| turn.event < event);
        self.turns.get(index.checked_sub(1)?)
    }
}
