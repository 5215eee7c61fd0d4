//! What is recorded: one event for each call of the instrument, at most 48 bytes each.
//!
//! Long traces are the point, so numbers are packed to four-byte alignment and texts are [`Symbol`]s. Events carry
//! what the loop told and nothing that can be folded from earlier events.

use super::names::Symbol;
use crate::asyncio::instrument::{FutureId, HandleId, HandleKind, LoopId, LoopState, Stream, ThreadNumber};

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// Instructions that the machine had executed; never decreases along a trace.
    pub instruction: u64,
    /// Virtual time in seconds; never decreases along a trace.
    pub time: f64,
    /// Line of the program's own innermost frame, from 1; 0 when the program is not on the stack.
    pub line: u32,
    /// What it was.
    pub what: What,
}

/// Virtual seconds at four-byte alignment, so that an event stays within its 48 bytes. Compares bit by bit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Seconds([u32; 2]);

impl Seconds {
    /// The number of seconds.
    pub fn get(self) -> f64 {
        f64::from_bits(u64::from(self.0[0]) << 32 | u64::from(self.0[1]))
    }
}

impl From<f64> for Seconds {
    fn from(seconds: f64) -> Self {
        let bits = seconds.to_bits();
        Self([(bits >> 32) as u32, bits as u32])
    }
}

impl std::fmt::Debug for Seconds {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:?}s", self.get())
    }
}

/// A future's identity or none, in four bytes (identities start at 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MaybeFuture(u32);

impl MaybeFuture {
    /// No future.
    pub const NONE: Self = Self(0);

    /// The identity, if there is one.
    pub fn get(self) -> Option<FutureId> {
        (self.0 != 0).then_some(FutureId(self.0))
    }
}

impl From<Option<FutureId>> for MaybeFuture {
    fn from(id: Option<FutureId>) -> Self {
        Self(id.map_or(0, |id| id.0))
    }
}

/// Why a handle was created, in the words of [`crate::asyncio::instrument::HandleCause`]; the future goes beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CauseKind {
    /// `call_soon`, `call_later` or `call_at`.
    Scheduled,
    /// First step of a new task.
    TaskCreated,
    /// A bare yield.
    Yielded,
    /// A future became done.
    FutureDone,
    /// A cancelled or failing task must run at once.
    Cancelled,
    /// The awaited future was done already.
    AlreadyDone,
    /// The selector found a descriptor ready, a signal, or what another thread queued.
    Ready,
}

/// What a future is; mirrors [`crate::asyncio::instrument::FutureKind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FutureSort {
    /// A task.
    Task,
    /// No closer description.
    Plain,
    /// Behind `asyncio.sleep`.
    Sleep {
        /// Seconds asked for.
        delay: Seconds,
    },
    /// What `gather` returned.
    Gather {
        /// How many awaitables it collects.
        total: u32,
    },
    /// A waiter of a lock, queue, event …
    Waiter {
        /// The class (and method): `Lock`, `Queue.get` …
        of: Symbol,
        /// The task that held the resource when the wait began.
        owner: MaybeFuture,
        /// The number of the resource; 0 for what has no holder.
        resource: u32,
    },
}

/// How a future ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With a result: its shortened `repr`.
    Result(Symbol),
    /// With an exception: class and message.
    Exception(Symbol),
    /// Cancelled.
    Cancelled,
}

/// Where `run_once` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseKind {
    /// In the selector, for at most this long; infinite without a deadline.
    Select {
        /// Virtual seconds.
        timeout: Seconds,
    },
    /// Due timers have moved to the ready queue.
    Timers {
        /// How many.
        due: u32,
    },
    /// Ready handles run.
    Run {
        /// How many in this pass; cancelled ones count.
        count: u32,
    },
}

/// What a thread does from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThreadEvent {
    /// It begins, under this name.
    Started {
        /// The name.
        name: Symbol,
    },
    /// It waits.
    Waits {
        /// In this call.
        call: Symbol,
        /// Until this time; infinite without a deadline.
        until: Seconds,
    },
    /// It runs.
    Runs,
    /// It has ended.
    Ended,
}

/// The kinds of event: one for each method of [`crate::asyncio::instrument::Instrument`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// A loop was created or changed its state.
    LoopState {
        /// The loop.
        owner: LoopId,
        /// Its state from now on.
        state: LoopState,
    },
    /// `run_once` begins.
    Iteration {
        /// The loop.
        owner: LoopId,
        /// Number of the pass in this loop, from 1.
        number: u32,
    },
    /// `run_once` entered a phase.
    Phase {
        /// The loop.
        owner: LoopId,
        /// The phase.
        phase: PhaseKind,
    },
    /// The clock moved in the select step; the event's time is the new time.
    Clock {
        /// The time before.
        from: Seconds,
    },
    /// A handle without a deadline joined the end of the ready queue.
    HandleReady {
        /// The new handle.
        handle: HandleId,
        /// Its loop.
        owner: LoopId,
        /// What it will do.
        kind: HandleKind,
        /// The task that it steps or wakes.
        task: MaybeFuture,
        /// Callback or coroutine, as in a schedule row.
        name: Symbol,
        /// Why it exists.
        cause: CauseKind,
        /// The future that the cause names.
        of: MaybeFuture,
        /// For [`CauseKind::Ready`], what happened; an empty text otherwise.
        ready: Symbol,
    },
    /// A handle with a deadline joined the timers (its cause is always that somebody scheduled it).
    HandleTimer {
        /// The new handle.
        handle: HandleId,
        /// Its loop.
        owner: LoopId,
        /// The callback.
        name: Symbol,
        /// Its deadline.
        when: Seconds,
        /// The future that it will resolve.
        resolves: MaybeFuture,
    },
    /// A due timer moved to the end of the ready queue.
    TimerDue {
        /// The handle.
        handle: HandleId,
    },
    /// `Handle.cancel()`; it keeps its place until it is dropped.
    HandleCancelled {
        /// The handle.
        handle: HandleId,
    },
    /// A cancelled handle left its queue without running.
    HandleDropped {
        /// The handle.
        handle: HandleId,
    },
    /// A callback begins.
    HandleBegin {
        /// The handle.
        handle: HandleId,
    },
    /// An eager task begins its first step inside its creator.
    EagerBegin {
        /// A new handle, which runs at once; a [`What::HandleEnd`] ends it.
        handle: HandleId,
        /// Its loop.
        owner: LoopId,
        /// The task.
        task: FutureId,
    },
    /// A callback ended.
    HandleEnd {
        /// The handle.
        handle: HandleId,
    },
    /// A future that is not a task was created.
    FutureCreated {
        /// The future.
        future: FutureId,
        /// What it is.
        sort: FutureSort,
    },
    /// A future or task is done.
    FutureDone {
        /// The future.
        future: FutureId,
        /// How it ended.
        end: End,
    },
    /// A task was created.
    TaskCreated {
        /// The task.
        task: FutureId,
        /// Its loop.
        owner: LoopId,
        /// `Task.get_name()`.
        name: Symbol,
        /// The coroutine's qualified name.
        coroutine: Symbol,
        /// The task that created it.
        creator: MaybeFuture,
    },
    /// `Task.set_name`.
    TaskRenamed {
        /// The task.
        task: FutureId,
        /// Its new name.
        name: Symbol,
    },
    /// A step ended without ending the task; the event's line is the one that awaits.
    TaskWaits {
        /// The task.
        task: FutureId,
        /// What it waits for; none after a bare yield.
        on: MaybeFuture,
    },
    /// `Task.cancel()` was accepted.
    CancelRequested {
        /// The task to be cancelled.
        task: FutureId,
        /// The task that asked.
        by: MaybeFuture,
    },
    /// What tasks wait for has another holder.
    Held {
        /// The number of the resource.
        resource: u32,
        /// The task that holds it from now on.
        owner: MaybeFuture,
    },
    /// One more child of a gather is done.
    GatherProgress {
        /// The gather's future.
        gather: FutureId,
        /// How many are done now.
        done: u32,
    },
    /// Code blocked the whole thread.
    Blocked {
        /// The call, such as `time.sleep`.
        call: Symbol,
        /// When it began.
        from: Seconds,
        /// When it ended.
        to: Seconds,
    },
    /// Something happened in the life of a thread beside the main one.
    Thread {
        /// The thread.
        thread: ThreadNumber,
        /// What.
        news: ThreadEvent,
    },
    /// The program wrote to a stream. The text stands in the console's store.
    Output {
        /// Which stream.
        stream: Stream,
        /// First byte in the store.
        start: u32,
        /// One past the last byte.
        end: u32,
        /// How many console lines have begun, this write included.
        lines: u32,
    },
    /// Nothing more happens.
    Finished,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_keeps_to_its_memory_budget() {
        assert!(size_of::<Event>() <= 48, "an event takes {} bytes", size_of::<Event>());
    }

    #[test]
    fn packing_loses_nothing() {
        for seconds in [0.0, -0.0, 0.1, 1e300, f64::INFINITY] {
            assert_eq!(Seconds::from(seconds).get().to_bits(), seconds.to_bits());
        }
        assert_eq!(MaybeFuture::from(Some(FutureId(3))).get(), Some(FutureId(3)));
        assert_eq!(MaybeFuture::from(None).get(), None);
    }
}
