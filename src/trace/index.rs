//! What is derived from the events once, while they arrive: keyframes, boundaries to step to, and the timeline.

use super::event::{End, Event, FutureSort, MaybeFuture, What};
use super::events::Events;
use super::keyframes::Keyframes;
use super::model::{Actor, Model, TaskModel, TaskState, Watcher};
use super::timeline::{Arrow, Band, Flow, Lane, LaneState, Mark, MarkKind, Timeline, Turn};
use crate::asyncio::instrument::FutureId;

/// The derived data of one trace.
#[derive(Default)]
pub struct Index {
    head: Model,
    keyframes: Keyframes,
    callbacks: Vec<u32>,
    iterations: Vec<u32>,
    timeline: Timeline,
}

impl Index {
    /// An index of nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// An index with these (still empty) keyframes instead of the default ones.
    pub fn with_keyframes(keyframes: Keyframes) -> Self {
        Self { keyframes, ..Self::default() }
    }

    /// Take in the events that are new since the last call.
    pub fn extend(&mut self, events: Events<'_>) {
        for event in events.iter_from(self.head.event as usize) {
            self.take(event);
        }
    }

    fn take(&mut self, event: &Event) {
        let index = self.head.event;
        match event.what {
            What::HandleBegin { .. } => self.callbacks.push(index + 1),
            What::Iteration { .. } => self.iterations.push(index + 1),
            What::Blocked { call, from, to } => {
                let task = acting(self.head.actor());
                let (from, to, line) = (from.get(), to.get(), event.line);
                self.timeline.bands.push(Band { event: index, from, to, call, task, line });
                self.mark(index, MarkKind::Blocked);
            }
            What::Output { stream, .. } => self.mark(index, MarkKind::Print(stream)),
            What::TaskCreated { task, creator, .. } => self.arrow(event, Flow::Created, creator, task),
            What::CancelRequested { task, by } => {
                self.arrow(event, Flow::Cancelled, by, task);
                self.mark(index, MarkKind::Cancellation(task));
            }
            What::FutureDone { future, end: End::Exception(_) } if self.head.task(future).is_some() => {
                self.mark(index, MarkKind::Error(future));
            }
            _ => {}
        }
        let mut lanes = Lanes { timeline: &mut self.timeline, event, index };
        self.head.apply_watched(event, &mut lanes);
        self.timeline.others.take(event, &self.head);
        self.timeline.ruler.note(index, event.time);
        self.timeline.end = event.time;
        self.timeline.events = self.head.event;
        self.keyframes.offer(&self.head);
    }

    fn mark(&mut self, event: u32, kind: MarkKind) {
        self.timeline.marks.push(Mark { event, kind });
    }

    fn arrow(&mut self, event: &Event, flow: Flow, from: MaybeFuture, to: FutureId) {
        let arrow = Arrow { event: self.head.event, time: event.time, flow, from, to };
        self.timeline.arrows.push(arrow);
    }

    /// The model after all events taken in so far.
    pub fn head(&self) -> &Model {
        &self.head
    }

    /// Lanes, arrows, bands and marks of all events taken in so far.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The keyframes.
    pub fn keyframes(&self) -> &Keyframes {
        &self.keyframes
    }

    /// The model at a position; see [`Keyframes::model_at`].
    pub fn model_at(&self, events: Events<'_>, event: u32, near: Option<Model>) -> Model {
        self.keyframes.model_at(events, event.min(self.head.event), near)
    }

    /// Positions right after a callback began, in order: callback *n* (from 1) begins at entry *n* - 1.
    pub fn callbacks(&self) -> &[u32] {
        &self.callbacks
    }

    /// Positions right after a pass of a loop began, in order.
    pub fn iterations(&self) -> &[u32] {
        &self.iterations
    }

    /// How many callbacks have begun at a position.
    pub fn callback_at(&self, event: u32) -> u32 {
        self.callbacks.partition_point(|position| *position <= event) as u32
    }
}

fn acting(actor: Actor) -> MaybeFuture {
    match actor {
        Actor::Task(task) => Some(task).into(),
        Actor::Outside | Actor::Callback { .. } => MaybeFuture::NONE,
    }
}

/// Draws the lanes while an event is applied.
struct Lanes<'a> {
    timeline: &'a mut Timeline,
    event: &'a Event,
    index: u32,
}

impl Watcher for Lanes<'_> {
    fn moved(&mut self, model: &Model, task: &TaskModel) {
        let state = match task.state {
            TaskState::Created => LaneState::Created,
            TaskState::Ready { .. } => LaneState::Ready,
            TaskState::Running { .. } => LaneState::Running,
            TaskState::Waiting { on } => {
                LaneState::Waiting { on, sort: model.sort_of(on).unwrap_or(FutureSort::Plain) }
            }
            TaskState::Done { end } => LaneState::Done(end),
        };
        if let (LaneState::Ready, Some(waker)) = (state, task.woken)
            && waker.event == self.index
            && let Actor::Task(by) = waker.by
        {
            let from = Some(by).into();
            let arrow =
                Arrow { event: self.index, time: self.event.time, flow: Flow::Woke, from, to: task.id };
            self.timeline.arrows.push(arrow);
        }
        // A new task has no line of its own yet: its lane begins at the one that created it.
        let line = if matches!(state, LaneState::Created) { self.event.line } else { task.line };
        let turn = Turn { event: self.index, line, time: self.event.time, state };
        let lanes = &mut self.timeline.lanes;
        match lanes.get_mut(task.id.0) {
            Some(lane) => lane.turns.push(turn),
            None => {
                let mut lane = Lane {
                    task: task.id,
                    name: task.name,
                    coroutine: task.coroutine,
                    creator: task.creator,
                    turns: Default::default(),
                };
                lane.turns.push(turn);
                lanes.insert(task.id.0, lane);
            }
        }
    }
}
