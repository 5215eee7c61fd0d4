//! Who draws the cards: what a handle, a waiting task, a timer, a thread or an ended task says on its card.

use super::card::{Card, Ended, task_key};
use crate::asyncio::instrument::{FutureId, HandleKind, LoopId};
use crate::session::view::Place;
use crate::trace::event::{CauseKind, End, FutureSort};
use crate::trace::model::{
    Actor, Cause, HandleCard, HandlePlace, Model, Reason, TaskModel, TaskState, ThreadModel, ThreadState,
};
use crate::ui::awaited::{self, From as Origin};
use crate::ui::blocked::Blocked;
use crate::ui::format::{moment, short_name, span};
use crate::ui::messages::{Lang, Sentence, Tense};
use crate::ui::state::Scene;
use std::rc::Rc;

/// How many of the ready queue are looked at for timers that are due: those that come soon.
const LOOKED_AT: usize = 60;

/// The word for where a waiter's end comes from, nothing for the loop itself, and the rest of its description.
pub fn outside(of: &str) -> (&'static str, Rc<str>) {
    let (from, what) = awaited::parts(of);
    (from.word(), what.into())
}

/// Draws the cards of one loop in a scene.
pub(super) struct Artist<'a> {
    pub(super) scene: &'a Scene,
    pub(super) model: &'a Model,
    pub(super) owner: LoopId,
}

impl Artist<'_> {
    fn lang(&self) -> Lang {
        self.scene.lang
    }

    fn blank(&self, handle: &HandleCard) -> Card {
        let (key, title, code, callback) = match handle.task {
            Some(task) => (
                task_key(task),
                self.scene.task_name(task),
                call(&self.scene.view.names.get(handle.name)),
                false,
            ),
            None => {
                let name = self.scene.view.names.get(handle.name);
                (format!("h{}", handle.id.0), short_name(&name).into(), "".into(), true)
            }
        };
        Card {
            key,
            title,
            code,
            callback,
            handle: Some(handle.id),
            kind: Some(handle.kind),
            task: handle.task,
            note: Sentence::default(),
            reason: None,
            when: handle.when,
            ring: None,
            end: None,
            cancelled: handle.cancelled,
        }
    }

    pub(super) fn running(&self, handle: &HandleCard, line: u32) -> Card {
        let words = self.lang().words();
        let place = &self.scene.view.place;
        // The replay knows the line exactly; until it answers, a task is where it last did something. A callback may run no
        // code of the program at all.
        let blocked =
            Blocked::of(self.scene).filter(|blocked| blocked.tense == Tense::Now && blocked.line != 0);
        let exact = match place {
            // The clock is in the middle of a call, which the machine has not begun where the playhead stands.
            _ if blocked.is_some() => blocked.map_or(0, |blocked| blocked.line),
            Place::At(reply) => reply.line,
            Place::Nowhere | Place::Loading { .. } if handle.task.is_some() => line,
            Place::Nowhere | Place::Loading { .. } => 0,
        };
        let note = match (exact, handle.task) {
            (0, _) => self.cause(handle),
            (line, _) => Sentence::from((words.line)(line)),
        };
        let blank = self.blank(handle);
        // The line stands in the innermost function, which need not be the task's own.
        let inner = match place {
            Place::At(reply) if exact == reply.line && handle.task.is_some() => {
                reply.running.iter().find(|frame| !frame.library && !frame.outer)
            }
            _ => None,
        };
        let inner = inner.filter(|frame| frame.line == exact && format!("{}()", frame.name) != *blank.code);
        let code = inner
            .map_or_else(|| blank.code.clone(), |frame| format!("{} › {}", blank.code, frame.name).into());
        Card { note, code, ..blank }
    }

    pub(super) fn ready(&self, handle: &HandleCard) -> Card {
        let words = self.lang().words();
        let note = if handle.cancelled { Sentence::from(words.skipped) } else { self.cause(handle) };
        Card { note, ..self.blank(handle) }
    }

    /// Who put a handle where it is, in a few words.
    fn cause(&self, handle: &HandleCard) -> Sentence {
        let words = self.lang().words();
        if let (HandleKind::Timer, Some(waiter)) = (handle.kind, handle.waiter) {
            return (words.wakes)(waiter);
        }
        let Cause { kind, of, sort, cancelled, by, ready } = handle.cause;
        match (kind, sort) {
            (CauseKind::FutureDone, sort) if cancelled && sort != Some(FutureSort::Task) => {
                Sentence::from(words.cancelled_note)
            }
            (CauseKind::FutureDone, Some(FutureSort::Sleep { delay })) => {
                Sentence::from((words.by_timer)(&span(delay.get())))
            }
            (CauseKind::FutureDone, Some(FutureSort::Gather { .. })) => Sentence::from(words.by_gather),
            (CauseKind::FutureDone, Some(FutureSort::Waiter { of, .. })) => {
                match awaited::parts(&self.scene.view.names.get(of)) {
                    (Origin::Queue, what) => (words.by_waiter)(what.into()),
                    (_, what) => (words.by_end)(what.into()),
                }
            }
            (CauseKind::FutureDone, Some(FutureSort::Task)) if of.is_some() => {
                of.map(words.by_task).unwrap_or_default()
            }
            (CauseKind::FutureDone, _) => Sentence::from(words.woken_note),
            (CauseKind::TaskCreated, _) => match by {
                Actor::Task(task) => (words.created_by)(task),
                _ => Sentence::from(words.first_step_note),
            },
            (CauseKind::Yielded, _) => Sentence::from(words.yielded_note),
            (CauseKind::Cancelled, _) => Sentence::from(words.cancelled_note),
            (CauseKind::AlreadyDone, _) => Sentence::from(words.already_done_note),
            (CauseKind::Ready, _) => ready.map_or_else(Sentence::default, |ready| {
                Sentence::from(words.found.clause(ready.what, &self.scene.view.names))
            }),
            (CauseKind::Scheduled, _) => match by {
                Actor::Task(task) => (words.scheduled_by)(task),
                _ => Sentence::from(words.scheduled_note),
            },
        }
    }

    /// Tasks whose sleep is over but whose wake-up has not been queued yet: their timers stand in the ready queue or run.
    pub(super) fn due(&self) -> impl Iterator<Item = FutureId> + '_ {
        let running = self.model.running(self.owner).map(|(_, handle)| handle);
        let queued = self.model.ready(self.owner).take(LOOKED_AT);
        running
            .chain(queued)
            .filter(|handle| handle.kind == HandleKind::Timer)
            .filter_map(|handle| self.sleeper(handle))
    }

    pub(super) fn due_card(&self, task: FutureId) -> Option<Card> {
        let card = self.waiting(self.model.task(task)?);
        Some(Card { note: Sentence::from(self.lang().words().due), ring: Some(1.0), ..card })
    }

    pub(super) fn timer(&self, handle: &HandleCard) -> Card {
        let words = self.lang().words();
        let when = handle.when.unwrap_or_default();
        let now = self.scene.view.playhead.time.max(self.model.time);
        let whole = when - handle.born_time;
        let ring = if whole > 0.0 { ((now - handle.born_time) / whole).clamp(0.0, 1.0) } else { 1.0 };
        let note = if handle.cancelled {
            Sentence::from(words.skipped)
        } else if now > when {
            Sentence::from((words.on_stage.overdue)(&span(now - when)))
        } else {
            Sentence::from((words.left)(&format!("{} s", moment(when - now))))
        };
        let waiter = self.sleeper(handle);
        // A callback's timer has no task of its own; whoever set it is the next to know.
        let note = match handle.cause.by {
            Actor::Task(task) if waiter.is_none() => note.and(" · ").and(task),
            _ => note,
        };
        let card = Card { note, ring: Some(ring), reason: Some("timer".to_owned()), ..self.blank(handle) };
        match waiter {
            Some(task) => Card {
                key: task_key(task),
                task: Some(task),
                title: self.scene.task_name(task),
                code: self.awaited(task),
                callback: false,
                ..card
            },
            None => card,
        }
    }

    /// The task that sleeps until this timer: its waiter, if that still waits for what the timer resolves.
    fn sleeper(&self, handle: &HandleCard) -> Option<FutureId> {
        let waiter = handle.waiter.filter(|_| !handle.cancelled)?;
        let TaskState::Waiting { on } = self.model.task(waiter)?.state else { return None };
        (handle.resolves == Some(on)).then_some(waiter)
    }

    /// What a task with a timer awaits, in a word.
    fn awaited(&self, task: FutureId) -> Rc<str> {
        match self.model.reason(task) {
            Some(Reason::Waiter { of, .. }) => outside(&self.scene.view.names.get(of)).1,
            _ => "sleep".into(),
        }
    }

    /// Whether a waiting task's card stands among the futures: unless its own timer's card stands for it.
    pub(super) fn waits_elsewhere(&self, task: &TaskModel) -> bool {
        if task.owner != self.owner {
            return false;
        }
        let TaskState::Waiting { on } = task.state else { return false };
        let timer = self.model.future(on).and_then(|future| self.model.handle(future.timer?.0));
        // As `sleeper` would say it; that this task waits for this is known here, where all are asked.
        let stands = |timer: &HandleCard| {
            timer.place == HandlePlace::Timer
                && !timer.cancelled
                && timer.waiter == Some(task.id)
                && timer.resolves == Some(on)
        };
        !timer.is_some_and(stands)
    }

    /// Where what a task waits for will come from, and what it is: see `FutureKind::Waiter`.
    pub(super) fn place(&self, task: FutureId) -> (&'static str, Rc<str>) {
        let Some(Reason::Waiter { of, .. }) = self.model.reason(task) else { return ("", "".into()) };
        outside(&self.scene.view.names.get(of))
    }

    /// What a task waits for that nobody holds, and who will end it: the peer of a socket, a thread, the tasks of a group.
    fn source_of(&self, task: FutureId) -> (Rc<str>, Sentence) {
        let words = &self.lang().words().on_stage;
        let Some(Reason::Waiter { of, .. }) = self.model.reason(task) else {
            return ("".into(), Sentence::default());
        };
        let of = self.scene.view.names.get(of);
        let (from, what) = awaited::parts(&of);
        let note = match from {
            Origin::Io => match what.split_once(' ') {
                Some((call, peer)) => return (call.into(), Sentence::from((words.peer)(peer))),
                None => Sentence::default(),
            },
            Origin::Thread => Sentence::from(words.in_thread),
            Origin::Process => Sentence::from(words.in_process),
            Origin::End => match self.left(task) {
                0 => Sentence::default(),
                left => Sentence::from((words.left_of_group)(left)),
            },
            Origin::Queue => Sentence::default(),
        };
        (what.into(), note)
    }

    /// How many tasks a task awaits through a group or `wait`, as far as that is known.
    fn left(&self, task: FutureId) -> usize {
        let Place::At(reply) = &self.scene.view.place else { return 0 };
        let edges = reply.inspection.iter().flat_map(|inspection| inspection.edges.iter());
        let unfinished = |child: FutureId| {
            self.model.task(child).is_some_and(|child| !matches!(child.state, TaskState::Done { .. }))
        };
        edges.filter(|edge| edge.by == task && unfinished(edge.child)).count()
    }

    /// A thread that lives.
    pub(super) fn thread(&self, thread: &ThreadModel) -> Card {
        let words = self.lang().words();
        let names = &self.scene.view.names;
        let (code, when, ring): (Rc<str>, _, _) = match thread.state {
            ThreadState::Runs => ("".into(), None, None),
            ThreadState::Waits { call, since, until } if until.is_finite() => {
                let now = self.scene.view.playhead.time.max(self.model.time);
                let part =
                    if until > since { ((now - since) / (until - since)).clamp(0.0, 1.0) } else { 1.0 };
                (names.get(call), Some(until), Some(part))
            }
            ThreadState::Waits { call, .. } => (names.get(call), None, None),
        };
        let note = when.map_or_else(Sentence::default, |until| {
            let now = self.scene.view.playhead.time.max(self.model.time);
            Sentence::from((words.left)(&format!("{} s", moment((until - now).max(0.0)))))
        });
        Card {
            key: format!("p{}", thread.id.0),
            handle: None,
            kind: None,
            task: None,
            title: names.get(thread.name),
            code,
            note,
            reason: Some("thread".to_owned()),
            when,
            ring,
            end: None,
            cancelled: false,
            callback: true,
        }
    }

    pub(super) fn waiting(&self, task: &TaskModel) -> Card {
        let words = self.lang().words();
        let names = &self.scene.view.names;
        let reason = self.model.reason(task.id);
        let (code, note): (Rc<str>, Sentence) = match reason {
            Some(Reason::Sleep { delay, .. }) => ("sleep".into(), Sentence::from(span(delay))),
            Some(Reason::Task { task: other }) => (self.coroutine(other), Sentence::from(other)),
            Some(Reason::Gather { done, total, .. }) => {
                ("gather".into(), Sentence::from((words.children)(done, total)))
            }
            Some(Reason::Waiter { owner: Some(owner), .. }) => (self.place(task.id).1, (words.held)(owner)),
            Some(Reason::Waiter { .. }) => self.source_of(task.id),
            Some(Reason::Future { .. }) | None => ("Future".into(), Sentence::default()),
        };
        let note =
            if note.0.is_empty() && task.line != 0 { Sentence::from((words.line)(task.line)) } else { note };
        Card {
            key: task_key(task.id),
            handle: None,
            kind: Some(HandleKind::Wakeup),
            task: Some(task.id),
            title: names.get(task.name),
            code,
            note,
            reason: Some(reason.map_or_else(|| "future".to_owned(), |reason| self.word(&reason))),
            when: None,
            ring: None,
            end: None,
            cancelled: false,
            callback: false,
        }
    }

    fn coroutine(&self, task: FutureId) -> Rc<str> {
        let known = self.model.task(task).map(|task| call(&self.scene.view.names.get(task.coroutine)));
        known.unwrap_or_else(|| "Task".into())
    }

    /// The word in `data-reason`.
    fn word(&self, reason: &Reason) -> String {
        match reason {
            Reason::Sleep { .. } => "timer".to_owned(),
            Reason::Task { .. } => "task".to_owned(),
            Reason::Gather { .. } => "gather".to_owned(),
            Reason::Future { .. } => "future".to_owned(),
            Reason::Waiter { of, .. } => match outside(&self.scene.view.names.get(*of)) {
                ("", of) => of.split('.').next().unwrap_or_default().to_ascii_lowercase(),
                (place, _) => place.to_owned(),
            },
        }
    }

    pub(super) fn done(&self, task: &TaskModel) -> Card {
        let words = self.lang().words();
        let names = &self.scene.view.names;
        let end = match task.state {
            TaskState::Done { end } => Some(end),
            _ => task.end(),
        };
        let note = match end {
            Some(End::Result(value)) | Some(End::Exception(value)) => Sentence::from(names.get(value)),
            Some(End::Cancelled) => Sentence::from(words.cancelled),
            None => Sentence::default(),
        };
        Card {
            key: task_key(task.id),
            handle: None,
            kind: None,
            task: Some(task.id),
            title: names.get(task.name),
            code: call(&names.get(task.coroutine)),
            note,
            reason: None,
            when: None,
            ring: None,
            end: end.map(Ended::from),
            cancelled: false,
            callback: false,
        }
    }
}

/// A coroutine function's name as a call; the arguments are not known to the trace.
fn call(name: &str) -> Rc<str> {
    format!("{}()", short_name(name)).into()
}
