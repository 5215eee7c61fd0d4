//! A look at another moment than the playhead's: lines and locals where a pointer rests on the timeline.
//!
//! It has a replay of its own, so that looking around does not cost the playhead the stretch that it has snapshots of.

use super::Session;
use super::replay::{Answer, Position, Replay};
use super::view::Place;
use crate::asyncio::instrument::FutureId;

/// Which moment is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glance {
    /// So many events have happened.
    pub event: u32,
    /// The task whose stack is wanted; none for whatever runs.
    pub task: Option<FutureId>,
}

/// A moment that is looked at, and what is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Peek {
    /// The moment.
    pub at: Glance,
    /// Lines and locals there.
    pub place: Place,
}

/// The look and its replay.
#[derive(Default)]
pub(super) struct Peeking {
    pub(super) peek: Option<Peek>,
    replay: Option<Replay>,
}

impl Session {
    /// Look at a moment, or look away.
    pub(super) fn peek(&mut self, at: Option<Glance>) {
        match at {
            Some(at) if self.peeking.peek.as_ref().is_none_or(|peek| peek.at != at) => {
                self.peeking.peek = Some(Peek { at, place: Place::Loading { progress: 0.0 } });
            }
            Some(_) => {}
            None => self.peeking = Peeking::default(),
        }
    }

    /// Whether what is at the moment that is looked at has still to be found.
    pub(super) fn is_peeking(&self) -> bool {
        let wanted = self.peeking.peek.as_ref().filter(|peek| matches!(peek.place, Place::Loading { .. }));
        wanted.is_some_and(|peek| self.run.as_ref().is_some_and(|run| peek.at.event <= run.known()))
    }

    /// The moment that is looked at, once there is an answer.
    pub(super) fn peeked(&self) -> Option<Glance> {
        let peek = self.peeking.peek.as_ref()?;
        matches!(peek.place, Place::At(_) | Place::Nowhere).then_some(peek.at)
    }

    /// Get nearer to the answer.
    pub(super) fn find_peek(&mut self, expired: &mut dyn FnMut() -> bool) {
        if !self.is_peeking() {
            return;
        }
        let (Some(run), Peeking { peek: Some(peek), replay }) = (&self.run, &mut self.peeking) else {
            return;
        };
        let trace = run.trace();
        let events = trace.events();
        let last = peek.at.event.checked_sub(1).and_then(|last| events.get(last as usize));
        let target =
            Position { event: peek.at.event, instruction: last.map_or(0, |event| event.instruction) };
        if replay.as_ref().is_none_or(|replay| replay.selected() != peek.at.task) {
            // The program was accepted before, so it is accepted again.
            *replay = Replay::start(&*self.factory, &run.program, peek.at.task).ok();
        }
        let Some(machine) = replay else {
            peek.place = Place::Nowhere;
            return;
        };
        match machine.show(target, events, expired) {
            Ok(Answer::Ready(reply)) => peek.place = Place::At(reply),
            Ok(Answer::Working) => peek.place = Place::Loading { progress: machine.progress() },
            // The machine is past it: a new one is started with the next slice.
            Err(_) => *replay = None,
        }
        drop(trace);
        self.picture.touch();
    }
}
