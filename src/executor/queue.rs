//! The ready queue: which task is polled next.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Wake;

/// Identity of a task within its executor, from 1 in order of spawning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TaskId(pub(super) u64);

/// Which tasks go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// A person waits for it.
    Ordinary,
    /// It may wait: running ahead, searching. It has its turn after at most eight others all the same.
    Background,
}

/// Wakes one task: puts it into the ready queue, once until it is polled.
pub(super) struct TaskWaker {
    pub(super) id: TaskId,
    priority: Priority,
    queued: AtomicBool,
    queue: Arc<ReadyQueue>,
}

impl TaskWaker {
    pub(super) fn new(id: TaskId, priority: Priority, queue: Arc<ReadyQueue>) -> Arc<Self> {
        Arc::new(Self { id, priority, queued: AtomicBool::new(false), queue })
    }
}

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        if self.queued.swap(true, Ordering::AcqRel) {
            return;
        }
        let queue = self.queue.clone();
        queue.push(self);
    }
}

#[derive(Default)]
struct Lanes {
    ordinary: VecDeque<Arc<TaskWaker>>,
    background: VecDeque<Arc<TaskWaker>>,
    /// Ordinary tasks taken since a background task last had its turn.
    streak: u32,
}

/// Tasks that are ready, first come first served within each priority.
///
/// Wakers are `Send` by their type, hence the lock; it is never contended on one thread and never held during a poll.
pub(super) struct ReadyQueue {
    lanes: Mutex<Lanes>,
    /// Number of the executor, by which a waker finds it again; see [`super::core::alert`].
    executor: u64,
}

impl ReadyQueue {
    /// A background task is taken at the latest after so many others.
    pub(super) const TURNS: u32 = 8;

    pub(super) fn new(executor: u64) -> Arc<Self> {
        Arc::new(Self { lanes: Mutex::default(), executor })
    }

    fn lanes(&self) -> MutexGuard<'_, Lanes> {
        // A panic while the lock was held left the queues whole: pushing and popping cannot panic half way.
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, waker: Arc<TaskWaker>) {
        {
            let mut lanes = self.lanes();
            match waker.priority {
                Priority::Ordinary => lanes.ordinary.push_back(waker),
                Priority::Background => lanes.background.push_back(waker),
            }
        }
        super::core::alert(self.executor);
    }

    /// The task to poll next. From now on it may be woken again.
    pub(super) fn pop(&self) -> Option<Arc<TaskWaker>> {
        let mut lanes = self.lanes();
        let turn = lanes.streak >= Self::TURNS && !lanes.background.is_empty();
        let ordinary = if turn { None } else { lanes.ordinary.pop_front() };
        let waker = match ordinary {
            Some(waker) => {
                lanes.streak = if lanes.background.is_empty() { 0 } else { lanes.streak + 1 };
                waker
            }
            None => {
                lanes.streak = 0;
                lanes.background.pop_front()?
            }
        };
        waker.queued.store(false, Ordering::Release);
        Some(waker)
    }

    pub(super) fn is_empty(&self) -> bool {
        let lanes = self.lanes();
        lanes.ordinary.is_empty() && lanes.background.is_empty()
    }

    /// Forget everything: the executor is gone.
    pub(super) fn clear(&self) {
        let lanes = std::mem::take(&mut *self.lanes());
        drop(lanes);
    }
}
