//! Who waits for whom where nothing can happen any more: circles first, then everybody else who waits.
//!
//! A task waits for one thing at a time, so from each one at most one arrow leads on and no two circles share a task.

use super::model::{Model, Reason};
use crate::asyncio::instrument::FutureId;

/// A task, and what it waits for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The task.
    pub task: FutureId,
    /// What it waits for.
    pub reason: Reason,
}

impl Link {
    /// What `task` waits for, if it waits.
    pub fn of(model: &Model, task: FutureId) -> Option<Self> {
        Some(Self { task, reason: model.reason(task)? })
    }

    /// The task that would have to act for this one to go on.
    pub fn next(&self) -> Option<FutureId> {
        match self.reason {
            Reason::Task { task } => Some(task),
            Reason::Waiter { owner, .. } => owner,
            _ => None,
        }
    }
}

/// Who waits for whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knot {
    /// Circles: in each one every task waits for the next, and the last for the first.
    pub circles: Vec<Vec<Link>>,
    /// The first of those that wait and are in no circle, in creation order.
    pub others: Vec<Link>,
    /// How many more wait.
    pub hidden: usize,
}

/// Who waits for whom after the last event of `model`, with at most about `limit` tasks.
pub fn knot(model: &Model, limit: usize) -> Knot {
    let mut knot = Knot::default();
    // Every task that has been on a way is looked at once: a way that meets an older one closes no new circle.
    let mut seen: Vec<FutureId> = Vec::new();
    for start in model.waiting() {
        let mut way: Vec<Link> = Vec::new();
        let mut at = Link::of(model, start.id);
        while let Some(link) = at {
            if !insert(&mut seen, link.task) {
                if let Some(begin) = way.iter().position(|earlier| earlier.task == link.task) {
                    knot.circles.push(way.split_off(begin));
                }
                break;
            }
            way.push(link);
            at = link.next().and_then(|next| Link::of(model, next));
        }
    }
    let mut room = limit;
    knot.circles.retain(|circle| {
        let shown = room > 0;
        room = room.saturating_sub(circle.len());
        shown
    });
    let circled = |task| knot.circles.iter().flatten().any(|link| link.task == task);
    let others = model.waiting().filter(|task| !circled(task.id));
    knot.others = others.filter_map(|task| Link::of(model, task.id)).take(room).collect();
    let shown = knot.others.len() + knot.circles.iter().map(Vec::len).sum::<usize>();
    knot.hidden = (model.counts.waiting as usize).saturating_sub(shown);
    knot
}

/// Put `task` where it belongs among the sorted ones; false when it was there.
fn insert(seen: &mut Vec<FutureId>, task: FutureId) -> bool {
    match seen.binary_search(&task) {
        Ok(_) => false,
        Err(at) => {
            seen.insert(at, task);
            true
        }
    }
}
