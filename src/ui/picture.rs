//! The cards of one moment: what stands in READY, RUNNING, WAITING and DONE, in order, as far as a person can look at it.
//!
//! A model may hold thousands of tasks, so every lane is a window of at most [`WINDOW`] cards and a count of the rest.
//!
//! **Invariant:** a card's key is its task's identity, or else its handle's, so that a card which moves from lane to
//! lane keeps its key. Lanes are separate lists and Yew cannot move a node between parents, so a moving card is a new node
//! with an old key: where the old one stood is known by key, and the new one starts its way there.

use super::awaited::{self, From as Origin};
use super::blocked::Blocked;
use super::format::{moment, short_name, span};
use super::messages::{Lang, Sentence, Tense};
use super::state::Scene;
use crate::asyncio::instrument::{FutureId, HandleId, HandleKind, LoopId};
use crate::order::SortedMap;
use crate::session::command::Pace;
use crate::session::status::Status;
use crate::session::view::Place;
use crate::trace::event::{CauseKind, End, FutureSort};
use crate::trace::model::{
    Actor, Cause, HandleCard, HandlePlace, Model, Reason, TaskModel, TaskState, ThreadModel, ThreadState,
};
use crate::trace::names::Symbol;
use std::rc::Rc;

/// How many cards a lane shows at most.
pub const WINDOW: usize = 60;
/// As long as it plays by a clock, when every frame brings other cards: those that are in sight.
const WINDOW_IN_PLAY: usize = 20;

/// One card, windowed with others in a [`Lane`].
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Identity across lanes.
    pub key: String,
    /// `data-handle`.
    pub handle: Option<HandleId>,
    /// `data-kind`.
    pub kind: Option<HandleKind>,
    /// The task that it is about.
    pub task: Option<FutureId>,
    /// Task name, or callback.
    pub title: Rc<str>,
    /// Coroutine, or what is waited for.
    pub code: Rc<str>,
    /// One short line below.
    pub note: Sentence,
    /// `data-reason` of a waiting card.
    pub reason: Option<String>,
    /// `data-when`: the deadline of a timer.
    pub when: Option<f64>,
    /// How much of a timer's time is over, from 0 to 1.
    pub ring: Option<f64>,
    /// How a task ended.
    pub end: Option<Ended>,
    /// Whether the handle was cancelled and will be skipped.
    pub cancelled: bool,
    /// Whether the title is a callback's name rather than a task's.
    pub callback: bool,
}

/// How a task ended, as a card shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It returned.
    Result,
    /// It raised.
    Exception,
    /// It was cancelled.
    Cancelled,
}

impl Ended {
    /// The word in `data-end`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Exception => "exception",
            Self::Cancelled => "cancelled",
        }
    }
}

impl From<End> for Ended {
    fn from(end: End) -> Self {
        match end {
            End::Result(_) => Self::Result,
            End::Exception(_) => Self::Exception,
            End::Cancelled => Self::Cancelled,
        }
    }
}

/// A lane's window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// How many stand before the window.
    pub before: usize,
    /// The cards, in order.
    pub cards: Vec<Card>,
    /// How many more there are behind it.
    pub hidden: usize,
}

/// The lanes whose windows can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The ready queue.
    Ready,
    /// The timers.
    Timers,
    /// Tasks that wait within the loop.
    Futures,
    /// Tasks that wait for sockets.
    Io,
    /// Tasks that wait for threads.
    Hands,
    /// The threads.
    Threads,
    /// Ended tasks.
    Done,
}

/// Where the windows begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Windows([usize; 7]);

impl Windows {
    /// Where a lane's window begins, as far as the lane goes.
    pub fn get(&self, lane: Which) -> usize {
        self.0[lane as usize]
    }

    /// The windows with one moved.
    pub fn with(mut self, lane: Which, from: usize) -> Self {
        self.0[lane as usize] = from;
        self
    }
}

impl Lane {
    /// The window from `from` on, or the last one when the lane has become shorter than that.
    /// Only what stands in the window is drawn.
    fn of<T>(
        items: impl Iterator<Item = T>,
        draw: impl Fn(T) -> Card,
        total: usize,
        from: usize,
        window: usize,
    ) -> Self {
        let before = if from < total { from } else { total.saturating_sub(1) / WINDOW * WINDOW };
        let cards: Vec<Card> = items.skip(before).take(window).map(draw).collect();
        Self { before, hidden: total.saturating_sub(before + cards.len()), cards }
    }

    /// How many there are, the hidden ones included.
    pub fn count(&self) -> usize {
        self.before + self.cards.len() + self.hidden
    }

    /// Whether nothing stands here.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }
}

/// All lanes of the loop that the picture is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What runs, outermost first.
    pub running: Lane,
    /// The ready queue, next first.
    pub ready: Lane,
    /// The timers, soonest first; sleeping tasks whose timer is due already stand before them.
    pub timers: Lane,
    /// How many of them are such tasks: their timers are no timers any more, but stand in the ready queue.
    pub due: usize,
    /// Tasks that wait for anything else within the loop, in creation order.
    pub futures: Lane,
    /// Tasks that wait for the world outside: sockets, processes' pipes.
    pub io: Lane,
    /// Tasks that wait for a thread or a process.
    pub hands: Lane,
    /// The threads and processes that live, beside the one of the loop.
    pub threads: Lane,
    /// Tasks that ended, the last first.
    pub done: Lane,
}

impl Picture {
    /// The picture of a scene, each lane from its beginning.
    pub fn of(scene: &Scene) -> Self {
        Self::within(scene, &Windows::default())
    }

    /// The picture of a scene through these windows.
    pub fn within(scene: &Scene, windows: &Windows) -> Self {
        let model = &scene.view.model;
        let Some(current) = model.current_loop() else { return Self::default() };
        let artist = Artist { scene, model, owner: current.id };
        let by_clock = scene.view.status == Status::Running && matches!(scene.view.pace, Pace::Real(_));
        let window = if by_clock { WINDOW_IN_PLAY } else { WINDOW };
        let due: Vec<FutureId> = artist.due().collect();
        let mut seen = SortedMap::new();
        for task in &due {
            seen.insert(*task, ());
        }
        let timers = due
            .iter()
            .filter_map(|task| artist.due_card(*task))
            .map(Ok)
            .chain(model.timers(current.id).map(Err));
        let timer = |timer: Result<Card, &HandleCard>| timer.unwrap_or_else(|handle| artist.timer(handle));
        let (mut futures, mut io, mut hands) = (Vec::new(), Vec::new(), Vec::new());
        for task in
            model.waiting().filter(|task| artist.waits_elsewhere(task) && seen.get(&task.id).is_none())
        {
            match artist.place(task.id).0 {
                "io" => io.push(task),
                "thread" | "process" => hands.push(task),
                _ => futures.push(task),
            }
        }
        let waiting = |tasks: Vec<&TaskModel>, which| {
            let total = tasks.len();
            Lane::of(tasks.into_iter(), |task| artist.waiting(task), total, windows.get(which), window)
        };
        Self {
            running: Lane::of(
                model.running(current.id),
                |(card, handle)| artist.running(handle, card.line),
                current.running_count(),
                0,
                window,
            ),
            ready: Lane::of(
                model.ready(current.id),
                |handle| artist.ready(handle),
                current.ready_count(),
                windows.get(Which::Ready),
                window,
            ),
            timers: Lane::of(
                timers,
                timer,
                current.timer_count() + due.len(),
                windows.get(Which::Timers),
                window,
            ),
            due: due.len(),
            futures: waiting(futures, Which::Futures),
            io: waiting(io, Which::Io),
            hands: waiting(hands, Which::Hands),
            threads: Lane::of(
                model.threads(),
                |thread| artist.thread(thread),
                model.threads().count(),
                windows.get(Which::Threads),
                window,
            ),
            done: Lane::of(
                model.done().rev(),
                |task| artist.done(task),
                model.counts.done as usize,
                windows.get(Which::Done),
                window,
            ),
        }
    }
}

/// The word for where a waiter's end comes from, nothing for the loop itself, and the rest of its description.
pub fn outside(of: &str) -> (&'static str, Rc<str>) {
    let (from, what) = awaited::parts(of);
    (from.word(), what.into())
}

struct Artist<'a> {
    scene: &'a Scene,
    model: &'a Model,
    owner: LoopId,
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

    fn running(&self, handle: &HandleCard, line: u32) -> Card {
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
        Card { note, ..self.blank(handle) }
    }

    fn ready(&self, handle: &HandleCard) -> Card {
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
                (words.by_waiter)(self.phrase(of))
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
    fn due(&self) -> impl Iterator<Item = FutureId> + '_ {
        let running = self.model.running(self.owner).map(|(_, handle)| handle);
        let queued = self.model.ready(self.owner).take(WINDOW);
        running
            .chain(queued)
            .filter(|handle| handle.kind == HandleKind::Timer)
            .filter_map(|handle| self.sleeper(handle))
    }

    fn due_card(&self, task: FutureId) -> Option<Card> {
        let card = self.waiting(self.model.task(task)?);
        Some(Card { note: Sentence::from(self.lang().words().due), ring: Some(1.0), ..card })
    }

    fn timer(&self, handle: &HandleCard) -> Card {
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
    fn waits_elsewhere(&self, task: &TaskModel) -> bool {
        if task.owner != self.owner {
            return false;
        }
        let TaskState::Waiting { on } = task.state else { return false };
        let timer = self.model.future(on).and_then(|future| self.model.handle(future.timer?.0));
        !timer.is_some_and(|timer| timer.place == HandlePlace::Timer && self.sleeper(timer) == Some(task.id))
    }

    /// What is awaited, in words.
    fn phrase(&self, of: Symbol) -> Rc<str> {
        awaited::phrase(self.lang(), &self.scene.view.names.get(of))
    }

    /// Where what a task waits for will come from, and what it is: see `FutureKind::Waiter`.
    fn place(&self, task: FutureId) -> (&'static str, Rc<str>) {
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
    fn thread(&self, thread: &ThreadModel) -> Card {
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

    fn waiting(&self, task: &TaskModel) -> Card {
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

    fn done(&self, task: &TaskModel) -> Card {
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

/// The key of a task's card, and what lights it up.
pub fn task_key(task: FutureId) -> String {
    format!("t{}", task.0)
}

/// A coroutine function's name as a call; the arguments are not known to the trace.
fn call(name: &str) -> Rc<str> {
    format!("{}()", short_name(name)).into()
}

/// The word in `data-kind`.
pub fn kind_word(kind: HandleKind) -> &'static str {
    match kind {
        HandleKind::Step => "step",
        HandleKind::Wakeup => "wakeup",
        HandleKind::Timer => "timer",
        HandleKind::Call => "call",
    }
}
