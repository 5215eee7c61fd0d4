//! A task as the executor keeps it.

use std::future::Future;
use std::pin::Pin;

/// A future that has handed its result on when it is ready.
pub(super) type Job = Pin<Box<dyn Future<Output = ()>>>;

/// Where a task's future is.
pub(super) enum State {
    /// With the executor.
    Resting(Job),
    /// Being polled: taken out, so that the task itself may cancel or spawn.
    Polling,
    /// Cancelled while being polled: dropped when the poll returns.
    Doomed,
}

/// A task that has not ended.
pub(super) struct Task {
    pub(super) state: State,
}
