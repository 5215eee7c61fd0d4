//! Looking for tasks, coroutines and what is waited for.

use super::rows::Owner;
use super::told;
use crate::trace::event::FutureSort;
use crate::trace::timeline::{LaneState, Point};
use crate::ui::state::Scene;

/// More than this are counted as "and more": nobody walks through them one by one.
pub const MOST: usize = 1000;

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// In which row.
    pub owner: Owner,
    /// Where it begins and ends; a whole row is found by its name.
    pub span: (Point, Point),
    /// Whether it is the row as a whole.
    pub whole: bool,
}

/// What was found: rows by their names first, then waits by their reasons, each in the order of their beginnings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// The first [`MOST`].
    pub found: Vec<Hit>,
    /// Whether there are more.
    pub more: bool,
}

impl Hits {
    /// Everything that has `text` in its name or its reason, whatever the case of letters.
    pub fn of(scene: &Scene, text: &str) -> Self {
        let wanted = text.trim().to_lowercase();
        let mut hits = Self::default();
        if wanted.is_empty() {
            return hits;
        }
        hits.rows(scene, &wanted);
        hits.reasons(scene, &wanted);
        hits
    }

    fn add(&mut self, hit: Hit) -> bool {
        if self.found.len() == MOST {
            self.more = true;
            return false;
        }
        self.found.push(hit);
        true
    }

    fn rows(&mut self, scene: &Scene, wanted: &str) {
        let timeline = &scene.view.timeline;
        let end = timeline.end_point();
        let loops =
            timeline.loops().map(|lane| (Owner::Loop(lane.id), lane.turns.get(0).map(|turn| turn.point())));
        let tasks =
            timeline.lanes().map(|lane| (Owner::Task(lane.task), lane.turns.get(0).map(|turn| turn.point())));
        let threads = timeline
            .threads()
            .map(|lane| (Owner::Thread(lane.id), lane.turns.get(0).map(|turn| turn.point())));
        for (owner, begin) in loops.chain(tasks).chain(threads) {
            let (name, what) = told::row_name(scene, owner);
            let found = [name, what].iter().any(|text| text.to_lowercase().contains(wanted));
            let stop = match owner {
                Owner::Task(task) => timeline.lane(task).and_then(|lane| {
                    lane.turns
                        .last()
                        .filter(|turn| matches!(turn.state, LaneState::Done(_)))
                        .map(|turn| turn.point())
                }),
                Owner::Loop(_) | Owner::Thread(_) => None,
            };
            let span = (begin.unwrap_or_default(), stop.unwrap_or(end));
            if found && !self.add(Hit { owner, span, whole: true }) {
                return;
            }
        }
    }

    fn reasons(&mut self, scene: &Scene, wanted: &str) {
        let timeline = &scene.view.timeline;
        let end = timeline.end_point();
        // Most runs wait for the same few things again and again.
        let mut known: Vec<(FutureSort, bool)> = Vec::new();
        let mut found: Vec<Hit> = Vec::new();
        for lane in timeline.lanes() {
            for (index, turn) in lane.turns.iter().enumerate() {
                let LaneState::Waiting { sort, .. } = turn.state else { continue };
                let is_wanted = match known.iter().find(|entry| entry.0 == sort) {
                    Some((_, found)) if sort != FutureSort::Task => *found,
                    _ => {
                        let text = told::said(scene, told::Doing::Task(turn.state)).to_lowercase();
                        let kind = told::wait_kind(scene, sort.into()).to_lowercase();
                        let is_wanted = text.contains(wanted) || kind.contains(wanted);
                        if sort != FutureSort::Task && known.len() < 64 {
                            known.push((sort, is_wanted));
                        }
                        is_wanted
                    }
                };
                if is_wanted {
                    let span = (turn.point(), lane.turns.end_of(index, end));
                    found.push(Hit { owner: Owner::Task(lane.task), span, whole: false });
                }
            }
            if found.len() > 100 * MOST {
                break;
            }
        }
        crate::order::sort_by(&mut found, |one, other| one.span.0.event.total_cmp(&other.span.0.event));
        for hit in found {
            if !self.add(hit) {
                return;
            }
        }
    }
}
