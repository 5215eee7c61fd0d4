//! The playhead: a position with its model and its explanation.

use super::replay::Position;
use super::run::Run;
use crate::trace::explain::explain;
use crate::trace::model::Model;
use crate::trace::why::Why;

/// Where the playhead is, and what is to be seen there.
pub(super) struct Head {
    pub(super) at: Position,
    pub(super) model: Model,
    pub(super) why: Why,
}

impl Default for Head {
    fn default() -> Self {
        Self { at: Position::default(), model: Model::new(), why: Why::NotStarted }
    }
}

impl Head {
    /// Go to the position after `event` events (clamped to what is known), exactly at the last of them.
    pub(super) fn move_to(&mut self, run: &Run, event: u32) {
        let event = event.min(run.known());
        if event != self.at.event || self.model.event != event {
            self.fold(run, event);
        }
        self.at = Position { event, instruction: self.model.instruction };
    }

    /// Go to a line, which lies at or after the last event of its position.
    pub(super) fn move_to_line(&mut self, run: &Run, at: Position) {
        self.move_to(run, at.event);
        if at.event <= run.known() {
            self.at.instruction = at.instruction.max(self.at.instruction);
        }
    }

    fn fold(&mut self, run: &Run, event: u32) {
        let trace = run.trace();
        let events = trace.events();
        let Some((last, next)) =
            event.checked_sub(1).and_then(|last| Some((last, events.get(last as usize)?)))
        else {
            *self = Self::default();
            return;
        };
        // One short of the target first: an explanation needs the model before the event.
        let near = std::mem::take(&mut self.model);
        let mut model = run.index.model_at(events, last, Some(near));
        self.why = explain(&model, next);
        model.apply(next);
        self.model = model;
    }

    /// The next boundary after the playhead in a list of positions.
    pub(super) fn next_of(&self, boundaries: &[u32]) -> Option<u32> {
        boundaries.get(boundaries.partition_point(|position| *position <= self.at.event)).copied()
    }

    /// The last boundary before the playhead; the one that it stands on counts when a line step has moved on from it.
    pub(super) fn previous_of(&self, boundaries: &[u32]) -> Option<u32> {
        let moved_on = self.at.instruction > self.model.instruction;
        let before = |position: &u32| *position < self.at.event || (moved_on && *position == self.at.event);
        boundaries.partition_point(before).checked_sub(1).map(|index| boundaries[index])
    }
}
