//! The cooperative executor: the page's jobs share one thread in slices, so that the page stays responsive.
//!
//! An [`Executor`] owns its tasks, their wakers, the ready queue and the timers, and polls them itself. It runs only
//! inside [`driver::Driver`] calls, each of which is one slice of at most [`Executor::SLICE`]; between slices the
//! browser paints and handles input. A future that computes for long asks [`Executor::slice_expired`] or awaits
//! [`Executor::checkpoint`], since nothing can interrupt a poll.
//!
//! **Invariant:** a task is polled only from a slice, never from a waker or from `spawn`, and at most once at a time.

pub mod clock;

pub mod driver;

pub mod manual;

#[cfg(target_arch = "wasm32")]
pub mod browser;

mod core;
mod join;
mod pause;
mod queue;
mod task;
mod timers;

#[cfg(test)]
mod tests;

pub use join::{Cancelled, JoinHandle};
pub use pause::{Checkpoint, Sleep, YieldNow};
pub use queue::Priority;

use clock::Clock;
use core::Core;
use driver::Driver;
use std::future::Future;
use std::rc::Rc;
use std::time::Duration;

/// A handle to an executor; copies are the same executor. When the last copy goes, its tasks are dropped; a task that
/// holds a copy itself keeps the executor alive until it ends.
#[derive(Clone)]
pub struct Executor {
    core: Rc<Core>,
}

impl Executor {
    /// The longest that tasks are polled before the browser gets its turn.
    pub const SLICE: Duration = Duration::from_millis(8);

    /// An executor that tells time by `clock` and is called by `driver`.
    pub fn new(clock: Rc<dyn Clock>, driver: Rc<dyn Driver>) -> Self {
        Self { core: Core::new(clock, driver, Self::SLICE) }
    }

    /// Run `future` as a task of ordinary priority. It starts in a later slice, or later in this one.
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
    {
        self.spawn_at(Priority::Ordinary, future)
    }

    /// Run `future` as a task of the given priority.
    pub fn spawn_at<F>(&self, priority: Priority, future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
    {
        let (job, outcome) = join::completing(future);
        let id = self.core.insert(priority, Box::pin(job));
        JoinHandle::new(Rc::downgrade(&self.core), id, outcome)
    }

    /// Ready after `duration`, measured from now.
    pub fn sleep(&self, duration: Duration) -> Sleep {
        Sleep::new(self.core.clone(), self.core.now() + duration)
    }

    /// Give the other ready tasks their turn.
    pub fn yield_now(&self) -> YieldNow {
        YieldNow::default()
    }

    /// Whether the slice is over: a task that computes should suspend now.
    pub fn slice_expired(&self) -> bool {
        self.core.slice_expired()
    }

    /// Ready at once while the slice lasts; otherwise in a later slice.
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint::new(self.core.clone())
    }

    /// Time since the clock's own beginning.
    pub fn now(&self) -> Duration {
        self.core.now()
    }

    /// How many tasks have not ended.
    pub fn task_count(&self) -> usize {
        self.core.task_count()
    }
}
