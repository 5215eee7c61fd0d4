//! Lanes beside those of tasks: one for each loop, one for each thread or process.

use super::track::{Class, Stage, Track};
use crate::asyncio::instrument::{HandleId, LoopId, LoopState, ThreadNumber};
use crate::trace::event::{Event, MaybeFuture, PhaseKind, Seconds, ThreadEvent, What};
use crate::trace::model::Model;
use crate::trace::names::Symbol;
use crate::trace::paged::Paged;

/// What a loop does in a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoopTurn {
    /// It waits in the selector.
    Select {
        /// For at most this long; infinite without a deadline.
        timeout: Seconds,
    },
    /// It is between two callbacks.
    Turns,
    /// A callback of it runs.
    Callback {
        /// The callback's handle.
        handle: HandleId,
        /// The task that it steps.
        task: MaybeFuture,
        /// Its name.
        name: Symbol,
    },
    /// It does not run: before it is started, and after it has stopped.
    Rests,
    /// It is closed: the lane stops here.
    Closed,
}

impl Stage for LoopTurn {
    fn class(&self) -> Option<Class> {
        match self {
            Self::Select { .. } => Some(Class::Wait),
            Self::Turns => Some(Class::Ready),
            Self::Callback { .. } => Some(Class::Run),
            Self::Rests | Self::Closed => None,
        }
    }
}

/// One loop's lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LoopLane {
    /// The loop.
    pub id: LoopId,
    /// Its spans.
    pub turns: Track<LoopTurn>,
}

/// What a thread does in a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThreadTurn {
    /// It runs, or could.
    Runs,
    /// It waits.
    Waits {
        /// In this call.
        call: Symbol,
        /// Until this time; infinite without a deadline.
        until: Seconds,
    },
    /// It has ended: the lane stops here.
    Ended,
}

impl Stage for ThreadTurn {
    fn class(&self) -> Option<Class> {
        match self {
            Self::Runs => Some(Class::Run),
            Self::Waits { .. } => Some(Class::Wait),
            Self::Ended => None,
        }
    }
}

/// One thread's lane.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadLane {
    /// The thread.
    pub id: ThreadNumber,
    /// Its name.
    pub name: Symbol,
    /// Its spans.
    pub turns: Track<ThreadTurn>,
}

/// The lanes of loops and of threads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Others {
    pub(super) loops: Paged<LoopLane>,
    pub(super) threads: Paged<ThreadLane>,
}

impl Others {
    /// Take in an event, which `model` has applied already.
    pub fn take(&mut self, event: &Event, model: &Model) {
        let index = model.event.saturating_sub(1);
        match event.what {
            What::LoopState { owner, .. } | What::Iteration { owner, .. } | What::Phase { owner, .. } => {
                self.looped(owner, event, index, model);
            }
            What::HandleBegin { .. } | What::EagerBegin { .. } | What::HandleEnd { .. } => {
                if let Some(current) = model.current_loop() {
                    self.looped(current.id, event, index, model);
                }
            }
            What::Thread { thread, news } => self.threaded(thread, news, event, index),
            _ => {}
        }
    }

    fn looped(&mut self, id: LoopId, event: &Event, index: u32, model: &Model) {
        let Some(state) = present(id, model) else { return };
        if self.loops.get(id.0).is_none() {
            self.loops.insert(id.0, LoopLane { id, turns: Track::default() });
        }
        let Some(lane) = self.loops.get_mut(id.0) else { return };
        if lane.turns.last().is_none_or(|turn| turn.state != state) {
            // A callback's own line is not known before its code runs.
            let line = if matches!(state, LoopTurn::Callback { .. }) { event.line } else { 0 };
            lane.turns.push(super::Turn { event: index, line, time: event.time, state });
        }
    }

    fn threaded(&mut self, id: ThreadNumber, news: ThreadEvent, event: &Event, index: u32) {
        let state = match news {
            ThreadEvent::Started { name } => {
                self.threads.insert(id.0, ThreadLane { id, name, turns: Track::default() });
                ThreadTurn::Runs
            }
            ThreadEvent::Runs => ThreadTurn::Runs,
            ThreadEvent::Waits { call, until } => ThreadTurn::Waits { call, until },
            ThreadEvent::Ended => ThreadTurn::Ended,
        };
        if let Some(lane) = self.threads.get_mut(id.0) {
            lane.turns.push(super::Turn { event: index, line: event.line, time: event.time, state });
        }
    }
}

/// What a loop does now.
fn present(id: LoopId, model: &Model) -> Option<LoopTurn> {
    let entry = model.event_loop(id)?;
    if let Some((card, handle)) = model.running(id).next_back() {
        return Some(LoopTurn::Callback { handle: handle.id, task: card.task, name: handle.name });
    }
    Some(match (entry.state, entry.phase) {
        (LoopState::Created, _) => LoopTurn::Rests,
        (LoopState::Closed, _) => LoopTurn::Closed,
        (LoopState::Running | LoopState::Closing, Some(PhaseKind::Select { timeout })) => {
            LoopTurn::Select { timeout }
        }
        (LoopState::Running | LoopState::Closing, _) => LoopTurn::Turns,
    })
}
