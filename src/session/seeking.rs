//! Going to a line that has to be looked for: breakpoints, run to a line, step over, step out.

use super::Session;
use super::Want;
use super::breakpoint::{Breakpoint, Direction, Note};
use super::hits::{Ahead, Hit, Hits};
use super::replay::{Answer, Position};
use super::search::{Goal, Search};
use crate::asyncio::instrument::FutureId;
use crate::trace::model::TaskState;
use crate::trace::timeline::LaneState;
use std::rc::Rc;

impl Session {
    pub(super) fn set_breakpoints(&mut self, breakpoints: &Rc<[Breakpoint]>) {
        if self.hits.breakpoints() != breakpoints {
            self.hits = Hits::new(&*self.factory, breakpoints);
        }
    }

    pub(super) fn find(&mut self, goal: Goal, direction: Direction) {
        self.want = Some(Want::Found(goal, direction));
    }

    /// Leave the line of what one follows, and with `out` its frame.
    pub(super) fn leave(&mut self, direction: Direction, out: bool) {
        let model = &self.head.model;
        let alive = |task: &FutureId| {
            model.task(*task).is_some_and(|task| !matches!(task.state, TaskState::Done { .. }))
        };
        let selected = self.selected.filter(alive);
        let running = model.running_task().map(|task| task.id);
        self.find(Goal::Frame { selected, running, out }, direction);
    }

    /// Go on looking for a line.
    pub(super) fn pursue_found(
        &mut self,
        goal: Goal,
        direction: Direction,
        expired: &mut dyn FnMut() -> bool,
    ) {
        let Some(run) = &self.run else { return };
        if self.search.is_none() {
            self.search = Search::start(&*self.factory, run, goal, direction, self.head.at);
        }
        // A program that could be run once can be run again; without a search there is nothing to find.
        let answer = match &mut self.search {
            Some(search) => search.look(&*self.factory, run, expired),
            None => Answer::Ready(None),
        };
        let Answer::Ready(found) = answer else { return };
        self.search = None;
        match (found, goal) {
            (Some(at), _) => self.head.move_to_line(run, at),
            (None, Goal::Here { .. }) => {}
            (None, Goal::Line(line)) => self.note = Some(Note::NoLine { line, direction }),
            (None, Goal::Frame { selected, running, .. }) => {
                let task = selected.or(running);
                self.note = task.map(|_| Note::TaskOver(direction));
                let event = self.end_of(task, direction);
                self.head.move_to(run, event);
            }
        }
        self.arrive();
    }

    /// The position at which a task ended or began; without a task, at which the run did.
    fn end_of(&self, task: Option<FutureId>, direction: Direction) -> u32 {
        let Some(run) = &self.run else { return 0 };
        let now = self.head.at.event;
        let lane = task.and_then(|task| run.index.timeline().lane(task));
        match direction {
            Direction::Forwards => lane
                .and_then(|lane| lane.turns.iter().find(|turn| matches!(turn.state, LaneState::Done(_))))
                .map(|turn| turn.event + 1)
                .filter(|event| *event > now)
                .unwrap_or_else(|| run.known()),
            Direction::Backwards => lane
                .and_then(|lane| lane.turns.iter().next())
                .map(|turn| turn.event + 1)
                .filter(|event| *event < now)
                .unwrap_or(0),
        }
    }

    /// Go on to the next breakpoint.
    pub(super) fn pursue_breakpoint(&mut self, direction: Direction, expired: &mut dyn FnMut() -> bool) {
        let Some(run) = &self.run else { return };
        let (from, factory) = (self.head.at, &*self.factory);
        let (hit, known, end) = match direction {
            Direction::Forwards => {
                self.hits.look(factory, run, |hits| hits.next(from).is_some(), expired);
                (self.hits.next(from), self.hits.is_whole() && !run.exploring(), run.known())
            }
            Direction::Backwards => {
                self.hits.look(factory, run, |hits| hits.covers(from), expired);
                (self.hits.previous(from), self.hits.covers(from), 0)
            }
        };
        match hit.cloned() {
            // Going back, a later one may still be found.
            Some(hit) if known || direction == Direction::Forwards => self.halt_at(&hit),
            _ if known => {
                self.head.move_to(run, end);
                self.note = Some(Note::NoBreakpoint(direction));
                self.arrive();
            }
            _ => {}
        }
    }

    /// Stand at a breakpoint, whether going there or playing.
    pub(super) fn halt_at(&mut self, hit: &Hit) {
        let Some(run) = &self.run else { return };
        self.head.move_to_line(run, hit.at);
        self.note = Some(Note::Breakpoint { line: hit.line, problem: hit.problem.clone() });
        self.playback = None;
        self.want = None;
        self.picture.touch();
    }

    /// Whether the playhead may move on to `to`. While playing it stops at a breakpoint before that, and waits where the run
    /// has not been looked through yet.
    pub(super) fn may_pass(&mut self, to: Position) -> bool {
        if self.playback.is_none() || !self.hits.any() {
            return true;
        }
        match self.hits.between(self.head.at, to) {
            Ahead::Free => true,
            Ahead::Unknown => false,
            Ahead::Stop(hit) => {
                self.halt_at(&hit);
                false
            }
        }
    }

    /// Whether breakpoints are still to be looked for: before the playhead, for their counts, and ahead of it while playing.
    pub(super) fn looks_for_breakpoints(&self) -> bool {
        let ahead =
            || self.playback.is_none() || self.hits.is_whole() || self.hits.next(self.head.at).is_some();
        self.run.is_some() && self.hits.any() && !(self.hits.covers(self.head.at) && ahead())
    }

    /// Look for breakpoints, as far as they are needed.
    pub(super) fn look_for_breakpoints(&mut self, expired: &mut dyn FnMut() -> bool) {
        if !self.looks_for_breakpoints() {
            return;
        }
        let Some(run) = &self.run else { return };
        let (head, plays) = (self.head.at, self.playback.is_some());
        let enough = |hits: &Hits| hits.covers(head) && (!plays || hits.next(head).is_some());
        self.hits.look(&*self.factory, run, enough, expired);
        self.picture.touch();
    }
}
