//! Lanes, and the windows through which they are seen.

use super::Card;

/// How many cards a lane shows at most.
pub const WINDOW: usize = 60;
/// A lane of more cards than this scrolls by itself, so that it does not push the others away.
const CROWDED: usize = 12;
/// How many of a crowded lane can be in sight at once, on the widest screens: rows of cards, and the single columns in which tasks
/// wait.
const SIGHT: usize = 20;
const SIGHT_OF_COLUMN: usize = 6;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Windows {
    begin: [usize; 7],
    /// Whether they are only as long as what is in sight.
    brief: bool,
}

impl Windows {
    /// The windows with one moved.
    pub fn with(mut self, lane: Which, from: usize) -> Self {
        self.begin[lane as usize] = from;
        self
    }

    /// The windows as they are while each picture brings other cards: as it plays by a clock, or right after a leap.
    pub fn brief(self) -> Self {
        Self { brief: true, ..self }
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
        let length = match which {
            _ if !self.brief || total <= CROWDED => WINDOW,
            Which::Ready | Which::Done => SIGHT,
            Which::Timers | Which::Futures | Which::Io | Which::Hands | Which::Threads => SIGHT_OF_COLUMN,
        };
        Lane::cut(before, length, total, items, draw)
    }
}

impl Lane {
    /// What a lane shows that has no window to be moved.
    pub(super) fn first<T>(total: usize, items: impl Iterator<Item = T>, draw: impl Fn(T) -> Card) -> Self {
        Self::cut(0, WINDOW, total, items, draw)
    }

    fn cut<T>(
        before: usize,
        length: usize,
        total: usize,
        items: impl Iterator<Item = T>,
        draw: impl Fn(T) -> Card,
    ) -> Self {
        let cards: Vec<Card> = items.skip(before).take(length).map(draw).collect();
        Self { before, hidden: total.saturating_sub(before + cards.len()), cards }
    }

    /// How many there are, the hidden ones included.
    pub fn count(&self) -> usize {
        self.before + self.cards.len() + self.hidden
    }

    /// Whether there are so many that the lane scrolls by itself.
    pub fn is_crowded(&self) -> bool {
        self.count() > CROWDED
    }

    /// Whether nothing stands here.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }
}
