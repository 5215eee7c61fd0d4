//! Futures with which a task gives its turn away: for a while, once, or when its slice is over.

use super::core::Core;
use super::timers::TimerId;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

/// Ready at a deadline. See [`super::Executor::sleep`].
pub struct Sleep {
    core: Rc<Core>,
    deadline: Duration,
    timer: Option<TimerId>,
}

impl Sleep {
    pub(super) fn new(core: Rc<Core>, deadline: Duration) -> Self {
        Self { core, deadline, timer: None }
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.core.now() >= self.deadline {
            return Poll::Ready(());
        }
        let waker = context.waker();
        let set = self.timer.is_some_and(|timer| self.core.replace_timer(timer, waker));
        if !set {
            let timer = self.core.set_timer(self.deadline, waker.clone());
            self.timer = Some(timer);
        }
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            self.core.remove_timer(timer);
        }
    }
}

/// Ready at the second poll. See [`super::Executor::yield_now`].
#[derive(Default)]
pub struct YieldNow {
    yielded: bool,
}

impl Future for YieldNow {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.yielded {
            return Poll::Ready(());
        }
        self.yielded = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Ready when the slice has time left. See [`super::Executor::checkpoint`].
pub struct Checkpoint {
    core: Rc<Core>,
}

impl Checkpoint {
    pub(super) fn new(core: Rc<Core>) -> Self {
        Self { core }
    }
}

impl Future for Checkpoint {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if !self.core.slice_expired() {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}
