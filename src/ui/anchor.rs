//! Where a bookmark is once the program has been edited.
//!
//! In the run in which it was set it is a position. In the run of another text, or in another world, the same number of events is
//! another moment, so it goes by what a person would say of it: this turn of this task, and its line there.

use crate::session::command::Command;
use crate::session::view::{Place, View};
use crate::trace::timeline::Lane;
use crate::ui::annotations::Bookmark;
use std::rc::Rc;

/// What a bookmark marks, in words of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The program in whose run it was set: [`View::program`].
    pub program: u32,
    /// The task that ran there or did something last; empty before there was any.
    pub task: Rc<str>,
    /// How many tasks of that name were created before.
    pub nth: u32,
    /// Which span of its lane it is in.
    pub turn: u32,
    /// Events since the one that began the span.
    pub after: u32,
    /// The line that was about to run; 0 if none was. It moves with the text.
    pub line: u32,
}

/// A place in the run that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Number of events applied there.
    pub event: u32,
    /// Instructions executed there, where that is known.
    pub instruction: Option<u64>,
    /// Otherwise the line that is about to run there; 0 if that does not matter.
    pub line: u32,
}

impl Anchor {
    /// What the playhead stands at.
    pub fn here(view: &View) -> Self {
        let head = view.playhead.event;
        let line = match &view.place {
            Place::At(place) => place.line,
            Place::Nowhere | Place::Loading { .. } => 0,
        };
        let anchor = Self { program: view.program, line, ..Self::default() };
        let running = view.model.running_task().and_then(|task| view.timeline.lane(task.id));
        let began = |lane: &&Lane| lane.at(head).map(|turn| turn.event);
        let Some(lane) = running.or_else(|| view.timeline.lanes().max_by_key(began)) else { return anchor };
        let Some(turn) = lane.turns.partition_point(|turn| turn.event < head).checked_sub(1) else {
            return anchor;
        };
        let namesakes = view.timeline.lanes().take_while(|other| other.task != lane.task);
        Self {
            task: view.names.get(lane.name),
            nth: namesakes.filter(|other| other.name == lane.name).count() as u32,
            turn: turn as u32,
            after: head - 1 - lane.turns.get(turn).map_or(0, |turn| turn.event),
            ..anchor
        }
    }

    /// The position in another run; none where that has no such turn, or not yet.
    fn event_in(&self, view: &View) -> Option<u32> {
        let name = view.names.find(&self.task)?;
        let mut of_name = view.timeline.lanes().filter(|lane| lane.name == name);
        let lane = of_name.nth(self.nth as usize)?;
        let turn = self.turn as usize;
        let first = lane.turns.get(turn)?.event + 1;
        // What is left of a span that has become shorter is its end.
        let last = lane.turns.get(turn + 1).map_or(view.playhead.events, |next| next.event);
        Some((first + self.after).min(last.max(first)))
    }
}

impl Bookmark {
    /// Where it is in the run that is shown; none where that does not come there.
    pub fn moment(&self, view: &View) -> Option<Moment> {
        let exact = Moment { event: self.event, instruction: Some(self.instruction), line: 0 };
        let moment = match &self.anchor {
            Some(anchor) if anchor.program != view.program => {
                let event = if anchor.task.is_empty() { Some(self.event) } else { anchor.event_in(view) };
                Moment { event: event?, instruction: None, line: anchor.line }
            }
            _ => exact,
        };
        (moment.event <= view.playhead.events).then_some(moment)
    }
}

impl Moment {
    /// What goes there.
    pub fn visit(self) -> Command {
        let Self { event, instruction, line } = self;
        match instruction {
            Some(instruction) => Command::Revisit { event, instruction },
            None => Command::Return { event, line },
        }
    }

    /// Whether the playhead is there.
    pub fn is_here(self, view: &View) -> bool {
        let head = view.playhead;
        let there = match self.instruction {
            Some(instruction) => instruction == head.instruction,
            None => match &view.place {
                Place::At(place) => self.line == 0 || self.line == place.line,
                Place::Nowhere | Place::Loading { .. } => false,
            },
        };
        self.event == head.event && there
    }
}

/// The number that a line has after an edit: what stands before and after the edit stays what it is.
pub fn line_after(before: &str, after: &str, line: u32) -> u32 {
    let count = |text: &str| text.split('\n').count();
    let (old, new) = (count(before), count(after));
    let head = before.split('\n').zip(after.split('\n')).take_while(|(one, other)| one == other).count();
    let tail = before.rsplit('\n').zip(after.rsplit('\n')).take_while(|(one, other)| one == other).count();
    let tail = tail.min(old.min(new) - head.min(old.min(new)));
    let at = line as usize;
    let moved = match at {
        _ if at <= head => at,
        _ if at > old - tail => at + new - old,
        _ => at.min(new - tail).max(1),
    };
    moved as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_move_with_the_text_around_them() {
        let text = "a\nb\nc\nd";
        for (edited, lines) in [
            ("a\nb\nc\nd", [1, 2, 3, 4]),
            ("x\na\nb\nc\nd", [2, 3, 4, 5]),
            ("a\nb\nx\nc\nd", [1, 2, 4, 5]),
            ("a\nb2\nc\nd", [1, 2, 3, 4]),
            ("a\nd", [1, 1, 1, 2]),
            ("a\nb\nc\nd\n", [1, 2, 3, 4]),
            ("", [1, 1, 1, 1]),
        ] {
            let moved: Vec<u32> = (1..=4).map(|line| line_after(text, edited, line)).collect();
            assert_eq!(moved, lines, "{edited:?}");
        }
        assert_eq!(line_after("a\na\na", "a\na", 3), 2, "which of three equal lines went is not to be told");
    }
}
