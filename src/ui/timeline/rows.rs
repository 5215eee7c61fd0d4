//! The rows of the timeline: the loops, each task under the one that created it, and threads below.

use crate::asyncio::instrument::{FutureId, LoopId, ThreadNumber};
use crate::trace::timeline::Timeline;
use crate::ui::looks::Looks;
use std::collections::BTreeSet;

/// Nested creators indent a row up to this depth.
const DEPTH: u32 = 3;

/// Ordinals and rows that are none.
const NONE: u32 = u32::MAX;

/// Whose row it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A loop's.
    Loop(LoopId),
    /// A task's.
    Task(FutureId),
    /// A thread's or process's.
    Thread(ThreadNumber),
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose it is.
    pub owner: Owner,
    /// How deep it is indented.
    pub depth: u32,
    /// How many tasks stand below it, those of its children included.
    pub below: u32,
    /// Whether they are hidden.
    pub collapsed: bool,
}

/// All rows, and where each task's is. `Eq`, so that shared ones are compared by identity first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    rows: Vec<Row>,
    /// The row of each task by its place in creation order; that of a hidden task is its visible creator's.
    places: Vec<u32>,
}

impl Rows {
    /// The rows of a run; the tasks under those in `collapsed` are left out.
    pub fn of(timeline: &Timeline, looks: &Looks, collapsed: &BTreeSet<u32>) -> Self {
        let tree = Tree::of(timeline, looks);
        let (loops, threads) = timeline.other_counts();
        let mut rows = Self {
            rows: Vec::with_capacity(loops + tree.tasks.len() + threads),
            places: vec![NONE; tree.tasks.len()],
        };
        rows.rows.extend(timeline.loops().map(|lane| Row::single(Owner::Loop(lane.id))));
        rows.plant(&tree, collapsed);
        rows.rows.extend(timeline.threads().map(|lane| Row::single(Owner::Thread(lane.id))));
        rows
    }

    /// Put the tasks in, each before what it created.
    fn plant(&mut self, tree: &Tree, collapsed: &BTreeSet<u32>) {
        // A task may stand under thousands of others, each under the one before, so the way down is kept here. An entry
        // is a task, its depth, and the row that stands for it when it is hidden.
        let mut stack: Vec<(u32, u32, u32)> = Vec::new();
        let push = |stack: &mut Vec<_>, first: u32, depth: u32, hidden: u32| {
            let begin = stack.len();
            let mut child = first;
            while child != NONE {
                stack.push((child, depth, hidden));
                child = tree.next[child as usize];
            }
            stack[begin..].reverse();
        };
        push(&mut stack, tree.first, 0, NONE);
        while let Some((ordinal, depth, hidden)) = stack.pop() {
            let index = ordinal as usize;
            let task = tree.tasks[index];
            let folded = collapsed.contains(&task.0) && tree.below[index] > 0;
            let place = if hidden == NONE { self.rows.len() as u32 } else { hidden };
            self.places[index] = place;
            if hidden == NONE {
                let (below, depth) = (tree.below[index], depth.min(DEPTH));
                self.rows.push(Row { owner: Owner::Task(task), depth, below, collapsed: folded });
            }
            let hidden = if hidden != NONE || folded { place } else { NONE };
            push(&mut stack, tree.child[index], depth + 1, hidden);
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A row.
    pub fn get(&self, index: usize) -> Option<&Row> {
        self.rows.get(index)
    }

    /// The row that shows a task: its own, or that of the creator under which it is hidden.
    pub fn of_task(&self, task: FutureId, looks: &Looks) -> Option<usize> {
        let place = *self.places.get(looks.get(task).ordinal as usize)?;
        (place != NONE).then_some(place as usize)
    }

    /// The row of an owner.
    pub fn of_owner(&self, owner: Owner, looks: &Looks) -> Option<usize> {
        match owner {
            Owner::Task(task) => self.of_task(task, looks),
            _ => self.rows.iter().position(|row| row.owner == owner),
        }
    }
}

impl Row {
    fn single(owner: Owner) -> Self {
        Self { owner, depth: 0, below: 0, collapsed: false }
    }
}

/// Who created whom, by places in creation order.
struct Tree {
    tasks: Vec<FutureId>,
    /// The first task without a creator.
    first: u32,
    /// Each task's first child, next sibling, and number of tasks below.
    child: Vec<u32>,
    next: Vec<u32>,
    below: Vec<u32>,
}

impl Tree {
    fn of(timeline: &Timeline, looks: &Looks) -> Self {
        let count = timeline.lane_count();
        let mut tree = Self {
            tasks: Vec::with_capacity(count),
            first: NONE,
            child: vec![NONE; count],
            next: vec![NONE; count],
            below: vec![0; count],
        };
        let mut parents = Vec::with_capacity(count);
        // The youngest child of each task so far, and the youngest task without a creator.
        let (mut youngest, mut root) = (vec![NONE; count], NONE);
        for (ordinal, lane) in timeline.lanes().enumerate() {
            let number = ordinal as u32;
            let creator = lane.creator.filter(|creator| timeline.lane(*creator).is_some());
            // A creator is older than what it creates; anything else would make the tree a ring.
            let parent = creator.map(|creator| looks.get(creator).ordinal).filter(|parent| *parent < number);
            tree.tasks.push(lane.task);
            parents.push(parent.unwrap_or(NONE));
            match parent {
                Some(parent) => {
                    let before = std::mem::replace(&mut youngest[parent as usize], number);
                    if before == NONE {
                        tree.child[parent as usize] = number;
                    } else {
                        tree.next[before as usize] = number;
                    }
                }
                None => {
                    let before = std::mem::replace(&mut root, number);
                    if before == NONE {
                        tree.first = number;
                    } else {
                        tree.next[before as usize] = number;
                    }
                }
            }
        }
        for index in (0..count).rev() {
            let parent = parents[index];
            if parent != NONE {
                tree.below[parent as usize] += tree.below[index] + 1;
            }
        }
        tree
    }
}
