//! Lanes, and the windows through which they are seen.

use super::Card;

/// How many cards a lane shows at most: twice what is in sight on the widest screens. Whatever is shown has to leave when the
/// playhead leaps.
pub const WINDOW: usize = 40;
/// A lane of more cards than this scrolls by itself, so that it does not push the others away.
const CROWDED: usize = 12;
/// How many rows of cards of a crowded lane can be in sight at once; those of the tasks that wait are single columns.
const ROWS: usize = 4;
/// Columns of cards in the ready queue on the widest screens, and how many small cards of ended tasks can be in sight.
const COLUMNS: usize = 5;
const ENDED: usize = 20;

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
    /// The columns of the ready queue, when the windows are only as long as what is in sight.
    brief: Option<usize>,
}

impl Windows {
    /// The windows with one moved.
    pub fn with(mut self, lane: Which, from: usize) -> Self {
        self.begin[lane as usize] = from;
        self
    }

    /// The windows as they are while each picture brings other cards: as it plays by a clock, or right after a leap. The ready queue has
    /// so many columns, if that is known.
    pub fn brief(self, columns: Option<usize>) -> Self {
        Self { brief: Some(columns.unwrap_or(COLUMNS).clamp(1, COLUMNS)), ..self }
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
        let length = match (self.brief.filter(|_| total > CROWDED), which) {
            (None, _) => WINDOW,
            (Some(columns), Which::Ready) => columns * ROWS,
            (Some(_), Which::Done) => ENDED,
            (Some(_), Which::Timers | Which::Futures | Which::Io | Which::Hands | Which::Threads) => ROWS + 1,
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
