//! Handles on their way: created, due, begun, ended, dropped.

use super::loops::TimerKey;
use super::{Cause, HandleCard, HandlePlace, LoopModel, Model, RunningCard, Watcher};
use crate::asyncio::instrument::{FutureId, HandleId, HandleKind, LoopId};
use crate::trace::event::{CauseKind, PhaseKind};
use crate::trace::names::Symbol;

impl LoopModel {
    /// Append to the ready queue.
    fn join(&mut self, handle: HandleId) {
        self.ready.insert(self.tail, handle);
        self.tail += 1;
    }

    /// Take a handle out of the ready queue: the first one, except when a loop is torn down out of order.
    fn leave(&mut self, handle: HandleId) {
        let place = self.ready.iter().find(|(_, id)| **id == handle).map(|(place, _)| place);
        if let Some(place) = place {
            self.ready.remove(place);
        }
    }

    /// Count one of the handles that this pass runs.
    fn count_turn(&mut self) {
        if matches!(self.phase, Some(PhaseKind::Run { .. })) {
            self.ran += 1;
        }
    }
}

impl Model {
    pub(super) fn new_card(
        &self,
        id: HandleId,
        owner: LoopId,
        kind: HandleKind,
        name: Symbol,
        cause: Cause,
    ) -> HandleCard {
        HandleCard {
            id,
            owner,
            kind,
            task: None,
            name,
            when: None,
            resolves: None,
            waiter: None,
            cause,
            place: HandlePlace::Ready,
            cancelled: false,
            born: self.event,
            born_time: self.time,
            moved: self.event,
        }
    }

    pub(super) fn handle_ready(
        &mut self,
        card: HandleCard,
        task: Option<FutureId>,
        watcher: &mut impl Watcher,
    ) {
        self.handles.insert(card.id.0, HandleCard { task, ..card });
        self.loop_mut(card.owner).join(card.id);
        if let Some(task) = task {
            self.task_queued(task, card.id, card.cause, watcher);
        }
    }

    pub(super) fn handle_timer(
        &mut self,
        id: HandleId,
        owner: LoopId,
        name: Symbol,
        when: f64,
        resolves: Option<FutureId>,
    ) {
        let future = resolves.and_then(|future| self.futures.get_mut(future.0));
        let waiter = future.and_then(|future| {
            future.timer = Some((id, when));
            future.waiter
        });
        let card =
            self.new_card(id, owner, HandleKind::Timer, name, self.cause(CauseKind::Scheduled, None, None));
        let place = HandlePlace::Timer;
        self.handles.insert(id.0, HandleCard { when: Some(when), resolves, waiter, place, ..card });
        self.loop_mut(owner).timers.insert(TimerKey { when, handle: id });
    }

    pub(super) fn timer_due(&mut self, handle: HandleId) {
        let event = self.event;
        let Some(card) = self.handles.get_mut(handle.0) else { return };
        card.place = HandlePlace::Ready;
        card.moved = event;
        let (owner, when) = (card.owner, card.when);
        let entry = self.loop_mut(owner);
        if let Some(when) = when {
            entry.timers.remove(&TimerKey { when, handle });
        }
        entry.join(handle);
    }

    pub(super) fn handle_dropped(&mut self, handle: HandleId) {
        let Some(card) = self.handles.remove(handle.0) else { return };
        let entry = self.loop_mut(card.owner);
        match (card.place, card.when) {
            (HandlePlace::Timer, Some(when)) => {
                entry.timers.remove(&TimerKey { when, handle });
            }
            _ => {
                entry.leave(handle);
                entry.count_turn();
            }
        }
    }

    pub(super) fn handle_begin(&mut self, handle: HandleId, line: u32, watcher: &mut impl Watcher) {
        let (event, instruction) = (self.event, self.instruction);
        let Some(card) = self.handles.get_mut(handle.0) else { return };
        card.place = HandlePlace::Running;
        card.moved = event;
        let (owner, task) = (card.owner, card.task);
        self.current = Some(owner);
        self.callbacks += 1;
        let entry = self.loop_mut(owner);
        entry.leave(handle);
        entry.count_turn();
        entry.callbacks += 1;
        entry.running.push(RunningCard { handle, task: task.into(), began: event, instruction, line });
        if let Some(task) = task {
            self.task_begins(task, handle, watcher);
        }
    }

    /// An eager task's first step: it runs on top of what runs already, and is no callback of the loop's.
    pub(super) fn eager_begin(
        &mut self,
        handle: HandleId,
        owner: LoopId,
        task: FutureId,
        line: u32,
        watcher: &mut impl Watcher,
    ) {
        let (event, instruction) = (self.event, self.instruction);
        let Some(name) = self.task(task).map(|task| task.coroutine) else { return };
        let card = self.new_card(
            handle,
            owner,
            HandleKind::Step,
            name,
            self.cause(CauseKind::TaskCreated, Some(task), None),
        );
        let place = HandlePlace::Running;
        self.handles.insert(handle.0, HandleCard { task: Some(task), place, ..card });
        let running = RunningCard { handle, task: Some(task).into(), began: event, instruction, line };
        self.loop_mut(owner).running.push(running);
        self.task_begins(task, handle, watcher);
    }

    pub(super) fn handle_end(&mut self, handle: HandleId, watcher: &mut impl Watcher) {
        let instruction = self.instruction;
        let Some(card) = self.handles.remove(handle.0) else { return };
        let entry = self.loop_mut(card.owner);
        let Some(index) = entry.running.iter().rposition(|running| running.handle == handle) else { return };
        let spent = instruction.saturating_sub(entry.running.remove(index).instruction);
        if let Some(task) = card.task {
            self.task_step_ended(task, spent, watcher);
        }
    }
}
