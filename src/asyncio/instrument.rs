//! Observation of the event loop through one trait, with one method for each moment.
//!
//! The loop knows nothing of its observers: it tells what happened, with identities and causes, and never asks
//! anything back, so observing cannot change a schedule. Names and places are only computed when
//! [`Instrument::wants_details`] says so.

use std::rc::Rc;

pub use crate::world::Stream;

/// Identity of an event loop within one run, from 0 in creation order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LoopId(pub u32);

/// Identity of a future or task within one run, from 1 in creation order (both share the numbering).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FutureId(pub u32);

/// Identity of a `Handle` or `TimerHandle` within one run, from 1 in creation order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HandleId(pub u32);

/// Identity of a thread other than the main one within one run, from 1 in creation order; processes count as threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ThreadNumber(pub u32);

/// When and where something happens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Instructions that the machine had executed.
    pub instruction: u64,
    /// Virtual time in seconds, as `loop.time()` gives it.
    pub time: f64,
    /// Line of the innermost frame of the program itself (library frames are skipped), 1-based; 0 when no such
    /// frame is on the stack.
    pub line: u32,
}

/// What a handle will do when it runs: the second column of a schedule row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandleKind {
    /// First step, or a step after a bare yield, of a task (`Task.__step`).
    Step,
    /// A task continues because the future that it waited for is done (`Task.__wakeup`).
    Wakeup,
    /// A callback scheduled by `call_later` or `call_at`.
    Timer,
    /// Any other callback (`call_soon`, a future's done callback).
    Call,
}

/// Why a handle was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandleCause {
    /// The program or a library called `call_soon`, `call_later` or `call_at`.
    Scheduled,
    /// A task was created: its first step.
    TaskCreated(FutureId),
    /// The task gave up its turn with a bare yield (`sleep(0)`).
    Yielded(FutureId),
    /// The future became done, so its callback was scheduled.
    FutureDone(FutureId),
    /// The task was cancelled while nothing held it, or it must report an error at once.
    Cancelled(FutureId),
    /// The task awaited a future that was already done when its callback was added.
    AlreadyDone(FutureId),
    /// The selector found what [`HandleInfo::ready`] says. The moment's line is the one that began to watch for it.
    Ready,
}

/// A handle at birth.
#[derive(Clone, Debug)]
pub struct HandleInfo {
    /// Its identity.
    pub id: HandleId,
    /// The loop that will run it.
    pub owner: LoopId,
    /// What it will do.
    pub kind: HandleKind,
    /// The task that it steps or wakes.
    pub task: Option<FutureId>,
    /// The callback's qualified name as in a schedule row; for steps and wake-ups the coroutine's.
    pub name: Rc<str>,
    /// Deadline in virtual seconds for `call_later` and `call_at`; `None` goes straight to the ready queue.
    pub when: Option<f64>,
    /// Why it exists.
    pub cause: HandleCause,
    /// For [`HandleCause::Ready`], a word for what happened and then where: `connects 127.0.0.1:8888` (somebody waits to be
    /// accepted), `data example.com:80`, `end example.com:80` (the other side sends no more), `failure`, `connected`,
    /// `room` (there is room to send again), `datagram`, `signal SIGTERM`, `thread Thread-1` (`call_soon_threadsafe`).
    pub ready: Option<Rc<str>>,
    /// The future that a library timer will resolve (`asyncio.sleep`), so that its waiter can show the time left.
    pub resolves: Option<FutureId>,
}

/// What a future is, for the picture.
#[derive(Clone, Debug, PartialEq)]
pub enum FutureKind {
    /// `loop.create_future()` or `asyncio.Future()` in the program or a library without a closer description.
    Plain,
    /// The future behind `asyncio.sleep(delay)`.
    Sleep {
        /// Seconds asked for.
        delay: f64,
    },
    /// The future that `gather` returned.
    Gather {
        /// How many awaitables it collects.
        total: u32,
    },
    /// A waiter of a lock, queue, event …: the class's name, and the task that holds it when there is one.
    Waiter {
        /// `Lock`, `Queue.get`, `Event` … What does not stand in a queue is led by a word for where its end comes from:
        /// `end TaskGroup` from other tasks; from outside of the loop `thread fetch`, `process count`,
        /// `io StreamReader.read`.
        of: Rc<str>,
        /// The task that holds the resource now.
        owner: Option<FutureId>,
        /// The number of what is held, where there can be a holder: [`Instrument::held`] tells who is next. 0 elsewhere.
        resource: u32,
    },
}

/// A task at birth.
#[derive(Clone, Debug)]
pub struct TaskInfo {
    /// Its identity (a task is a future).
    pub id: FutureId,
    /// Its loop.
    pub owner: LoopId,
    /// `Task.get_name()`.
    pub name: Rc<str>,
    /// The coroutine's qualified name.
    pub coroutine: Rc<str>,
    /// The task that was running when it was created.
    pub creator: Option<FutureId>,
}

/// What a task waits for after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Nothing: it yielded and is queued again.
    Turn,
    /// A future or task.
    Future(FutureId),
}

/// How a future or task ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ending {
    /// With a result, shown by its `repr` (shortened).
    Result(Rc<str>),
    /// With an exception: class name and message.
    Exception(Rc<str>),
    /// Cancelled.
    Cancelled,
}

/// Life of a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoopState {
    /// Made, not yet run (again).
    Created,
    /// Inside `run_forever`.
    Running,
    /// `asyncio.run` is cancelling leftovers and shutting generators down.
    Closing,
    /// `close()` was called.
    Closed,
}

/// Where `run_once` is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phase {
    /// The selector is asked with this timeout: 0 when something is ready, `None` to wait for ever.
    Select {
        /// Seconds of virtual time, or `None` without a deadline.
        timeout: Option<f64>,
    },
    /// Due timers have moved to the ready queue.
    Timers {
        /// How many.
        due: u32,
    },
    /// The ready handles run.
    Run {
        /// How many this pass will run (cancelled ones count).
        count: u32,
    },
}

/// What made the loop stand still without running anything else.
#[derive(Clone, Debug, PartialEq)]
pub struct Blocking {
    /// The call, such as `time.sleep`.
    pub call: Rc<str>,
    /// Virtual time when it began.
    pub from: f64,
    /// Virtual time when it ended.
    pub to: f64,
}

/// Life of a thread that the program started.
#[derive(Clone, Debug, PartialEq)]
pub enum ThreadLife {
    /// It runs for the first time.
    Started {
        /// `Thread.name`, or the name of the process that it stands for.
        name: Rc<str>,
    },
    /// It waits.
    Waits {
        /// In this call, such as `time.sleep` or `lock.acquire`.
        call: Rc<str>,
        /// Until this virtual time, unless something comes before.
        until: Option<f64>,
    },
    /// It goes on.
    Runs,
    /// It has ended.
    Ended,
}

/// The observer. Every method has an empty default, so an observer names only the moments it wants.
pub trait Instrument {
    /// Whether names, reprs and lines should be computed for this observer.
    fn wants_details(&self) -> bool {
        true
    }
    /// A loop was created or changed its state.
    fn loop_state(&mut self, _at: Moment, _owner: LoopId, _state: LoopState) {}
    /// `run_once` begins: the number of the iteration in this loop, from 1.
    fn iteration(&mut self, _at: Moment, _owner: LoopId, _number: u64) {}
    /// `run_once` entered a phase.
    fn phase(&mut self, _at: Moment, _owner: LoopId, _phase: Phase) {}
    /// The clock moved to `at.time` in the select step.
    fn clock(&mut self, _at: Moment, _from: f64) {}
    /// A handle was created: it stands at the end of the ready queue, or among the timers when it has a deadline.
    fn handle_created(&mut self, _at: Moment, _info: &HandleInfo) {}
    /// A due timer moved to the end of the ready queue.
    fn timer_due(&mut self, _at: Moment, _handle: HandleId) {}
    /// `Handle.cancel()`: it keeps its place and is skipped when its turn comes (timers may leave earlier).
    fn handle_cancelled(&mut self, _at: Moment, _handle: HandleId) {}
    /// A cancelled handle left a queue without running.
    fn handle_dropped(&mut self, _at: Moment, _handle: HandleId) {}
    /// The handle left the ready queue and its callback begins. `name` gives what [`HandleInfo::name`] would be by now:
    /// a coroutine may have been given another one.
    fn handle_begin(&mut self, _at: Moment, _handle: HandleId, _name: &dyn Fn() -> Rc<str>) {}
    /// An eager task takes its first step at once, inside its creator: a handle that never stood in a queue. Its end is
    /// told as that of any other handle.
    fn eager_begin(&mut self, _at: Moment, _owner: LoopId, _handle: HandleId, _task: FutureId) {}
    /// Its callback ended.
    fn handle_end(&mut self, _at: Moment, _handle: HandleId) {}
    /// A future was created (tasks are announced by [`Instrument::task_created`] instead).
    fn future_created(&mut self, _at: Moment, _id: FutureId, _kind: &FutureKind) {}
    /// A future or task is done. For a task this comes within its last step.
    fn future_done(&mut self, _at: Moment, _id: FutureId, _ending: &Ending) {}
    /// A task was created.
    fn task_created(&mut self, _at: Moment, _info: &TaskInfo) {}
    /// `Task.set_name`.
    fn task_renamed(&mut self, _at: Moment, _task: FutureId, _name: &str) {}
    /// A step of the task ended without ending the task: what it waits for. `at.line` is the innermost line of the
    /// program that awaits.
    fn task_waits(&mut self, _at: Moment, _task: FutureId, _wait: Wait) {}
    /// `Task.cancel()` was called and accepted; `by` is the task that was running.
    fn cancel_requested(&mut self, _at: Moment, _task: FutureId, _by: Option<FutureId>) {}
    /// What tasks still wait for has gone to another of them, or to somebody who is no task.
    fn held(&mut self, _at: Moment, _resource: u32, _owner: Option<FutureId>) {}
    /// One more child of a gather is done.
    fn gather_progress(&mut self, _at: Moment, _gather: FutureId, _done: u32) {}
    /// Code blocked the loop (the whole thread) for a stretch of virtual time.
    fn blocked(&mut self, _at: Moment, _blocking: &Blocking) {}
    /// Something happened in the life of a thread beside the main one.
    fn thread(&mut self, _at: Moment, _thread: ThreadNumber, _life: &ThreadLife) {}
    /// The program wrote to a stream.
    fn output(&mut self, _at: Moment, _stream: Stream, _text: &str) {}
    /// A loop was garbage collected or the program ended; nothing more happens.
    fn finished(&mut self, _at: Moment) {}
}
