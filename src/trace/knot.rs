//! Who waits for whom where nothing can happen any more: circles first, then everybody else who waits.
//!
//! What a task waits for stands in the model, but not whom a gather or a group consists of: that is read off the objects
//! where the run ended, and given here as [`Join`]s. No two circles that are told of share a task.

use super::model::{Model, Reason};
use crate::asyncio::instrument::FutureId;

/// A task awaits another one through what collects several, such as a gather or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// The task that awaits.
    pub by: FutureId,
    /// The task that is awaited.
    pub child: FutureId,
}

/// A task, and what it waits for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The task.
    pub task: FutureId,
    /// What it waits for.
    pub reason: Reason,
    /// In a circle, the next task, where the reason does not name it: one of those that are collected.
    pub needs: Option<FutureId>,
}

impl Link {
    /// What `task` waits for, if it waits.
    pub fn of(model: &Model, task: FutureId) -> Option<Self> {
        Some(Self { task, reason: model.reason(task)?, needs: None })
    }

    /// The task that would have to act for this one to go on.
    pub fn next(&self) -> Option<FutureId> {
        match self.reason {
            Reason::Task { task } => Some(task),
            Reason::Waiter { owner: Some(owner), .. } => Some(owner),
            _ => self.needs,
        }
    }

    /// Every task that would have to act: several where it waits for all of them.
    fn targets(&self, joins: &[Join]) -> Vec<FutureId> {
        match self.next() {
            Some(next) => vec![next],
            None => {
                let first = joins.partition_point(|join| join.by < self.task);
                let own = joins[first..].iter().take_while(|join| join.by == self.task);
                own.map(|join| join.child).collect()
            }
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

/// Who waits for whom after the last event of `model`, with at most about `limit` tasks. `joins` are sorted by who
/// awaits.
pub fn knot(model: &Model, joins: &[Join], limit: usize) -> Knot {
    let mut knot = Knot::default();
    // Every task that has been on a way is looked at once: a way that meets an older one closes no new circle.
    let mut seen: Vec<FutureId> = Vec::new();
    for start in model.waiting() {
        // Tasks on the way, each with those that it could still lead on to.
        let mut way: Vec<(Link, Vec<FutureId>)> = Vec::new();
        let mut at = Some(start.id);
        while let Some(task) = at.or_else(|| next_branch(&mut way)) {
            at = None;
            if insert(&mut seen, task) {
                if let Some(link) = Link::of(model, task) {
                    let mut targets = link.targets(joins);
                    targets.reverse();
                    way.push((link, targets));
                }
            } else if let Some(begin) = way.iter().position(|(earlier, _)| earlier.task == task) {
                knot.circles.push(closed(way.split_off(begin)));
            }
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

/// The next task that the end of the way leads on to; what leads nowhere any more is left.
fn next_branch(way: &mut Vec<(Link, Vec<FutureId>)>) -> Option<FutureId> {
    while let Some((_, targets)) = way.last_mut() {
        if let Some(next) = targets.pop() {
            return Some(next);
        }
        way.pop();
    }
    None
}

/// The links of a circle, each of which says which task is next.
fn closed(circle: Vec<(Link, Vec<FutureId>)>) -> Vec<Link> {
    let tasks: Vec<FutureId> = circle.iter().map(|(link, _)| link.task).collect();
    let links = circle.into_iter().enumerate().map(|(index, (link, _))| {
        let next = tasks[(index + 1) % tasks.len()];
        Link { needs: link.next().is_none().then_some(next), ..link }
    });
    links.collect()
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
