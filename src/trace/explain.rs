//! Why one event happened: worked out from the model before it.

use super::event::{End, Event, FutureSort, PhaseKind, ThreadEvent, What};
use super::model::{Actor, Cause, HandleCard, HandlePlace, Model, Readiness, TaskState};
use super::names::Symbol;
use super::why::{HandleNote, TimerNote, Why};
use crate::asyncio::instrument::{FutureId, HandleId, HandleKind, LoopId, LoopState, ThreadNumber};

impl From<&HandleCard> for HandleNote {
    fn from(card: &HandleCard) -> Self {
        Self { id: card.id, kind: card.kind, task: card.task, name: card.name }
    }
}

impl TimerNote {
    fn new(card: &HandleCard) -> Self {
        let when = card.when.unwrap_or(card.born_time);
        Self {
            handle: card.into(),
            delay: when - card.born_time,
            when,
            resolves: card.resolves,
            waiter: card.waiter,
        }
    }
}

/// Cause and effect of `event`, which is the next one after `before`.
pub fn explain(before: &Model, event: &Event) -> Why {
    let by = before.actor();
    match event.what {
        What::LoopState { owner, state } => {
            let stops = before.event_loop(owner).is_some_and(|entry| entry.state == LoopState::Running);
            Why::Loop { owner, state, stops, unfinished: unfinished(before, owner, state) }
        }
        What::Iteration { owner, number } => {
            let (ready, timers) = queues(before, owner);
            Why::Iteration { number, ready, timers }
        }
        What::Phase { owner, phase } => in_phase(before, owner, phase),
        What::Clock { from } => Why::Clock { from: from.get(), to: event.time, next: next_timer(before) },
        What::HandleReady { handle, owner, kind, task, name, cause, of, ready } => {
            let handle = HandleNote { id: handle, kind, task: task.get(), name };
            queued(
                before,
                event,
                owner,
                handle,
                before.cause(cause, of.get(), Readiness::of(cause, ready, event.line)),
            )
        }
        What::HandleTimer { handle, name, when, resolves, .. } => {
            let handle = HandleNote { id: handle, kind: HandleKind::Timer, task: None, name };
            let resolves = resolves.get();
            let waiter = resolves.and_then(|id| before.future(id)).and_then(|future| future.waiter);
            let when = when.get();
            Why::TimerSet {
                timer: TimerNote { handle, delay: when - event.time, when, resolves, waiter },
                by,
            }
        }
        What::TimerDue { handle } => with_card(before, handle, |card| {
            let timer = TimerNote::new(card);
            let behind = before.ready(card.owner).next_back().map(Into::into);
            Why::TimerFired { timer, late: (event.time - timer.when).max(0.0), behind }
        }),
        What::HandleCancelled { handle } => with_card(before, handle, |card| Why::HandleCancelled {
            handle: card.into(),
            by,
            timer: card.place == HandlePlace::Timer,
        }),
        What::HandleDropped { handle } => {
            with_card(before, handle, |card| Why::HandleSkipped { handle: card.into() })
        }
        What::HandleBegin { handle } => with_card(before, handle, |card| begins(before, card)),
        What::EagerBegin { task, .. } => Why::EagerBegins { task, by },
        What::HandleEnd { handle } => with_card(before, handle, |card| Why::Ends {
            handle: card.into(),
            ready: queues(before, card.owner).0,
        }),
        What::FutureCreated { future, sort } => Why::FutureCreated { future, sort, by },
        What::FutureDone { future, end } => done(before, future, end, by),
        What::TaskCreated { task, .. } => Why::TaskCreated { task, by },
        What::TaskRenamed { task, name } => Why::TaskRenamed { task, name },
        What::TaskWaits { task, on } => match on.get() {
            Some(on) => Why::Waits { task, reason: before.describe(on), line: event.line },
            None => Why::Yields { task, line: event.line },
        },
        What::CancelRequested { task, by } => cancel(before, task, by.get()),
        What::Held { owner, .. } => Why::Held { owner: owner.get(), by },
        What::GatherProgress { gather, done } => {
            let future = before.future(gather);
            let total = match future.map(|future| future.sort) {
                Some(FutureSort::Gather { total }) => total,
                _ => done,
            };
            Why::GatherProgress { gather, done, total, waiter: future.and_then(|future| future.waiter) }
        }
        What::Blocked { call, from, to } => blocked(before, call, from.get(), to.get(), by),
        What::Thread { thread, news } => {
            Why::Thread { thread, name: thread_name(before, thread, news), news, by }
        }
        What::Output { stream, .. } => Why::Printed { stream, by },
        What::Finished => Why::Finished { unfinished: before.task_count() as u32 - before.counts.done },
    }
}

/// A thread's name, which one that begins brings along.
fn thread_name(before: &Model, thread: ThreadNumber, news: ThreadEvent) -> Option<Symbol> {
    match news {
        ThreadEvent::Started { name } => Some(name),
        _ => before.threads().find(|known| known.id == thread).map(|known| known.name),
    }
}

/// An answer about a live handle. A handle is unknown only after its loop was closed under it.
fn with_card(before: &Model, handle: HandleId, answer: impl FnOnce(&HandleCard) -> Why) -> Why {
    before.handle(handle).map_or(Why::Gone { handle }, answer)
}

fn queues(before: &Model, owner: LoopId) -> (u32, u32) {
    let entry = before.event_loop(owner);
    entry.map_or((0, 0), |entry| (entry.ready_count() as u32, entry.timer_count() as u32))
}

fn unfinished(before: &Model, owner: LoopId, state: LoopState) -> u32 {
    // Only an ending loop tells how many it leaves behind, and counting them walks over all tasks.
    if !matches!(state, LoopState::Closing | LoopState::Closed) {
        return 0;
    }
    let open =
        before.tasks().filter(|task| task.owner == owner && !matches!(task.state, TaskState::Done { .. }));
    open.count() as u32
}

/// The soonest timer of the current loop that is not cancelled.
fn next_timer(before: &Model) -> Option<TimerNote> {
    let owner = before.current_loop()?.id;
    before.timers(owner).find(|card| !card.cancelled).map(TimerNote::new)
}

fn in_phase(before: &Model, owner: LoopId, phase: PhaseKind) -> Why {
    match phase {
        PhaseKind::Select { timeout } => match timeout.get() {
            0.0 => Why::Poll { ready: queues(before, owner).0 },
            f64::INFINITY => Why::SelectForever { waiting: before.counts.waiting },
            timeout => Why::SelectUntil { timeout, next: next_timer(before) },
        },
        PhaseKind::Timers { due } => Why::TimersMoved { due },
        PhaseKind::Run { count } => Why::RunPass { count },
    }
}

fn queued(before: &Model, event: &Event, owner: LoopId, handle: HandleNote, cause: Cause) -> Why {
    let task = handle.task.and_then(|id| before.task(id));
    let waited = task
        .filter(|task| matches!(task.state, TaskState::Waiting { .. }))
        .map(|task| event.time - task.since_time);
    let behind = before.ready(owner).next_back().map(Into::into);
    Why::Queued { handle, cause, waited, behind, place: queues(before, owner).0 + 1 }
}

fn begins(before: &Model, card: &HandleCard) -> Why {
    let entry = before.event_loop(card.owner);
    let turn = match entry.map(|entry| (entry.ran, entry.phase)) {
        Some((ran, Some(PhaseKind::Run { count }))) => (ran + 1, count),
        _ => (1, 1),
    };
    let task = card.task.and_then(|id| before.task(id));
    Why::Begins {
        handle: card.into(),
        cause: card.cause,
        delay: card.when.map(|when| when - card.born_time),
        first_step: task.is_some_and(|task| task.steps == 0),
        cancelled: task.and_then(|task| task.cancel).is_some_and(|note| note.event > card.born),
        turn,
        line: task.map_or(0, |task| task.line),
    }
}

fn done(before: &Model, future: FutureId, end: End, by: Actor) -> Why {
    if let Some(task) = before.task(future) {
        let cancelled_by = task.cancel.filter(|_| end == End::Cancelled).and_then(|note| note.by.task());
        return Why::TaskDone {
            task: future,
            end,
            waiter: still_waiting(before, future, task.waiter),
            cancelled_by,
        };
    }
    let pending = before.future(future);
    let waiter = still_waiting(before, future, pending.and_then(|entry| entry.waiter));
    Why::FutureDone { future, sort: pending.map(|entry| entry.sort), end, waiter, by }
}

/// The waiter of a future, if it has not turned to something else meanwhile.
fn still_waiting(before: &Model, future: FutureId, waiter: Option<FutureId>) -> Option<FutureId> {
    waiter.filter(|id| {
        before.task(*id).is_some_and(|task| matches!(task.state, TaskState::Waiting { on } if on == future))
    })
}

fn cancel(before: &Model, id: FutureId, by: Option<FutureId>) -> Why {
    let unstarted = before.task(id).is_some_and(|task| task.steps == 0);
    Why::CancelRequested { task: id, by, through: before.reason(id), unstarted }
}

fn blocked(before: &Model, call: Symbol, from: f64, to: f64, by: Actor) -> Why {
    let owner = before.current_loop().map(|entry| entry.id);
    let due = |owner| before.timers(owner).take_while(|card| card.when.is_some_and(|when| when < to));
    let late = owner.map_or(0, |owner| due(owner).filter(|card| !card.cancelled).count() as u32);
    let ready = owner.map_or(0, |owner| queues(before, owner).0);
    Why::Blocked { call, seconds: to - from, by, ready, late }
}
