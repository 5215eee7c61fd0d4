//! Timers: wakers by deadline.

use crate::order::SortedMap;
use std::task::Waker;
use std::time::Duration;

/// Identity of a timer: its deadline, then the order of creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TimerId {
    pub(super) deadline: Duration,
    number: u64,
}

/// The timers of an executor. Equal deadlines fire in the order in which they were set.
#[derive(Default)]
pub(super) struct Timers {
    wakers: SortedMap<TimerId, Waker>,
    created: u64,
}

impl Timers {
    pub(super) fn insert(&mut self, deadline: Duration, waker: Waker) -> TimerId {
        self.created += 1;
        let id = TimerId { deadline, number: self.created };
        self.wakers.insert(id, waker);
        id
    }

    /// Wake somebody else at the deadline. False if it has fired already.
    pub(super) fn replace(&mut self, id: TimerId, waker: &Waker) -> bool {
        match self.wakers.get_mut(&id) {
            Some(old) => {
                old.clone_from(waker);
                true
            }
            None => false,
        }
    }

    pub(super) fn remove(&mut self, id: TimerId) {
        self.wakers.remove(&id);
    }

    /// The wakers that are due, in order. They are given out rather than woken, since waking runs other code.
    pub(super) fn take_due(&mut self, now: Duration) -> Vec<Waker> {
        self.wakers.drain_front(|id| id.deadline <= now)
    }

    pub(super) fn next(&self) -> Option<Duration> {
        self.wakers.first().map(|(id, _)| id.deadline)
    }
}
