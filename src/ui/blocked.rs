//! A loop that stands still because code blocks its thread: what of it is to be seen at a moment.
//!
//! The trace tells of a blocking call when it has returned. The playhead may stand before that within the turn that makes
//! the call, in the middle of it while playing in real time, or right after it, so the picture has three tenses.

use super::messages::Tense;
use super::state::Scene;
use crate::asyncio::instrument::{FutureId, LoopState};
use crate::session::status::Status;
use crate::trace::names::Symbol;
use crate::trace::timeline::Band;

/// A stretch in which only the clock runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blocked {
    /// Where the playhead is in relation to it.
    pub tense: Tense,
    /// The call.
    pub call: Symbol,
    /// The task that makes it.
    pub task: Option<FutureId>,
    /// The line of the program that makes it; 0 if none does.
    pub line: u32,
    /// When it begins, in virtual seconds.
    pub from: f64,
    /// When it ends.
    pub to: f64,
    /// How much of it is over, from 0 to 1.
    pub part: f64,
    /// Handles that are ready meanwhile; 0 once that turn has ended.
    pub ready: usize,
    /// Timers that fall due before it ends, or have done so; 0 once that turn has ended.
    pub late: usize,
}

impl Blocked {
    /// The blocking call of a moment, if there is one.
    pub fn of(scene: &Scene) -> Option<Self> {
        let view = &scene.view;
        let model = &view.model;
        let current = model.current_loop().filter(|entry| entry.state == LoopState::Running)?;
        if matches!(view.status, Status::Finished | Status::Error | Status::Ready) {
            return None;
        }
        let head = view.playhead;
        let bands = &view.timeline.bands;
        let next = bands.partition_point(|band| band.event < head.event);
        let (band, tense) =
            if let Some(band) = bands.get(next).filter(|band| within(band, head.time, model.time)) {
                (band, Tense::Now)
            } else if let Some(band) = bands.get(next).filter(|band| is_of_this_turn(scene, band)) {
                (band, Tense::Ahead)
            } else {
                // Virtual time moves only when the loop waits or code blocks, so an equal time is the same instant.
                let past = |band: &&Band| band.to == head.time && band.to > band.from;
                (next.checked_sub(1).and_then(|last| bands.get(last)).filter(past)?, Tense::Past)
            };
        let (from, to) = (band.from, band.to);
        let limit = if tense == Tense::Now { head.time } else { to };
        // What stood still is known as long as the turn lasts that made it: afterwards the queues have moved on.
        let known = tense != Tense::Past
            || model.running(current.id).next_back().is_some_and(|(card, _)| card.began < band.event);
        let due = model.timers(current.id).take_while(|timer| timer.when.is_some_and(|when| when < limit));
        Some(Self {
            tense,
            call: band.call,
            task: band.task.get(),
            line: band.line,
            from,
            to,
            part: if to > from { ((head.time - from) / (to - from)).clamp(0.0, 1.0) } else { 1.0 },
            ready: if known { current.ready_count() } else { 0 },
            late: if known { due.filter(|timer| !timer.cancelled).count() } else { 0 },
        })
    }
}

/// Whether the clock has gone on within a call that the model does not know of yet.
fn within(band: &Band, shown: f64, known: f64) -> bool {
    shown > known && band.from < shown && shown < band.to
}

/// Whether the turn that runs makes the call before it ends.
fn is_of_this_turn(scene: &Scene, band: &Band) -> bool {
    let view = &scene.view;
    let Some(task) = view.model.running_task() else { return false };
    let Some(lane) = view.timeline.lane(task.id).filter(|_| band.task.get() == Some(task.id)) else {
        return false;
    };
    let next = lane.turns.partition_point(|turn| turn.event < view.playhead.event);
    lane.turns.get(next).is_none_or(|turn| band.event < turn.event)
}
