//! A task as the picture and the inspector show it.

use super::cards::Actor;
use crate::asyncio::instrument::{FutureId, HandleId, LoopId};
use crate::trace::event::End;
use crate::trace::names::Symbol;

/// The one place where a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// No step is queued: only just announced.
    Created,
    /// A handle for its next step stands in the ready queue.
    Ready {
        /// That handle.
        handle: HandleId,
    },
    /// A step of it runs. It stays here until the handle has ended, whatever the step decides.
    Running {
        /// The handle that runs.
        handle: HandleId,
    },
    /// It waits for a future.
    Waiting {
        /// The future or task.
        on: FutureId,
    },
    /// It ended.
    Done {
        /// How.
        end: End,
    },
}

/// What a waiting task waits for. The message catalogue words it; `data-reason` names its variant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// `asyncio.sleep`.
    Sleep {
        /// The future behind it.
        future: FutureId,
        /// Seconds asked for.
        delay: f64,
        /// When its timer is due, in virtual seconds.
        deadline: Option<f64>,
        /// That timer's handle.
        timer: Option<HandleId>,
    },
    /// Another task.
    Task {
        /// The task.
        task: FutureId,
    },
    /// A `gather`.
    Gather {
        /// Its future.
        future: FutureId,
        /// How many children are done.
        done: u32,
        /// How many there are.
        total: u32,
    },
    /// A lock, queue, event …
    Waiter {
        /// Its future.
        future: FutureId,
        /// The class (and method): `Lock`, `Queue.get` …
        of: Symbol,
        /// The task that holds the resource.
        owner: Option<FutureId>,
    },
    /// A future without a closer description.
    Future {
        /// The future.
        future: FutureId,
    },
}

/// Who woke a task last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waker {
    /// The future that became done.
    pub future: Option<FutureId>,
    /// Who was running then.
    pub by: Actor,
    /// Index of the event that queued the wake-up.
    pub event: u32,
}

/// Who asked for a task to be cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// A task.
    Task(FutureId),
    /// A callback that steps no task, by its name.
    Callback(Symbol),
    /// Code outside of any callback.
    Outside,
}

impl Asker {
    /// The task, if it was one.
    pub fn task(self) -> Option<FutureId> {
        match self {
            Self::Task(task) => Some(task),
            Self::Callback(_) | Self::Outside => None,
        }
    }
}

/// The last accepted `Task.cancel()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CancelNote {
    /// Who asked.
    pub by: Asker,
    /// Index of the event.
    pub event: u32,
    /// Line of the program that asked; 0 if none did.
    pub line: u32,
    /// How many requests there have been.
    pub count: u32,
}

/// Where a task's virtual time went, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Times {
    /// Within its steps. Computing costs no virtual time by default, so this is mostly blocking calls.
    pub busy: f64,
    /// The part of it in calls that blocked the loop.
    pub blocking: f64,
    /// In the ready queue.
    pub scheduled: f64,
    /// Waiting for futures.
    pub idle: f64,
}

/// A task.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskModel {
    /// Its identity.
    pub id: FutureId,
    /// Its loop.
    pub owner: LoopId,
    /// `Task.get_name()`.
    pub name: Symbol,
    /// The coroutine's qualified name.
    pub coroutine: Symbol,
    /// The task that created it.
    pub creator: Option<FutureId>,
    /// Index of the event that created it.
    pub born: u32,
    /// Line of the program that created it; 0 if none did.
    pub born_line: u32,
    /// Where it is.
    pub state: TaskState,
    /// Index of the event that put it there.
    pub since: u32,
    /// Virtual time of that event.
    pub since_time: f64,
    /// The line where it is: running at, or waiting at; 0 before its first step.
    pub line: u32,
    /// How many steps it has begun (polls).
    pub steps: u32,
    /// Instructions executed within its ended steps.
    pub instructions: u64,
    /// Where its virtual time went, up to the last change of its state; [`TaskModel::times_at`] adds the rest.
    pub times: Times,
    /// Who woke it last.
    pub woken: Option<Waker>,
    /// The last request to cancel it.
    pub cancel: Option<CancelNote>,
    /// The task that began to wait for it last.
    pub waiter: Option<FutureId>,
    /// What follows when its running step has ended.
    pub(super) next: Next,
}

/// Decided within a step, carried out when the handle ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing decided yet.
    #[default]
    Undecided,
    /// Its next step is queued already.
    Ready(HandleId),
    /// It waits.
    Waiting(FutureId),
    /// It ended.
    Done(End),
}

impl TaskModel {
    /// Where its virtual time went, up to `now`.
    pub fn times_at(&self, now: f64) -> Times {
        let mut times = self.times;
        let passed = now - self.since_time;
        match self.state {
            TaskState::Running { .. } => times.busy += passed,
            TaskState::Ready { .. } => times.scheduled += passed,
            TaskState::Waiting { .. } => times.idle += passed,
            TaskState::Created | TaskState::Done { .. } => {}
        }
        times
    }

    /// How it ended, as soon as that is decided (its last handle may still be running).
    pub fn end(&self) -> Option<End> {
        match (self.state, self.next) {
            (TaskState::Done { end }, _) | (_, Next::Done(end)) => Some(end),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_thousand_tasks_stay_affordable() {
        assert!(size_of::<TaskModel>() <= 232, "a task takes {} bytes", size_of::<TaskModel>());
    }
}
