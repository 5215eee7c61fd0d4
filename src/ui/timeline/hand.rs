//! What a person does to the timeline, carried out.

use super::gestures::Meaning;
use super::keys::Key;
use super::rows::{Owner, Rows};
use super::scale::Scale;
use super::search::{Hit, Hits};
use super::sight::{Look, Search, Sight, Window};
use super::tip::{Hover, glance};
use super::told;
use super::toolbar::Wish;
use crate::asyncio::instrument::FutureId;
use crate::session::peek::Glance;
use crate::trace::timeline::{LaneState, Point};
use crate::ui::state::{Action, Popover, Scene};
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, MouseEvent, WheelEvent};
use yew::prelude::*;

/// How much closer a key brings the run, and how far another moves it.
const KEY_ZOOM: f64 = 0.75;
const KEY_PAN: f64 = 0.15;
/// Closer by this for a pixel of the wheel.
const WHEEL: f64 = 0.0016;
/// Pixels of a line and of a page, for wheels that count these.
const LINE: f64 = 16.0;
const PAGE: f64 = 240.0;
/// What was found is zoomed in upon when it is narrower than this.
const SEEN: f64 = 6.0;

/// The panel as it is drawn now, and what it can tell to whom.
#[derive(Clone)]
pub struct Hand {
    /// The moment.
    pub scene: Scene,
    /// Where commands go.
    pub act: Callback<Action>,
    /// What is seen.
    pub sight: UseReducerHandle<Sight>,
    /// The axis.
    pub scale: Rc<Scale>,
    /// The rows.
    pub rows: Rc<Rows>,
    /// What scrolls the rows.
    pub scroller: NodeRef,
    /// What the canvas stands in.
    pub plot: NodeRef,
    /// The place of the playhead.
    pub head: f64,
    /// The task that was chosen last, also before it has been drawn: keys may come faster than pictures.
    pub chosen: Rc<Cell<Option<FutureId>>>,
}

impl Hand {
    /// Where an event is on the plot, in pixels.
    pub fn within(&self, event: &MouseEvent) -> Option<(f64, f64)> {
        let area = self.plot.cast::<Element>()?.get_bounding_client_rect();
        Some((f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top()))
    }

    fn place(&self, x: f64) -> f64 {
        self.sight.window.at((x / self.sight.measures.width.max(1.0)).clamp(0.0, 1.0))
    }

    /// What is under a pointer.
    pub fn hover(&self, at: (f64, f64)) -> Option<Hover> {
        let (measures, width) = (&self.sight.measures, self.sight.measures.width);
        if !(0.0..=width).contains(&at.0) || !(0.0..=measures.height).contains(&at.1) {
            return None;
        }
        let place = self.place(at.0);
        let row = (at.1 - measures.axis + self.sight.top) / measures.lane;
        let owner =
            if at.1 < measures.axis { None } else { self.rows.get(row as usize).map(|row| row.owner) };
        Some(Hover { at, place, point: self.scale.point(place), owner })
    }

    /// The moment whose line and locals are wanted there.
    pub fn glance(&self, hover: &Hover) -> Option<Glance> {
        let owner = hover.owner?;
        let span = told::span_at(&self.scene, owner, hover.point)?;
        glance(owner, &span, self.scale.position(hover.point))
    }

    /// Carry out what a pointer means.
    pub fn mean(&self, meaning: Meaning) {
        let (width, head) = (self.sight.measures.width.max(1.0), self.head);
        match meaning {
            Meaning::Nothing => {}
            Meaning::Press((x, _)) => {
                self.sight.dispatch(Look::Range { range: None, ranging: false });
                self.act.emit(Action::Session(self.scale.target(self.place(x))));
            }
            Meaning::Pan(dx, dy) => self.pan(-dx / width, -dy),
            Meaning::Pinch { factor, x, by } => {
                self.sight.dispatch(Look::Zoom { factor, part: x / width, head });
                self.pan(-by.0 / width, -by.1);
            }
            Meaning::Range { from, to, done } => {
                let (from, to) = (from.min(to), from.max(to));
                let range = (self.scale.point(self.place(from)), self.scale.point(self.place(to)));
                self.sight.dispatch(Look::Range { range: Some(range), ranging: !done });
            }
        }
    }

    fn pan(&self, part: f64, down: f64) {
        self.sight.dispatch(Look::Pan { part, head: self.head });
        if down != 0.0
            && let Some(scroller) = self.scroller.cast::<Element>()
        {
            scroller.set_scroll_top(scroller.scroll_top() + down.round() as i32);
        }
    }

    /// The wheel: closer and further at the pointer; sideways, or with Shift, earlier and later. Over rows that do not fit,
    /// Alt scrolls them.
    pub fn wheel(&self, event: &WheelEvent, at: (f64, f64)) {
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE,
            WheelEvent::DOM_DELTA_PAGE => PAGE,
            _ => 1.0,
        };
        let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
        let width = self.sight.measures.width.max(1.0);
        if event.alt_key() {
            self.pan(0.0, dy);
        } else if event.shift_key() || dx.abs() > dy.abs() {
            self.pan(if dx == 0.0 { dy } else { dx } / width, 0.0);
        } else {
            let factor = elementary::exp(dy.clamp(-400.0, 400.0) * WHEEL);
            self.sight.dispatch(Look::Zoom { factor, part: at.0 / width, head: self.head });
        }
    }

    /// Choose what a pointer is over, and bring its span into view.
    pub fn open(&self, hover: &Hover) {
        let Some(owner) = hover.owner else { return };
        if let Owner::Task(task) = owner {
            self.act.emit(Action::Select(Some(task)));
        }
        if let Some(span) = told::span_at(&self.scene, owner, hover.point) {
            self.show(span.from, span.to);
        }
    }

    fn show(&self, from: Point, to: Point) {
        let window = Window::around(self.scale.place(from), self.scale.place(to));
        self.sight.dispatch(Look::Window { window, head: self.head });
    }

    /// Carry out a key; false if it is none of the timeline's.
    pub fn key(&self, key: Key) -> bool {
        let head = self.head;
        // Keys zoom around the playhead while it is in view, since it is what one looks at.
        let part =
            Some(self.sight.window.part(head)).filter(|part| (0.0..=1.0).contains(part)).unwrap_or(0.5);
        match key {
            Key::In => self.sight.dispatch(Look::Zoom { factor: KEY_ZOOM, part, head }),
            Key::Out => self.sight.dispatch(Look::Zoom { factor: 1.0 / KEY_ZOOM, part, head }),
            Key::Left => self.sight.dispatch(Look::Pan { part: -KEY_PAN, head }),
            Key::Right => self.sight.dispatch(Look::Pan { part: KEY_PAN, head }),
            Key::Up => self.walk(false),
            Key::Down => self.walk(true),
            Key::Focus => self.focus(),
            Key::Whole => self.sight.dispatch(Look::Window { window: Window::WHOLE, head }),
            Key::Axis => self.turn_axis(),
            Key::Search => self.search(true),
            Key::Next | Key::Previous if self.sight.search.is_some() => self.next(key == Key::Next),
            Key::Next | Key::Previous => return false,
            Key::Begin => self.edge(true),
            Key::End => self.edge(false),
            Key::Fold => match self.scene.selected {
                Some(task) => self.sight.dispatch(Look::Collapse(task.0)),
                None => return false,
            },
            Key::Leave => return self.leave(),
            Key::Help => self.act.emit(Action::Popover(Some(Popover::Keys))),
        }
        true
    }

    /// Choose the task above or below.
    fn walk(&self, down: bool) {
        let at = self.chosen.get().and_then(|task| self.rows.of_task(task, &self.scene.looks));
        let task = |index: usize| match self.rows.get(index)?.owner {
            Owner::Task(task) => Some(task),
            Owner::Loop(_) | Owner::Thread(_) => None,
        };
        let next = match (at, down) {
            (None, _) => (0..self.rows.len()).find_map(task),
            (Some(at), true) => (at + 1..self.rows.len()).find_map(task),
            (Some(at), false) => (0..at).rev().find_map(task),
        };
        if let Some(task) = next {
            self.chosen.set(next);
            self.act.emit(Action::Select(Some(task)));
        }
    }

    /// The chosen stretch, or the chosen task: first all of it, then the span at the playhead.
    fn focus(&self) {
        if let Some((from, to)) = self.sight.range {
            self.show(from, to);
            return;
        }
        let Some(task) = self.scene.inspected() else {
            self.sight.dispatch(Look::Window { window: Window::WHOLE, head: self.head });
            return;
        };
        self.reveal(Owner::Task(task));
        let Some((from, to)) = self.life(task) else { return };
        let whole = Window::around(self.scale.place(from), self.scale.place(to));
        let playhead = self.scene.view.playhead;
        let now = Point { event: (f64::from(playhead.event) - 0.5).max(0.0), time: playhead.time };
        let span = told::span_at(&self.scene, Owner::Task(task), now).filter(|_| self.sight.window == whole);
        match span {
            Some(span) => self.show(span.from, span.to),
            None => self.sight.dispatch(Look::Window { window: whole, head: self.head }),
        }
    }

    /// From a task's creation to its end.
    fn life(&self, task: FutureId) -> Option<(Point, Point)> {
        let timeline = &self.scene.view.timeline;
        let turns = &timeline.lane(task)?.turns;
        let done = turns.last().filter(|turn| matches!(turn.state, LaneState::Done(_)));
        Some((turns.get(0)?.point(), done.map_or(timeline.end_point(), |turn| turn.point())))
    }

    fn turn_axis(&self) {
        let (view, old) = (&self.scene.view, self.scale.clone());
        let new = Rc::new(Scale::of(&view.timeline, view.playhead.callbacks, old.mode.next()));
        self.sight.dispatch(Look::Mode { old, new });
    }

    /// Begin or end the chosen stretch at the playhead.
    fn edge(&self, begins: bool) {
        let here = self.scale.point(self.head);
        let end = self.scene.view.timeline.end_point();
        let (from, to) = self.sight.range.unwrap_or((Point::default(), end));
        let range = if begins {
            (here, if to.event > here.event { to } else { end })
        } else {
            (if from.event < here.event { from } else { Point::default() }, here)
        };
        self.sight.dispatch(Look::Range { range: Some(range), ranging: false });
    }

    /// Give up the search, the stretch or the task, one at a time.
    fn leave(&self) -> bool {
        if self.sight.search.is_some() {
            self.search(false);
        } else if self.sight.range.is_some() {
            self.sight.dispatch(Look::Range { range: None, ranging: false });
        } else if self.scene.selected.is_some() {
            self.act.emit(Action::Select(None));
        } else {
            return false;
        }
        true
    }

    fn search(&self, open: bool) {
        self.sight.dispatch(Look::Search(open.then(Search::default)));
    }

    /// Carry out what the corner asks for.
    pub fn grant(&self, wish: Wish, panel: &NodeRef) {
        let head = self.head;
        match wish {
            Wish::Zoom(factor) => self.sight.dispatch(Look::Zoom { factor, part: 0.5, head }),
            Wish::Whole => self.sight.dispatch(Look::Window { window: Window::WHOLE, head }),
            Wish::Axis => self.turn_axis(),
            Wish::Search(open) => {
                self.search(open);
                if let Some(panel) = panel.cast::<web_sys::HtmlElement>().filter(|_| !open) {
                    // Focus can only fail for an element that has left the page meanwhile.
                    let _ = panel.focus();
                }
            }
            Wish::Find(text) => {
                let hits = Hits::of(&self.scene, &text);
                let first = hits.found.first().copied();
                self.sight.dispatch(Look::Search(Some(Sight::found(&text, hits))));
                if let Some(hit) = first {
                    self.meet(&hit);
                }
            }
            Wish::Next(forwards) => self.next(forwards),
        }
    }

    fn next(&self, forwards: bool) {
        let Some(search) = self.sight.search.clone() else { return };
        let count = search.hits.found.len();
        if count == 0 {
            return;
        }
        let at = if forwards { (search.at + 1) % count } else { (search.at + count - 1) % count };
        let hit = search.hits.found[at];
        self.sight.dispatch(Look::Search(Some(Search { at, ..search })));
        self.meet(&hit);
    }

    /// Bring what was found into view.
    fn meet(&self, hit: &Hit) {
        self.reveal(hit.owner);
        if hit.whole {
            return;
        }
        let window = self.sight.window;
        let (from, to) = (self.scale.place(hit.span.0), self.scale.place(hit.span.1));
        let pixels = (to - from) / window.width() * self.sight.measures.width;
        let window = if pixels < SEEN {
            let middle = (from + to) / 2.0;
            let half = ((to - from) * 12.0).max(1e-9);
            Window::of(middle - half, middle + half)
        } else if to < window.from || from > window.to {
            window.reveal((from + to) / 2.0)
        } else {
            return;
        };
        self.sight.dispatch(Look::Window { window, head: self.head });
    }

    /// Scroll to a row, and show it if it is hidden under its creator.
    pub fn reveal(&self, owner: Owner) {
        if let Owner::Task(task) = owner {
            let timeline = &self.scene.view.timeline;
            let creators = std::iter::successors(timeline.lane(task).and_then(|lane| lane.creator), |task| {
                timeline.lane(*task).and_then(|lane| lane.creator)
            });
            let hidden: Vec<u32> =
                creators.map(|task| task.0).filter(|task| self.sight.collapsed.contains(task)).collect();
            if !hidden.is_empty() {
                self.sight.dispatch(Look::Expand(hidden.clone()));
                let mut collapsed = (*self.sight.collapsed).clone();
                for task in hidden {
                    collapsed.remove(&task);
                }
                let rows = Rc::new(Rows::of(timeline, &self.scene.looks, &collapsed));
                let hand = Self { rows, ..self.clone() };
                // The rows must be there before they can be scrolled to.
                Timeout::new(0, move || hand.scroll_to_row(owner)).forget();
                return;
            }
        }
        self.scroll_to_row(owner);
    }

    fn scroll_to_row(&self, owner: Owner) {
        let Some(row) = self.rows.of_owner(owner, &self.scene.looks) else { return };
        let measures = &self.sight.measures;
        let (begin, end) = (row as f64 * measures.lane, (row + 1) as f64 * measures.lane);
        let room = (measures.height - measures.axis).max(measures.lane);
        if begin < self.sight.top {
            self.scroll_to(begin - measures.lane.min(begin));
        } else if end > self.sight.top + room {
            self.scroll_to(end + measures.lane * 0.5 - room);
        }
    }

    /// Scroll the rows.
    pub fn scroll_to(&self, top: f64) {
        if let Some(scroller) = self.scroller.cast::<Element>() {
            scroller.set_scroll_top(top.round() as i32);
        }
    }
}
