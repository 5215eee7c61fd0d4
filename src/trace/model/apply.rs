//! One event moves the model on: the routing, and what concerns loops and futures. Handles and tasks live beside it.

use super::tasks::Next;
use super::{Ended, FutureModel, LoopModel, Model, Readiness, TaskModel};
use crate::asyncio::instrument::{FutureId, LoopId, LoopState};
use crate::trace::event::{End, Event, FutureSort, MaybeFuture, PhaseKind, What};

/// Is told of every change of a task's place while events are applied; the timeline listens here, so that places are
/// decided once.
pub trait Watcher {
    /// The task is in `task.state` from now on.
    fn moved(&mut self, model: &Model, task: &TaskModel);
}

/// Nobody listens.
impl Watcher for () {
    fn moved(&mut self, _model: &Model, _task: &TaskModel) {}
}

impl Model {
    /// Apply the next event.
    pub fn apply(&mut self, event: &Event) {
        self.apply_watched(event, &mut ());
    }

    /// Apply the next event and tell `watcher` about tasks that changed their place.
    pub fn apply_watched(&mut self, event: &Event, watcher: &mut impl Watcher) {
        self.instruction = event.instruction;
        self.time = event.time;
        if event.line != 0 {
            self.line = event.line;
            if self.comes_from_code(&event.what) {
                self.note_line(event.line);
            }
        }
        match event.what {
            What::LoopState { owner, state } => self.loop_state(owner, state),
            What::Iteration { owner, number } => self.iteration(owner, number),
            What::Phase { owner, phase } => self.phase(owner, phase),
            What::Clock { .. } => {}
            What::HandleReady { handle, owner, kind, task, name, cause, of, ready } => {
                let card = self.new_card(
                    handle,
                    owner,
                    kind,
                    name,
                    self.cause(cause, of.get(), Readiness::of(cause, ready, event.line)),
                );
                self.handle_ready(card, task.get(), watcher);
            }
            What::HandleTimer { handle, owner, name, when, resolves } => {
                self.handle_timer(handle, owner, name, when.get(), resolves.get());
            }
            What::TimerDue { handle } => self.timer_due(handle),
            What::HandleCancelled { handle } => {
                if let Some(card) = self.handles.get_mut(handle.0) {
                    card.cancelled = true;
                }
            }
            What::HandleDropped { handle } => self.handle_dropped(handle),
            What::HandleBegin { handle } => self.handle_begin(handle, event.line, watcher),
            What::EagerBegin { handle, owner, task } => {
                self.eager_begin(handle, owner, task, event.line, watcher);
            }
            What::HandleEnd { handle } => self.handle_end(handle, watcher),
            What::FutureCreated { future, sort } => self.future_created(future, sort),
            What::FutureDone { future, end } => self.future_done(future, end, event.line, watcher),
            What::TaskCreated { task, owner, name, coroutine, creator } => {
                self.task_created(task, owner, (name, coroutine), creator.get(), event.line, watcher);
            }
            What::TaskRenamed { task, name } => {
                if let Some(task) = self.tasks.get_mut(task.0) {
                    task.name = name;
                }
            }
            What::TaskWaits { task, on } => self.task_waits(task, on, event.line),
            What::CancelRequested { task, by } => self.cancel_requested(task, by.get(), event.line),
            What::Held { resource, owner } => {
                self.holders.insert(resource, owner);
            }
            What::GatherProgress { gather, done } => {
                if let Some(future) = self.futures.get_mut(gather.0) {
                    future.done = done;
                }
            }
            What::Blocked { from, to, .. } => self.blocked(to.get() - from.get()),
            What::Thread { thread, news } => self.thread(thread, news),
            What::Output { end, lines, .. } => {
                self.console.bytes = end;
                self.console.lines = lines;
            }
            What::Finished => self.finished = true,
        }
        self.event += 1;
    }

    fn loop_state(&mut self, owner: LoopId, state: LoopState) {
        self.current = Some(owner);
        let entry = self.loop_mut(owner);
        entry.state = state;
        if state != LoopState::Closed {
            return;
        }
        // `close()` empties both queues without running anything.
        entry.phase = None;
        entry.timeout = None;
        entry.due = None;
        let ready: Vec<_> = entry.ready.iter().map(|(_, handle)| *handle).collect();
        let timers: Vec<_> = entry.timers.iter().map(|key| key.handle).collect();
        entry.ready = Default::default();
        entry.timers = Default::default();
        for handle in ready.into_iter().chain(timers) {
            self.handles.remove(handle.0);
        }
    }

    /// Whether an event was told while the running handle's own code was at the event's line. What the loop itself tells
    /// around a callback carries the line below it on the stack, such as the one that called `asyncio.run`.
    fn comes_from_code(&self, what: &What) -> bool {
        if let What::HandleBegin { .. }
        | What::EagerBegin { .. }
        | What::HandleEnd { .. }
        | What::HandleDropped { .. }
        | What::TimerDue { .. }
        | What::Iteration { .. }
        | What::Phase { .. }
        | What::Clock { .. }
        | What::Thread { .. }
        | What::LoopState { .. } = what
        {
            return false;
        }
        self.running_task().is_none_or(|task| match what {
            // A task's end is told when its frames are gone.
            What::FutureDone { future, .. } if *future == task.id => false,
            _ => task.next == Next::Undecided,
        })
    }

    fn iteration(&mut self, owner: LoopId, number: u32) {
        self.current = Some(owner);
        self.iterations += 1;
        let entry = self.loop_mut(owner);
        entry.iteration = number;
        entry.phase = None;
        entry.timeout = None;
        entry.due = None;
        entry.ran = 0;
    }

    fn phase(&mut self, owner: LoopId, phase: PhaseKind) {
        self.current = Some(owner);
        let entry = self.loop_mut(owner);
        entry.phase = Some(phase);
        match phase {
            PhaseKind::Select { timeout } => entry.timeout = Some(timeout.get()),
            PhaseKind::Timers { due } => entry.due = Some(due),
            PhaseKind::Run { .. } => {}
        }
        entry.ran = 0;
    }

    /// The loop, made on first mention: a handle may be scheduled on a loop before it runs.
    pub(super) fn loop_mut(&mut self, owner: LoopId) -> &mut LoopModel {
        if self.loops.get(owner.0).is_none() {
            self.loops.insert(owner.0, LoopModel::new(owner));
        }
        match self.loops.get_mut(owner.0) {
            Some(entry) => entry,
            None => unreachable!("a loop was inserted right before"),
        }
    }

    fn future_created(&mut self, future: FutureId, sort: FutureSort) {
        if let FutureSort::Waiter { owner, resource: held @ 1.., .. } = sort {
            self.holders.insert(held, owner);
        }
        let entry = FutureModel { id: future, sort, born: self.event, done: 0, timer: None, waiter: None };
        self.futures.insert(future.0, entry);
    }

    fn future_done(&mut self, future: FutureId, end: End, line: u32, watcher: &mut impl Watcher) {
        let task = self.tasks.get(future.0).is_some();
        let sort = if task { FutureSort::Task } else { FutureSort::Plain };
        let unknown = FutureModel { id: future, sort, born: self.event, done: 0, timer: None, waiter: None };
        let entry = self.futures.remove(future.0).unwrap_or(unknown);
        self.ended = Some(Ended { future: entry, cancelled: end == End::Cancelled });
        if task {
            // It failed where its exception was raised, which is not where it was resumed.
            if let (End::Exception(_), Some(task)) = (end, self.tasks.get_mut(future.0))
                && line != 0
            {
                task.line = line;
            }
            self.task_done(future, end, watcher);
        }
    }

    fn task_waits(&mut self, task: FutureId, on: MaybeFuture, line: u32) {
        if let Some(on) = on.get() {
            self.note_waiter(task, on);
        }
        self.task_decided(task, on.get(), line);
    }

    /// Remember who waits for a future, on the future and on the timer that will resolve it.
    fn note_waiter(&mut self, task: FutureId, on: FutureId) {
        if let Some(awaited) = self.tasks.get_mut(on.0) {
            awaited.waiter = Some(task);
        } else if let Some(future) = self.futures.get_mut(on.0) {
            future.waiter = Some(task);
            let timer = future.timer;
            if let Some(card) = timer.and_then(|(handle, _)| self.handles.get_mut(handle.0)) {
                card.waiter = Some(task);
            }
        }
    }
}
