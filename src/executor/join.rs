//! Waiting for a task, and cancelling it.

use super::core::Core;
use super::queue::TaskId;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll, Waker};

/// The task was cancelled (or its executor dropped) before it had a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

impl std::fmt::Display for Cancelled {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the task was cancelled")
    }
}

impl std::error::Error for Cancelled {}

/// How a task ended, as far as nobody has asked.
enum Outcome<T> {
    /// It has not ended; whom to wake when it does.
    Open(Option<Waker>),
    Done(T),
    Cancelled,
    /// The result was given out.
    Taken,
}

pub(super) struct Shared<T>(RefCell<Outcome<T>>);

impl<T> Shared<T> {
    fn settle(&self, outcome: Outcome<T>) {
        let old = {
            let mut slot = self.0.borrow_mut();
            if !matches!(*slot, Outcome::Open(_)) {
                return;
            }
            std::mem::replace(&mut *slot, outcome)
        };
        if let Outcome::Open(Some(waker)) = old {
            waker.wake();
        }
    }
}

/// Tells the handle that nothing will come when the job is dropped before its end.
struct Completer<T>(Rc<Shared<T>>);

impl<T> Drop for Completer<T> {
    fn drop(&mut self) {
        self.0.settle(Outcome::Cancelled);
    }
}

/// `future`, handing its result on; and where the result will be.
pub(super) fn completing<F: Future + 'static>(
    future: F,
) -> (impl Future<Output = ()> + 'static, Rc<Shared<F::Output>>) {
    let shared = Rc::new(Shared(RefCell::new(Outcome::Open(None))));
    let completer = Completer(shared.clone());
    let job = async move {
        let completer = completer;
        let value = future.await;
        completer.0.settle(Outcome::Done(value));
    };
    (job, shared)
}

/// A spawned task's result. Dropping the handle cancels the task; [`JoinHandle::detach`] lets it go on.
#[must_use = "dropping the handle cancels the task: detach it to let it run"]
pub struct JoinHandle<T> {
    core: Weak<Core>,
    id: TaskId,
    shared: Rc<Shared<T>>,
    detached: bool,
}

impl<T> JoinHandle<T> {
    pub(super) fn new(core: Weak<Core>, id: TaskId, shared: Rc<Shared<T>>) -> Self {
        Self { core, id, shared, detached: false }
    }

    /// Let the task run to its end without anybody waiting for it.
    pub fn detach(mut self) {
        self.detached = true;
    }

    /// Drop the task's future: at once, or when its running poll returns if the task cancels itself. A task that has ended
    /// keeps its result.
    pub fn cancel(&self) {
        if let Some(core) = self.core.upgrade() {
            core.cancel(self.id);
        }
    }

    /// Whether the task has ended or was cancelled.
    pub fn is_finished(&self) -> bool {
        !matches!(*self.shared.0.borrow(), Outcome::Open(_))
    }

    /// The result, if there is one and it was not given out before.
    pub fn take(&mut self) -> Option<Result<T, Cancelled>> {
        let mut slot = self.shared.0.borrow_mut();
        if matches!(*slot, Outcome::Open(_) | Outcome::Taken) {
            return None;
        }
        match std::mem::replace(&mut *slot, Outcome::Taken) {
            Outcome::Done(value) => Some(Ok(value)),
            _ => Some(Err(Cancelled)),
        }
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, Cancelled>;

    /// Ready when the task has ended. Polling again after that is an error of the caller and never ready.
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(result) = self.take() {
            return Poll::Ready(result);
        }
        if let Outcome::Open(waker) = &mut *self.shared.0.borrow_mut() {
            *waker = Some(context.waker().clone());
        }
        Poll::Pending
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        if !self.detached {
            self.cancel();
        }
    }
}
