//! Tasks on their way: each is in exactly one place, and time is booked to the place that it leaves.

use super::tasks::Next;
use super::{Actor, Asker, CancelNote, Cause, Counts, Model, TaskModel, TaskState, Times, Waker, Watcher};
use crate::asyncio::instrument::{FutureId, HandleId, LoopId};
use crate::trace::event::{CauseKind, End};
use crate::trace::names::Symbol;

impl Counts {
    fn of(&mut self, state: TaskState) -> &mut u32 {
        match state {
            TaskState::Created => &mut self.created,
            TaskState::Ready { .. } => &mut self.ready,
            TaskState::Running { .. } => &mut self.running,
            TaskState::Waiting { .. } => &mut self.waiting,
            TaskState::Done { .. } => &mut self.done,
        }
    }
}

impl Model {
    /// The program's code is at `line`: so is the task that runs.
    pub(super) fn note_line(&mut self, line: u32) {
        let Some(current) = self.current else { return };
        let running = self.loops.get(current.0).and_then(|entry| entry.running.last());
        if running.is_none_or(|card| card.line == line) {
            return;
        }
        let task = self.loops.get_mut(current.0).and_then(|entry| {
            let card = entry.running.last_mut()?;
            card.line = line;
            card.task.get()
        });
        if let Some(task) = task.and_then(|task| self.tasks.get_mut(task.0)) {
            task.line = line;
        }
    }

    pub(super) fn task_created(
        &mut self,
        id: FutureId,
        owner: LoopId,
        (name, coroutine): (Symbol, Symbol),
        creator: Option<FutureId>,
        line: u32,
        watcher: &mut impl Watcher,
    ) {
        let task = TaskModel {
            id,
            owner,
            name,
            coroutine,
            creator,
            born: self.event,
            born_line: line,
            state: TaskState::Created,
            since: self.event,
            since_time: self.time,
            line: 0,
            steps: 0,
            instructions: 0,
            times: Times::default(),
            woken: None,
            cancel: None,
            waiter: None,
            next: Next::Undecided,
        };
        self.tasks.insert(id.0, task);
        self.counts.created += 1;
        watcher.moved(self, &task);
    }

    /// Put a task into its next place.
    fn enter(&mut self, id: FutureId, state: TaskState, watcher: &mut impl Watcher) {
        let (now, event) = (self.time, self.event);
        let Some(task) = self.tasks.get_mut(id.0) else { return };
        let old = task.state;
        debug_assert!(!matches!(old, TaskState::Done { .. }), "a task ends once");
        task.times = task.times_at(now);
        task.since = event;
        task.since_time = now;
        task.state = state;
        task.next = Next::Undecided;
        let task = *task;
        *self.counts.of(old) -= 1;
        *self.counts.of(state) += 1;
        if matches!(old, TaskState::Waiting { .. }) {
            self.waiting.remove(&id);
        }
        match state {
            TaskState::Waiting { .. } => {
                self.waiting.insert(id);
            }
            TaskState::Done { .. } => self.done.push(id),
            _ => {}
        }
        watcher.moved(self, &task);
    }

    /// A handle for the task's next step joined the ready queue.
    pub(super) fn task_queued(
        &mut self,
        id: FutureId,
        handle: HandleId,
        cause: Cause,
        watcher: &mut impl Watcher,
    ) {
        let event = self.event;
        let Some(task) = self.tasks.get_mut(id.0) else { return };
        if matches!(cause.kind, CauseKind::FutureDone | CauseKind::AlreadyDone | CauseKind::Cancelled) {
            task.woken = Some(Waker { future: cause.of, by: cause.by, event });
        }
        match task.state {
            // The step that runs must end first; then the task is ready, whatever else the step says.
            TaskState::Running { .. } => task.next = Next::Ready(handle),
            TaskState::Created | TaskState::Waiting { .. } => {
                self.enter(id, TaskState::Ready { handle }, watcher);
            }
            TaskState::Ready { .. } | TaskState::Done { .. } => {}
        }
    }

    pub(super) fn task_begins(&mut self, id: FutureId, handle: HandleId, watcher: &mut impl Watcher) {
        let Some(task) = self.tasks.get_mut(id.0) else { return };
        if matches!(task.state, TaskState::Done { .. }) {
            return;
        }
        task.steps += 1;
        self.enter(id, TaskState::Running { handle }, watcher);
    }

    /// A step decided what comes next: waiting for `on`, or nothing after a bare yield.
    pub(super) fn task_decided(&mut self, id: FutureId, on: Option<FutureId>, line: u32) {
        let Some(task) = self.tasks.get_mut(id.0) else { return };
        if line != 0 {
            task.line = line;
        }
        let Some(on) = on else { return };
        if let (TaskState::Running { .. }, Next::Undecided) = (task.state, task.next) {
            task.next = Next::Waiting(on);
        }
    }

    pub(super) fn task_done(&mut self, id: FutureId, end: End, watcher: &mut impl Watcher) {
        let Some(task) = self.tasks.get_mut(id.0) else { return };
        match task.state {
            TaskState::Running { .. } => task.next = Next::Done(end),
            TaskState::Done { .. } => {}
            _ => self.enter(id, TaskState::Done { end }, watcher),
        }
    }

    /// The handle that stepped the task ended: carry out what the step decided.
    pub(super) fn task_step_ended(&mut self, id: FutureId, spent: u64, watcher: &mut impl Watcher) {
        let Some(task) = self.tasks.get_mut(id.0) else { return };
        if !matches!(task.state, TaskState::Running { .. }) {
            return;
        }
        task.instructions += spent;
        let state = match task.next {
            Next::Ready(handle) => TaskState::Ready { handle },
            Next::Waiting(on) => TaskState::Waiting { on },
            Next::Done(end) => TaskState::Done { end },
            Next::Undecided => TaskState::Created,
        };
        self.enter(id, state, watcher);
    }

    pub(super) fn cancel_requested(&mut self, id: FutureId, by: Option<FutureId>, line: u32) {
        let event = self.event;
        let by = match (by, self.actor()) {
            (Some(task), _) => Asker::Task(task),
            (None, Actor::Callback { name, .. }) => Asker::Callback(name),
            (None, Actor::Task(_) | Actor::Outside) => Asker::Outside,
        };
        if let Some(task) = self.tasks.get_mut(id.0) {
            let count = task.cancel.map_or(0, |note| note.count) + 1;
            task.cancel = Some(CancelNote { by, event, line, count });
        }
    }

    pub(super) fn blocked(&mut self, seconds: f64) {
        if let Actor::Task(id) = self.actor()
            && let Some(task) = self.tasks.get_mut(id.0)
        {
            task.times.blocking += seconds;
        }
    }
}
