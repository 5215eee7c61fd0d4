//! The colour and the shape by which one task is known in every panel.

use crate::asyncio::instrument::FutureId;
use crate::trace::timeline::Timeline;

/// How many colours tasks take in turn; `static/styles/tokens.css` defines them as `.look-0` and so on.
pub const COLOURS: u32 = 5;
/// How many shapes tasks take in turn; [`super::components::sprite`] draws them. No common divisor with the colours,
/// so that their pairs differ for as long as possible.
pub const SHAPES: u32 = 7;

/// A task's colour and shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Place of the task in creation order, from 0.
    pub ordinal: u32,
}

impl Look {
    /// The class that sets the colour as `--c` and `--mark`.
    pub fn class(self) -> String {
        format!("look-{}", self.ordinal % COLOURS)
    }

    /// Identity of the SVG symbol that draws the shape.
    pub fn symbol(self) -> String {
        format!("shape-{}", self.ordinal % SHAPES)
    }
}

/// The looks of all tasks of a run. Tasks share their numbering with futures, so a look cannot be told from the identity
/// alone: two neighbouring tasks would often have the same.
///
/// `Eq` is what lets a shared one be found equal to itself without a look inside, which every part of the page does each time that
/// it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// Ordinals by identity; `u32::MAX` for what is no task.
    ordinals: Vec<u32>,
    /// How many tasks are known.
    tasks: u32,
}

impl Looks {
    /// The looks of all tasks that have a lane.
    pub fn of(timeline: &Timeline) -> Self {
        let mut looks = Self::default();
        for lane in timeline.lanes() {
            looks.add(lane.task);
        }
        looks
    }

    fn add(&mut self, task: FutureId) {
        let index = task.0 as usize;
        if self.ordinals.len() <= index {
            self.ordinals.resize(index + 1, u32::MAX);
        }
        self.ordinals[index] = self.tasks;
        self.tasks += 1;
    }

    /// How many tasks have a look.
    pub fn len(&self) -> usize {
        self.tasks as usize
    }

    /// Whether no task has a look.
    pub fn is_empty(&self) -> bool {
        self.tasks == 0
    }

    /// A task's look.
    pub fn get(&self, task: FutureId) -> Look {
        let known = self.ordinals.get(task.0 as usize).copied().filter(|ordinal| *ordinal != u32::MAX);
        Look { ordinal: known.unwrap_or(task.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_follow_creation_order_whatever_the_identities() {
        let mut looks = Looks::default();
        for id in [1, 7, 9] {
            looks.add(FutureId(id));
        }
        assert_eq!(looks.get(FutureId(7)), Look { ordinal: 1 });
        assert_eq!(looks.get(FutureId(9)).class(), "look-2");
        assert_eq!(looks.get(FutureId(9)).symbol(), "shape-2");
        assert_eq!(looks.len(), 3);
    }

    #[test]
    fn colour_and_shape_together_repeat_late() {
        let pairs: std::collections::BTreeSet<_> =
            (0..COLOURS * SHAPES).map(|ordinal| (ordinal % COLOURS, ordinal % SHAPES)).collect();
        assert_eq!(pairs.len() as u32, COLOURS * SHAPES);
    }
}
