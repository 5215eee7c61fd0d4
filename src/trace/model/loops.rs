//! An event loop as the picture shows it.

use crate::asyncio::instrument::{HandleId, LoopId, LoopState};
use crate::trace::event::{MaybeFuture, PhaseKind};
use crate::trace::paged::Paged;
use crate::trace::sorted::Sorted;
use std::cmp::Ordering;

/// A place among the timers: by deadline, then by creation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimerKey {
    pub(super) when: f64,
    pub(super) handle: HandleId,
}

impl Eq for TimerKey {}

impl Ord for TimerKey {
    fn cmp(&self, other: &Self) -> Ordering {
        // Handles are numbered in creation order, which is what breaks ties between equal deadlines.
        self.when.total_cmp(&other.when).then(self.handle.cmp(&other.handle))
    }
}

impl PartialOrd for TimerKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A handle whose callback runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RunningCard {
    /// The handle.
    pub handle: HandleId,
    /// The task that it steps.
    pub task: MaybeFuture,
    /// Index of the event that began it.
    pub began: u32,
    /// Instructions executed before it began.
    pub instruction: u64,
    /// Line of the program where it is; 0 until the program's code is reached.
    pub line: u32,
}

/// A loop.
#[derive(Clone, Debug, PartialEq)]
pub struct LoopModel {
    /// Its identity.
    pub id: LoopId,
    /// Its life.
    pub state: LoopState,
    /// Number of the pass that runs or ran last; 0 before the first.
    pub iteration: u32,
    /// Where `run_once` is; `None` before the first pass and at the beginning of each.
    pub phase: Option<PhaseKind>,
    /// For how long the selector of this pass was asked to wait at most, once it was asked; infinite without a deadline.
    pub timeout: Option<f64>,
    /// How many timers were due in this pass, once that is known.
    pub due: Option<u32>,
    /// In the run phase: how many of its handles have begun or been skipped ("run ready `ran` of `count`").
    pub ran: u32,
    /// Callbacks that this loop has begun.
    pub callbacks: u32,
    /// The ready queue: handles by the number under which they joined it.
    pub(super) ready: Paged<HandleId>,
    /// The number that the next handle joins under.
    pub(super) tail: u32,
    pub(super) timers: Sorted<TimerKey>,
    pub(super) running: Vec<RunningCard>,
}

impl LoopModel {
    pub(super) fn new(id: LoopId) -> Self {
        Self {
            id,
            state: LoopState::Created,
            iteration: 0,
            phase: None,
            timeout: None,
            due: None,
            ran: 0,
            callbacks: 0,
            ready: Paged::new(),
            tail: 0,
            timers: Sorted::new(),
            running: Vec::new(),
        }
    }

    /// Handles in the ready queue, cancelled ones included.
    pub fn ready_count(&self) -> usize {
        self.ready.len()
    }

    /// Handles among the timers, cancelled ones included.
    pub fn timer_count(&self) -> usize {
        self.timers.len()
    }

    /// Handles that run: 0 or 1 as a rule.
    pub fn running_count(&self) -> usize {
        self.running.len()
    }

    pub(super) fn own_bytes(&self) -> usize {
        self.ready.own_bytes() + self.timers.own_bytes() + self.running.len() * size_of::<RunningCard>()
    }

    pub(super) fn table_bytes(&self) -> usize {
        self.ready.table_bytes() + self.timers.table_bytes()
    }

    pub(super) fn visit_pages(&self, visit: &mut impl FnMut(usize, usize)) {
        self.ready.visit_pages(visit);
        self.timers.visit_pages(visit);
    }
}
