//! Lanes, and the windows through which they are seen.

use super::Card;

/// How many cards a lane shows at most.
pub const WINDOW: usize = 60;
/// As long as every picture brings other cards: those that are in sight.
const BRIEF: usize = 20;

/// A lane's window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// How many stand before the window.
    pub before: usize,
    /// The cards, in order.
    pub cards: Vec<Card>,
    /// How many more there are behind it.
    pub hidden: usize,
}

/// The lanes whose windows can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The ready queue.
    Ready,
    /// The timers.
    Timers,
    /// Tasks that wait within the loop.
    Futures,
    /// Tasks that wait for sockets.
    Io,
    /// Tasks that wait for threads.
    Hands,
    /// The threads.
    Threads,
    /// Ended tasks.
    Done,
}

/// Where the windows begin, and how long they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    begin: [usize; 7],
    length: usize,
}

impl Default for Windows {
    fn default() -> Self {
        Self { begin: [0; 7], length: WINDOW }
    }
}

impl Windows {
    /// The windows with one moved.
    pub fn with(mut self, lane: Which, from: usize) -> Self {
        self.begin[lane as usize] = from;
        self
    }

    /// The windows as they are while each picture brings other cards: as it plays by a clock, or right after a leap.
    pub fn brief(self) -> Self {
        Self { length: BRIEF, ..self }
    }

    /// What a lane of `total` items shows through its window, or through the last one when the lane has become shorter than
    /// that. Only what stands in the window is drawn.
    pub(super) fn lane<T>(
        &self,
        which: Which,
        total: usize,
        items: impl Iterator<Item = T>,
        draw: impl Fn(T) -> Card,
    ) -> Lane {
        let from = self.begin[which as usize];
        let before = if from < total { from } else { total.saturating_sub(1) / WINDOW * WINDOW };
        self.cut(before, total, items, draw)
    }

    /// What a lane shows that has no window to be moved.
    pub(super) fn first<T>(
        &self,
        total: usize,
        items: impl Iterator<Item = T>,
        draw: impl Fn(T) -> Card,
    ) -> Lane {
        self.cut(0, total, items, draw)
    }

    fn cut<T>(
        &self,
        before: usize,
        total: usize,
        items: impl Iterator<Item = T>,
        draw: impl Fn(T) -> Card,
    ) -> Lane {
        let cards: Vec<Card> = items.skip(before).take(self.length).map(draw).collect();
        Lane { before, hidden: total.saturating_sub(before + cards.len()), cards }
    }
}

impl Lane {
    /// How many there are, the hidden ones included.
    pub fn count(&self) -> usize {
        self.before + self.cards.len() + self.hidden
    }

    /// Whether nothing stands here.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }
}
