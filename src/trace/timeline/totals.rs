//! What a stretch of the run amounts to: for each task, and by what was waited for.

use super::{LaneState, Point, Timeline, Track};
use crate::asyncio::instrument::FutureId;
use crate::order;
use crate::trace::event::FutureSort;
use crate::trace::names::Symbol;

/// What a task waits for, without telling one future from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitKind {
    /// `asyncio.sleep`.
    Sleep,
    /// Another task.
    Task,
    /// A `gather`.
    Gather,
    /// A lock, queue, event …: the class (and method).
    Waiter(Symbol),
    /// A future without a closer description.
    Future,
}

impl From<FutureSort> for WaitKind {
    fn from(sort: FutureSort) -> Self {
        match sort {
            FutureSort::Task => Self::Task,
            FutureSort::Plain => Self::Future,
            FutureSort::Sleep { .. } => Self::Sleep,
            FutureSort::Gather { .. } => Self::Gather,
            FutureSort::Waiter { of, .. } => Self::Waiter(of),
        }
    }
}

/// One task's share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The task.
    pub task: FutureId,
    /// Virtual seconds within its steps.
    pub busy: f64,
    /// Virtual seconds in the ready queue.
    pub ready: f64,
    /// Virtual seconds waiting.
    pub waiting: f64,
    /// Steps that began.
    pub steps: u32,
}

/// The sums of a stretch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Totals {
    /// Tasks that were there in it, those with the most steps first.
    pub tasks: Vec<Share>,
    /// Virtual seconds of waiting and in how many waits, by reason; the longest first. A wait that began before counts as well.
    pub waits: Vec<(WaitKind, f64, u32)>,
    /// Virtual seconds in which the loop was blocked.
    pub blocked: f64,
}

impl Totals {
    /// The sums between two points.
    pub fn between(timeline: &Timeline, from: Point, to: Point) -> Self {
        let mut totals = Self::default();
        for lane in timeline.lanes() {
            let Some(first) = lane.turns.get(0) else { continue };
            // Lanes stand in the order of their beginnings, so none after this one has begun.
            if first.point().event >= to.event {
                break;
            }
            let sums = lane.turns.between(from, to);
            if sums.events == [0.0; 3] {
                continue;
            }
            totals.waits_of(&lane.turns, from, to);
            totals.tasks.push(Share {
                task: lane.task,
                busy: sums.times[0],
                ready: sums.times[1],
                waiting: sums.times[2],
                steps: sums.spans[0],
            });
        }
        order::sort_by(&mut totals.tasks, |one, other| {
            other.steps.cmp(&one.steps).then(other.busy.total_cmp(&one.busy)).then(one.task.cmp(&other.task))
        });
        order::sort_by(&mut totals.waits, |one, other| other.1.total_cmp(&one.1).then(other.2.cmp(&one.2)));
        let overlap = |band: &super::Band| (band.to.min(to.time) - band.from.max(from.time)).max(0.0);
        totals.blocked = timeline.bands.iter().map(overlap).sum();
        totals
    }

    fn waits_of(&mut self, track: &Track, from: Point, to: Point) {
        let first = track.index_at(from).unwrap_or(0);
        let mut spans = track.iter_from(first).peekable();
        while let Some(turn) = spans.next() {
            if turn.point().event >= to.event {
                break;
            }
            let LaneState::Waiting { sort, .. } = turn.state else { continue };
            let end = spans.peek().map_or(to.time, |next| next.time).min(to.time);
            let time = (end - turn.time.max(from.time)).max(0.0);
            let kind = WaitKind::from(sort);
            match self.waits.iter_mut().find(|wait| wait.0 == kind) {
                Some(wait) => *wait = (kind, wait.1 + time, wait.2 + 1),
                None => self.waits.push((kind, time, 1)),
            }
        }
    }

    /// Steps of all tasks.
    pub fn steps(&self) -> u32 {
        self.tasks.iter().map(|share| share.steps).sum()
    }

    /// Busy, ready and waiting seconds of all tasks.
    pub fn times(&self) -> [f64; 3] {
        let sum = |part: fn(&Share) -> f64| self.tasks.iter().map(part).sum();
        [sum(|share| share.busy), sum(|share| share.ready), sum(|share| share.waiting)]
    }
}
