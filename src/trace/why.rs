//! Cause and effect of one event, as structure: the page's catalogue puts it into words.
//!
//! Tasks are named by identity and texts by symbol, so the model and the names table of the same view resolve
//! everything here. Nothing in this module is English.

use crate::asyncio::instrument::{FutureId, HandleId, HandleKind, LoopId, LoopState, Stream, ThreadNumber};
use crate::trace::event::{End, FutureSort, ThreadEvent};
use crate::trace::model::{Actor, Cause, Reason};
use crate::trace::names::Symbol;

/// A handle as a sentence names it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandleNote {
    /// Its identity.
    pub id: HandleId,
    /// What it does.
    pub kind: HandleKind,
    /// The task that it steps or wakes.
    pub task: Option<FutureId>,
    /// Callback or coroutine.
    pub name: Symbol,
}

/// A timer as a sentence names it: "the 1 s timer of Task-2".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimerNote {
    /// Its handle.
    pub handle: HandleNote,
    /// Seconds from its creation to its deadline.
    pub delay: f64,
    /// Its deadline in virtual seconds.
    pub when: f64,
    /// The future that it resolves.
    pub resolves: Option<FutureId>,
    /// The task that waits for that future.
    pub waiter: Option<FutureId>,
}

/// What the event before a position did, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// The first event is still to come.
    NotStarted,
    /// Something happened in the life of a thread beside the main one.
    Thread {
        /// The thread.
        thread: ThreadNumber,
        /// Its name.
        name: Option<Symbol>,
        /// What it does from now on.
        news: ThreadEvent,
        /// Who runs in the loop meanwhile.
        by: Actor,
    },
    /// A loop came to be or changed its state.
    Loop {
        /// The loop.
        owner: LoopId,
        /// Its new state.
        state: LoopState,
        /// Whether it was running before.
        stops: bool,
        /// Tasks that are not done: what a closing loop has to cancel.
        unfinished: u32,
    },
    /// A pass of `run_once` begins.
    Iteration {
        /// Its number.
        number: u32,
        /// Handles that wait in the ready queue.
        ready: u32,
        /// Timers.
        timers: u32,
    },
    /// The selector only looks: something is ready, so it must not wait.
    Poll {
        /// Handles in the ready queue.
        ready: u32,
    },
    /// Nothing is ready: the selector waits until the next timer.
    SelectUntil {
        /// Virtual seconds that it may wait.
        timeout: f64,
        /// The timer that it waits for.
        next: Option<TimerNote>,
    },
    /// Nothing is ready and no timer is set: only the outside world can wake the loop.
    SelectForever {
        /// Waiting tasks.
        waiting: u32,
    },
    /// The clock moved while the selector waited.
    Clock {
        /// Before.
        from: f64,
        /// After.
        to: f64,
        /// The timer that this made due.
        next: Option<TimerNote>,
    },
    /// Due timers have moved to the ready queue.
    TimersMoved {
        /// How many.
        due: u32,
    },
    /// The loop runs what is ready now; what joins meanwhile waits for the next pass.
    RunPass {
        /// How many handles.
        count: u32,
    },
    /// A handle joined the ready queue.
    Queued {
        /// The handle.
        handle: HandleNote,
        /// Why, and by whom.
        cause: Cause,
        /// How long the task had waited, for a wake-up.
        waited: Option<f64>,
        /// The handle right before it in the queue; `None` when it is next.
        behind: Option<HandleNote>,
        /// Its place in the queue, from 1.
        place: u32,
    },
    /// A timer was set.
    TimerSet {
        /// The timer.
        timer: TimerNote,
        /// Who set it.
        by: Actor,
    },
    /// A timer is due and joined the ready queue.
    TimerFired {
        /// The timer.
        timer: TimerNote,
        /// Seconds between its deadline and now: more than a hair only after the loop was blocked.
        late: f64,
        /// The handle right before it in the queue.
        behind: Option<HandleNote>,
    },
    /// A handle was cancelled; it stays where it is until it is skipped.
    HandleCancelled {
        /// The handle.
        handle: HandleNote,
        /// Who did it.
        by: Actor,
        /// Whether it is a timer.
        timer: bool,
    },
    /// A cancelled handle was skipped.
    HandleSkipped {
        /// The handle.
        handle: HandleNote,
    },
    /// A callback begins.
    Begins {
        /// The handle.
        handle: HandleNote,
        /// Why it was queued, and by whom.
        cause: Cause,
        /// For a timer: seconds from its creation to its deadline.
        delay: Option<f64>,
        /// Whether a task takes its first step.
        first_step: bool,
        /// Whether its task was asked to cancel when it had been queued already: CancelledError goes into it.
        cancelled: bool,
        /// Number in this pass, from 1, and how many the pass runs.
        turn: (u32, u32),
        /// Line where the task continues; 0 for a first step or a callback.
        line: u32,
    },
    /// An eager task takes its first step at once.
    EagerBegins {
        /// The task.
        task: FutureId,
        /// Who created it, and stands still meanwhile.
        by: Actor,
    },
    /// A callback ended, and nothing else is to be told.
    Ends {
        /// The handle.
        handle: HandleNote,
        /// Handles that remain in the ready queue.
        ready: u32,
    },
    /// A future was created.
    FutureCreated {
        /// The future.
        future: FutureId,
        /// What it is.
        sort: FutureSort,
        /// Who created it.
        by: Actor,
    },
    /// A future that is not a task is done.
    FutureDone {
        /// The future.
        future: FutureId,
        /// What it is, if it was announced.
        sort: Option<FutureSort>,
        /// How it ended.
        end: End,
        /// A task that waits for it and so will wake.
        waiter: Option<FutureId>,
        /// Who ended it.
        by: Actor,
    },
    /// A task was created.
    TaskCreated {
        /// The task.
        task: FutureId,
        /// Who created it.
        by: Actor,
    },
    /// A task got another name.
    TaskRenamed {
        /// The task.
        task: FutureId,
        /// Its new name.
        name: Symbol,
    },
    /// A task ended.
    TaskDone {
        /// The task.
        task: FutureId,
        /// How.
        end: End,
        /// A task that waits for it and so will wake.
        waiter: Option<FutureId>,
        /// Who cancelled it, if it ended by cancellation.
        cancelled_by: Option<FutureId>,
    },
    /// A task gave its turn away and is queued again.
    Yields {
        /// The task.
        task: FutureId,
        /// Line.
        line: u32,
    },
    /// A task waits.
    Waits {
        /// The task.
        task: FutureId,
        /// What for.
        reason: Reason,
        /// Line that awaits.
        line: u32,
    },
    /// `Task.cancel()` was accepted.
    CancelRequested {
        /// The task.
        task: FutureId,
        /// Who asked.
        by: Option<FutureId>,
        /// What the task waits for: the request is passed on to it. `None`: delivered at the task's next step.
        through: Option<Reason>,
        /// Whether it has not taken its first step: its body will never run.
        unstarted: bool,
    },
    /// What others wait for has changed hands.
    Held {
        /// The task that holds it now.
        owner: Option<FutureId>,
        /// Who gave or took it.
        by: Actor,
    },
    /// A child of a gather is done.
    GatherProgress {
        /// The gather's future.
        gather: FutureId,
        /// Done now.
        done: u32,
        /// Of how many.
        total: u32,
        /// The task that waits for it.
        waiter: Option<FutureId>,
    },
    /// Code blocked the loop: the clock ran, nothing else could.
    Blocked {
        /// The call.
        call: Symbol,
        /// Seconds.
        seconds: f64,
        /// Who called it.
        by: Actor,
        /// Handles that stood ready all the while.
        ready: u32,
        /// Timers that became due meanwhile and are late now.
        late: u32,
    },
    /// The program wrote to a stream.
    Printed {
        /// Which.
        stream: Stream,
        /// Who wrote.
        by: Actor,
    },
    /// Something about a handle of a loop that was closed meanwhile.
    Gone {
        /// The handle.
        handle: HandleId,
    },
    /// The program ended.
    Finished {
        /// Tasks that never ended.
        unfinished: u32,
    },
}
