//! Everything that the picture of one moment shows: a fold over the events before it.
//!
//! A model is cheap to copy (its tables share pages), so keyframes and the page's own copy cost little. Applying an
//! event takes the same time however many tasks there are.
//!
//! **Invariant:** a task is in exactly one place: created, ready, running, waiting or done.

mod apply;
mod cards;
mod futures;
mod handles;
mod loops;
mod memory;
mod places;
mod tasks;
mod threads;

pub use apply::Watcher;
pub use cards::{Actor, Cause, HandleCard, HandlePlace, Readiness};
pub use futures::FutureModel;
pub use loops::{LoopModel, RunningCard};
pub use tasks::{Asker, CancelNote, Reason, TaskModel, TaskState, Times, Waker};
pub use threads::{ThreadModel, ThreadState};

use super::event::{CauseKind, FutureSort, MaybeFuture};
use super::log::Log;
use super::paged::Paged;
use super::sorted::Sorted;
use crate::asyncio::instrument::{FutureId, HandleId, LoopId};

/// How many tasks stand in each place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Announced, first step not queued yet.
    pub created: u32,
    /// In a ready queue.
    pub ready: u32,
    /// Being stepped; more than one only with eager tasks or several threads.
    pub running: u32,
    /// Waiting for a future.
    pub waiting: u32,
    /// Ended.
    pub done: u32,
}

/// How much of the console's store had been written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConsoleLength {
    /// Bytes.
    pub bytes: u32,
    /// Lines begun.
    pub lines: u32,
}

/// The state after the first [`Model::event`] events of a trace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// How many events have been applied.
    pub event: u32,
    /// Instructions executed at the last of them.
    pub instruction: u64,
    /// Virtual time of the last of them.
    pub time: f64,
    /// Line of the last event that had one; 0 before that.
    pub line: u32,
    /// Tasks in each place.
    pub counts: Counts,
    /// Callbacks begun so far, over all loops: the *n* of "callback n of m".
    pub callbacks: u32,
    /// Passes begun so far, over all loops.
    pub iterations: u32,
    /// Length of the console.
    pub console: ConsoleLength,
    /// Whether the trace has ended.
    pub finished: bool,
    current: Option<LoopId>,
    loops: Paged<LoopModel>,
    handles: Paged<HandleCard>,
    futures: Paged<FutureModel>,
    tasks: Paged<TaskModel>,
    waiting: Sorted<FutureId>,
    done: Log<FutureId>,
    /// Who holds what is waited for, by the number of the resource.
    holders: Paged<MaybeFuture>,
    /// Threads that live, by number.
    threads: Paged<ThreadModel>,
    /// The future that became done last: what its callbacks, which follow at once, are caused by.
    ended: Option<Ended>,
}

/// A future or task that is done.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Ended {
    /// What it was right before; for a task only its identity and sort count.
    future: FutureModel,
    /// Whether it was cancelled.
    cancelled: bool,
}

impl Model {
    /// The model before the first event.
    pub fn new() -> Self {
        Self::default()
    }

    /// The loop that the picture is about: the one that did something last.
    pub fn current_loop(&self) -> Option<&LoopModel> {
        self.loops.get(self.current?.0)
    }

    /// A loop by identity.
    pub fn event_loop(&self, id: LoopId) -> Option<&LoopModel> {
        self.loops.get(id.0)
    }

    /// All loops in creation order, closed ones included.
    pub fn loops(&self) -> impl Iterator<Item = &LoopModel> + '_ {
        self.loops.iter().map(|(_, entry)| entry)
    }

    /// A live handle: among the timers, in a ready queue or running.
    pub fn handle(&self, id: HandleId) -> Option<&HandleCard> {
        self.handles.get(id.0)
    }

    /// The ready queue of a loop, next first. Cancelled handles keep their place in it.
    pub fn ready(&self, owner: LoopId) -> impl DoubleEndedIterator<Item = &HandleCard> + '_ {
        let queue = self.loops.get(owner.0).map(|entry| entry.ready.iter());
        queue.into_iter().flatten().filter_map(|(_, id)| self.handles.get(id.0))
    }

    /// The running handles of a loop, outermost first; more than one only within the first steps of eager tasks.
    pub fn running(
        &self,
        owner: LoopId,
    ) -> impl DoubleEndedIterator<Item = (&RunningCard, &HandleCard)> + '_ {
        let stack = self.loops.get(owner.0).map(|entry| entry.running.iter());
        stack.into_iter().flatten().filter_map(|card| Some((card, self.handles.get(card.handle.0)?)))
    }

    /// The timers of a loop, soonest first; equal deadlines in creation order. Cancelled ones keep their place.
    pub fn timers(&self, owner: LoopId) -> impl DoubleEndedIterator<Item = &HandleCard> + '_ {
        let set = self.loops.get(owner.0).map(|entry| entry.timers.iter());
        set.into_iter().flatten().filter_map(|key| self.handles.get(key.handle.0))
    }

    /// A task by identity.
    pub fn task(&self, id: FutureId) -> Option<&TaskModel> {
        self.tasks.get(id.0)
    }

    /// All tasks in creation order, done ones included.
    pub fn tasks(&self) -> impl DoubleEndedIterator<Item = &TaskModel> + '_ {
        self.tasks.iter().map(|(_, task)| task)
    }

    /// How many tasks have been created.
    pub fn task_count(&self) -> usize {
        self.tasks.len()
    }

    /// The waiting tasks in creation order.
    pub fn waiting(&self) -> impl DoubleEndedIterator<Item = &TaskModel> + '_ {
        self.waiting.iter().filter_map(|id| self.tasks.get(id.0))
    }

    /// The ended tasks in the order in which they ended.
    pub fn done(&self) -> impl DoubleEndedIterator<Item = &TaskModel> + '_ {
        self.done.iter().filter_map(|id| self.tasks.get(id.0))
    }

    /// A pending future that is not a task.
    pub fn future(&self, id: FutureId) -> Option<&FutureModel> {
        self.futures.get(id.0)
    }

    /// The task that is being stepped in the current loop, innermost.
    pub fn running_task(&self) -> Option<&TaskModel> {
        let card = self.current_loop()?.running.last()?;
        self.tasks.get(card.task.get()?.0)
    }

    /// Tasks that wait for `future` (which may be a task), in creation order.
    pub fn waiters(&self, future: FutureId) -> impl Iterator<Item = &TaskModel> + '_ {
        self.waiting().filter(move |task| matches!(task.state, TaskState::Waiting { on, .. } if on == future))
    }

    /// What a waiting task waits for; `None` for a task that is not waiting.
    pub fn reason(&self, task: FutureId) -> Option<Reason> {
        let TaskState::Waiting { on, .. } = self.tasks.get(task.0)?.state else { return None };
        Some(self.describe(on))
    }

    /// A future as something to wait for.
    pub fn describe(&self, future: FutureId) -> Reason {
        if self.tasks.get(future.0).is_some() {
            return Reason::Task { task: future };
        }
        let Some(entry) = self.known(future) else { return Reason::Future { future } };
        match (entry.reason(future), entry.sort) {
            // Who held it when the wait began may have passed it on since.
            (Reason::Waiter { of, .. }, FutureSort::Waiter { resource: held @ 1.., .. }) => {
                let owner = self.holders.get(held).and_then(|owner| owner.get());
                Reason::Waiter { future, of, owner }
            }
            (reason, _) => reason,
        }
    }

    /// Who is running: the innermost running handle of the current loop.
    pub fn actor(&self) -> Actor {
        let Some(card) = self.current_loop().and_then(|entry| entry.running.last()) else {
            return Actor::Outside;
        };
        match (card.task.get(), self.handles.get(card.handle.0)) {
            (Some(task), _) => Actor::Task(task),
            (None, Some(handle)) => {
                Actor::Callback { handle: handle.id, name: handle.name, resolves: handle.resolves }
            }
            (None, None) => Actor::Outside,
        }
    }

    /// What a future is: a task, a pending future, or the one that became done last.
    pub fn sort_of(&self, future: FutureId) -> Option<FutureSort> {
        if self.tasks.get(future.0).is_some() {
            return Some(FutureSort::Task);
        }
        self.known(future).map(|entry| entry.sort)
    }

    /// A future that is pending, or that became done last: its waiter has not been woken yet.
    fn known(&self, future: FutureId) -> Option<&FutureModel> {
        let ended = || self.ended.as_ref().map(|ended| &ended.future).filter(|ended| ended.id == future);
        self.futures.get(future.0).or_else(ended)
    }

    /// The cause of a handle that is created now.
    pub fn cause(&self, kind: CauseKind, of: Option<FutureId>, ready: Option<Readiness>) -> Cause {
        let cancelled = self.ended.is_some_and(|ended| Some(ended.future.id) == of && ended.cancelled);
        Cause { kind, of, sort: of.and_then(|id| self.sort_of(id)), cancelled, by: self.actor(), ready }
    }
}
