//! What of the timeline is seen, and what a person is doing to it: one reducer, so that keys, wheel and fingers agree.

use super::rows::Rows;
use super::scale::{Mode, Scale};
use super::search::Hits;
use crate::trace::timeline::Point;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::Reducible;

/// The part of the run that is seen, as places from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Its left edge.
    pub from: f64,
    /// Its right edge.
    pub to: f64,
}

impl Window {
    /// The whole run.
    pub const WHOLE: Self = Self { from: 0.0, to: 1.0 };
    /// Places are numbers of 53 bits; this leaves a thousand of them for each pixel.
    const LEAST: f64 = 1e-10;

    /// How much of the run it shows.
    pub fn width(self) -> f64 {
        self.to - self.from
    }

    /// Whether it shows all of it.
    pub fn is_whole(self) -> bool {
        self.width() >= 1.0
    }

    /// The window from one place to another, made to fit.
    pub fn of(from: f64, to: f64) -> Self {
        let width = (to - from).clamp(Self::LEAST, 1.0);
        let from = from.clamp(0.0, 1.0 - width);
        Self { from, to: from + width }
    }

    /// Closer (`factor` below 1) or further, with what is at `part` of its width staying there.
    pub fn zoom(self, factor: f64, part: f64) -> Self {
        let width = (self.width() * factor).clamp(Self::LEAST, 1.0);
        let from = self.from + part * (self.width() - width);
        Self::of(from, from + width)
    }

    /// Moved by a part of its own width.
    pub fn pan(self, part: f64) -> Self {
        let by = part * self.width();
        Self::of(self.from + by, self.to + by)
    }

    /// With a stretch in its middle, and some air around it.
    pub fn around(from: f64, to: f64) -> Self {
        let air = ((to - from) * 0.08).max(Self::LEAST);
        Self::of(from - air, to + air)
    }

    /// Moved no further than needed to show a place, a fifth of its width away from the edge that it came in by.
    pub fn reveal(self, place: f64) -> Self {
        if (self.from..=self.to).contains(&place) {
            return self;
        }
        let part = if place < self.from { 0.2 } else { 0.8 };
        let from = place - part * self.width();
        Self::of(from, from + self.width())
    }

    /// Moved along with a playhead that has come near its right edge.
    pub fn follow(self, place: f64) -> Self {
        let part = (place - self.from) / self.width();
        if (0.0..=0.85).contains(&part) {
            return self;
        }
        let from = place - if part < 0.0 { 0.2 } else { 0.85 } * self.width();
        Self::of(from, from + self.width())
    }

    /// Where a place is, from 0 to 1 within the window.
    pub fn part(self, place: f64) -> f64 {
        (place - self.from) / self.width()
    }

    /// The place at a part of the window.
    pub fn at(self, part: f64) -> f64 {
        self.from + part * self.width()
    }
}

/// How large things are, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// Width of the plot.
    pub width: f64,
    /// Height of the plot with its axis.
    pub height: f64,
    /// Height of the axis.
    pub axis: f64,
    /// Height of a row.
    pub lane: f64,
}

impl Default for Measures {
    /// Until the page has been laid out.
    fn default() -> Self {
        Self { width: 800.0, height: 200.0, axis: 28.0, lane: 28.0 }
    }
}

impl Measures {
    /// The rows that are at least partly visible when scrolled by `top`.
    pub fn rows(&self, top: f64) -> std::ops::Range<usize> {
        let first = (top / self.lane).max(0.0) as usize;
        let count = ((self.height - self.axis).max(0.0) / self.lane).ceil() as usize + 1;
        first..first + count
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// The text as it was typed.
    pub text: Rc<str>,
    /// Where it is found.
    pub hits: Rc<Hits>,
    /// Which of these is shown.
    pub at: usize,
}

/// What is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// How the axis runs.
    pub mode: Mode,
    /// The part of the run.
    pub window: Window,
    /// How far the rows are scrolled, in pixels.
    pub top: f64,
    /// How large things are.
    pub measures: Measures,
    /// Tasks under which those that they created are hidden.
    pub collapsed: Rc<BTreeSet<u32>>,
    /// The chosen stretch of the run.
    pub range: Option<(Point, Point)>,
    /// Whether it is still being drawn.
    pub ranging: bool,
    /// What is looked for, while the field for it is open.
    pub search: Option<Search>,
    /// Whether the window follows the playhead.
    pub follows: bool,
    /// Goes up when everything must be drawn anew, as after a change of colours.
    pub repaint: u32,
}

impl Default for Sight {
    fn default() -> Self {
        Self {
            mode: Mode::Time,
            window: Window::WHOLE,
            top: 0.0,
            measures: Measures::default(),
            collapsed: Rc::default(),
            range: None,
            ranging: false,
            search: None,
            follows: true,
            repaint: 0,
        }
    }
}

/// What happens to it.
#[derive(Clone, Debug)]
pub enum Look {
    /// Show this part of the run; a person's doing, so a playhead that leaves it is not followed any more.
    Window {
        /// The part.
        window: Window,
        /// Where the playhead is.
        head: f64,
    },
    /// Closer or further, in the same way.
    Zoom {
        /// Below 1 is closer.
        factor: f64,
        /// The part of the window that stays where it is.
        part: f64,
        /// Where the playhead is.
        head: f64,
    },
    /// Earlier or later, in the same way.
    Pan {
        /// By which part of the window.
        part: f64,
        /// Where the playhead is.
        head: f64,
    },
    /// The playhead moved: bring it into view.
    Head {
        /// Where it is.
        place: f64,
        /// Whether it moves by itself.
        plays: bool,
    },
    /// Playing began.
    Follow,
    /// Let the axis run in another way; window and range keep their moments.
    Mode {
        /// The axis as it is.
        old: Rc<Scale>,
        /// The axis as it will be.
        new: Rc<Scale>,
    },
    /// The run grew, and places with it.
    Grown {
        /// The axis before.
        old: Rc<Scale>,
        /// The axis now.
        new: Rc<Scale>,
    },
    /// The rows were scrolled.
    Scrolled(f64),
    /// The panel was laid out.
    Measured(Measures),
    /// Hide or show what a task created.
    Collapse(u32),
    /// Show what these tasks created.
    Expand(Vec<u32>),
    /// Hide what these tasks created, and nothing else.
    CollapseAll(BTreeSet<u32>),
    /// Choose a stretch; `ranging` while the pointer is still down.
    Range {
        /// The stretch.
        range: Option<(Point, Point)>,
        /// Whether it is still being drawn.
        ranging: bool,
    },
    /// Look for something, or close the field.
    Search(Option<Search>),
    /// Colours changed.
    Repaint,
    /// Another run.
    Forget,
}

impl Sight {
    fn show(&mut self, window: Window, head: f64) {
        self.window = window;
        self.follows = (window.from..=window.to).contains(&head);
    }

    /// The window on another axis: the same moments.
    fn carried(&self, old: &Scale, new: &Scale) -> Window {
        if self.window.is_whole() {
            return Window::WHOLE;
        }
        let carry = |place| new.place(old.point(place));
        let (from, to) = (carry(self.window.from), carry(self.window.to));
        // What took no width on the new axis, as a gap among events, leaves a window around the moment.
        if to - from < 1e-9 { Window::of(from - 0.02, from + 0.02) } else { Window::of(from, to) }
    }

    /// How far rows can be scrolled.
    pub fn lowest(&self, rows: &Rows) -> f64 {
        let visible = (self.measures.height - self.measures.axis).max(0.0);
        (rows.len() as f64 * self.measures.lane - visible).max(0.0)
    }
}

impl Reducible for Sight {
    type Action = Look;

    fn reduce(self: Rc<Self>, look: Look) -> Rc<Self> {
        let mut next = (*self).clone();
        match look {
            Look::Window { window, head } => next.show(window, head),
            Look::Zoom { factor, part, head } => next.show(next.window.zoom(factor, part), head),
            Look::Pan { part, head } => next.show(next.window.pan(part), head),
            Look::Head { place, plays } => {
                if !plays {
                    next.window = next.window.reveal(place);
                    next.follows = true;
                } else if next.follows {
                    next.window = next.window.follow(place);
                }
            }
            Look::Follow => next.follows = true,
            Look::Mode { old, new } => {
                next.window = self.carried(&old, &new);
                next.mode = new.mode;
            }
            Look::Grown { old, new } => next.window = self.carried(&old, &new),
            Look::Scrolled(top) => next.top = top,
            Look::Measured(measures) => next.measures = measures,
            Look::Collapse(task) => {
                let mut collapsed = (*next.collapsed).clone();
                if !collapsed.remove(&task) {
                    collapsed.insert(task);
                }
                next.collapsed = Rc::new(collapsed);
            }
            Look::Expand(tasks) => {
                let mut collapsed = (*next.collapsed).clone();
                for task in tasks {
                    collapsed.remove(&task);
                }
                next.collapsed = Rc::new(collapsed);
            }
            Look::CollapseAll(tasks) => next.collapsed = Rc::new(tasks),
            Look::Range { range, ranging } => {
                next.range = range;
                next.ranging = ranging && range.is_some();
            }
            Look::Search(search) => next.search = search,
            Look::Repaint => next.repaint += 1,
            Look::Forget => {
                let (mode, measures) = (next.mode, next.measures);
                next = Self { mode, measures, repaint: next.repaint + 1, ..Self::default() };
            }
        }
        if next == *self { self } else { next.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let mut window = Window::WHOLE;
        for _ in 0..40 {
            let before = window.at(0.3);
            window = window.zoom(0.7, 0.3);
            assert!((window.at(0.3) - before).abs() < 1e-9);
        }
        assert!(window.width() >= Window::LEAST);
        for _ in 0..60 {
            window = window.zoom(1.6, 0.9);
        }
        assert_eq!(window, Window::WHOLE);
    }

    #[test]
    fn windows_stay_within_the_run() {
        let window = Window::WHOLE.zoom(0.25, 0.5);
        assert_eq!(window.pan(-9.0), Window { from: 0.0, to: 0.25 });
        assert_eq!(window.pan(9.0), Window { from: 0.75, to: 1.0 });
        assert_eq!(window.reveal(0.5), window);
        let shown = window.reveal(0.9);
        assert!((shown.part(0.9) - 0.8).abs() < 1e-9);
        assert!((Window { from: 0.2, to: 0.4 }.follow(0.39).part(0.39) - 0.85).abs() < 1e-9);
        assert_eq!(Window { from: 0.2, to: 0.4 }.follow(0.3), Window { from: 0.2, to: 0.4 });
    }

    #[test]
    fn a_window_that_was_moved_away_from_the_playhead_stays() {
        let sight = Rc::new(Sight { window: Window::of(0.2, 0.3), ..Sight::default() });
        let away = sight.reduce(Look::Window { window: Window::of(0.6, 0.7), head: 0.25 });
        let played = away.reduce(Look::Head { place: 0.26, plays: true });
        assert_eq!(played.window, Window::of(0.6, 0.7));
        let stepped = played.reduce(Look::Head { place: 0.26, plays: false });
        assert!((stepped.window.from..=stepped.window.to).contains(&0.26));
    }
}
