//! What people call things: tasks, waits, ends. Short, and the same in every format.

use super::json::readable;
use crate::asyncio::instrument::FutureId;
use crate::trace::event::{End, FutureSort};
use crate::trace::names::Names;
use crate::trace::timeline::Timeline;
use std::rc::Rc;

/// A task's name as the timeline knows it.
pub(super) fn task(timeline: &Timeline, names: &Names, id: FutureId) -> Rc<str> {
    timeline.lane(id).map_or_else(|| format!("future {}", id.0).into(), |lane| names.get(lane.name))
}

/// What is waited for: `sleep(1)`, `Lock held by Task-3`, `gather of 3`, `Task-2`.
pub(super) fn wait(timeline: &Timeline, names: &Names, on: FutureId, sort: FutureSort) -> String {
    match sort {
        FutureSort::Task => task(timeline, names, on).to_string(),
        FutureSort::Plain => "future".to_owned(),
        FutureSort::Sleep { delay } => format!("sleep({})", readable(delay.get())),
        FutureSort::Gather { total } => format!("gather of {total}"),
        FutureSort::Waiter { of, owner, .. } => match owner.get() {
            Some(owner) => format!("{} held by {}", names.get(of), task(timeline, names, owner)),
            None => names.get(of).to_string(),
        },
    }
}

/// How something ended: `result 42`, `ValueError: no`, `cancelled`.
pub(super) fn end(names: &Names, end: End) -> String {
    match end {
        End::Result(repr) => format!("result {}", names.get(repr)),
        End::Exception(text) => names.get(text).to_string(),
        End::Cancelled => "cancelled".to_owned(),
    }
}

/// Seconds of virtual time: `1.25 s`.
pub(super) fn seconds(time: f64) -> String {
    format!("{} s", readable(time))
}

/// A count with its noun: `1 task`, `2 tasks`.
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
