//! The observer that writes a trace.

use std::rc::Rc;

use super::event::{CauseKind, End, Event, FutureSort, PhaseKind, ThreadEvent, What};
use super::model::Model;
use super::names::Symbol;
use super::store::Trace;
use crate::asyncio::instrument::{
    Blocking, Ending, FutureId, FutureKind, HandleCause, HandleId, HandleInfo, Instrument, LoopId, LoopState,
    Moment, Phase, Stream, TaskInfo, ThreadLife, ThreadNumber, Wait,
};

/// Appends one event per call of the instrument, no more and no less: a replay finds its place by counting calls.
#[derive(Default)]
pub struct Recorder {
    /// What has been recorded.
    pub trace: Trace,
    /// Where only the end matters: the model so far, in place of the events.
    folded: Option<Box<Model>>,
    /// The symbol of the empty text, once it was wanted: nearly every handle asks for it.
    no_text: Option<Symbol>,
}

impl Recorder {
    /// A recorder with an empty trace.
    pub fn new() -> Self {
        Self::default()
    }

    /// A recorder that keeps no events, only the state that they lead to, however many there are.
    pub fn folding() -> Self {
        Self { folded: Some(Box::default()), ..Self::default() }
    }

    /// The state so far, of one that folds.
    pub fn folded(&self) -> Option<&Model> {
        self.folded.as_deref()
    }

    fn push(&mut self, at: Moment, what: What) {
        let event = Event { instruction: at.instruction, time: at.time, line: at.line, what };
        match &mut self.folded {
            Some(model) => model.apply(&event),
            None => self.trace.push(event),
        }
    }

    fn no_text(&mut self) -> Symbol {
        let Self { trace, no_text, .. } = self;
        *no_text.get_or_insert_with(|| trace.names.intern(""))
    }

    fn sort(&self, kind: &FutureKind) -> FutureSort {
        match kind {
            FutureKind::Plain => FutureSort::Plain,
            FutureKind::Sleep { delay } => FutureSort::Sleep { delay: (*delay).into() },
            FutureKind::Gather { total } => FutureSort::Gather { total: *total },
            FutureKind::Waiter { of, owner, resource } => FutureSort::Waiter {
                of: self.trace.names.intern(of),
                owner: (*owner).into(),
                resource: *resource,
            },
        }
    }
}

fn split(cause: HandleCause) -> (CauseKind, Option<FutureId>) {
    match cause {
        HandleCause::Scheduled => (CauseKind::Scheduled, None),
        HandleCause::TaskCreated(of) => (CauseKind::TaskCreated, Some(of)),
        HandleCause::Yielded(of) => (CauseKind::Yielded, Some(of)),
        HandleCause::FutureDone(of) => (CauseKind::FutureDone, Some(of)),
        HandleCause::Cancelled(of) => (CauseKind::Cancelled, Some(of)),
        HandleCause::AlreadyDone(of) => (CauseKind::AlreadyDone, Some(of)),
        HandleCause::Ready => (CauseKind::Ready, None),
    }
}

impl Instrument for Recorder {
    fn loop_state(&mut self, at: Moment, owner: LoopId, state: LoopState) {
        self.push(at, What::LoopState { owner, state });
    }

    fn iteration(&mut self, at: Moment, owner: LoopId, number: u64) {
        // A trace ends long before four thousand million passes.
        self.push(at, What::Iteration { owner, number: u32::try_from(number).unwrap_or(u32::MAX) });
    }

    fn phase(&mut self, at: Moment, owner: LoopId, phase: Phase) {
        let phase = match phase {
            Phase::Select { timeout } => {
                PhaseKind::Select { timeout: timeout.unwrap_or(f64::INFINITY).into() }
            }
            Phase::Timers { due } => PhaseKind::Timers { due },
            Phase::Run { count } => PhaseKind::Run { count },
        };
        self.push(at, What::Phase { owner, phase });
    }

    fn clock(&mut self, at: Moment, from: f64) {
        self.push(at, What::Clock { from: from.into() });
    }

    fn handle_created(&mut self, at: Moment, info: &HandleInfo) {
        let name = self.trace.names.intern_shared(&info.name);
        let (handle, owner) = (info.id, info.owner);
        let what = match info.when {
            Some(when) => {
                What::HandleTimer { handle, owner, name, when: when.into(), resolves: info.resolves.into() }
            }
            None => {
                let (cause, of) = split(info.cause);
                let (task, of) = (info.task.into(), of.into());
                let ready = match &info.ready {
                    Some(ready) => self.trace.names.intern(ready),
                    None => self.no_text(),
                };
                What::HandleReady { handle, owner, kind: info.kind, task, name, cause, of, ready }
            }
        };
        self.push(at, what);
    }

    fn timer_due(&mut self, at: Moment, handle: HandleId) {
        self.push(at, What::TimerDue { handle });
    }

    fn handle_cancelled(&mut self, at: Moment, handle: HandleId) {
        self.push(at, What::HandleCancelled { handle });
    }

    fn handle_dropped(&mut self, at: Moment, handle: HandleId) {
        self.push(at, What::HandleDropped { handle });
    }

    fn handle_begin(&mut self, at: Moment, handle: HandleId, _name: &dyn Fn() -> Rc<str>) {
        self.push(at, What::HandleBegin { handle });
    }

    fn eager_begin(&mut self, at: Moment, owner: LoopId, handle: HandleId, task: FutureId) {
        self.push(at, What::EagerBegin { handle, owner, task });
    }

    fn handle_end(&mut self, at: Moment, handle: HandleId) {
        self.push(at, What::HandleEnd { handle });
    }

    fn future_created(&mut self, at: Moment, id: FutureId, kind: &FutureKind) {
        let sort = self.sort(kind);
        self.push(at, What::FutureCreated { future: id, sort });
    }

    fn future_done(&mut self, at: Moment, id: FutureId, ending: &Ending) {
        let end = match ending {
            Ending::Result(repr) => End::Result(self.trace.names.intern(repr)),
            Ending::Exception(text) => End::Exception(self.trace.names.intern(text)),
            Ending::Cancelled => End::Cancelled,
        };
        self.push(at, What::FutureDone { future: id, end });
    }

    fn task_created(&mut self, at: Moment, info: &TaskInfo) {
        let name = self.trace.names.intern(&info.name);
        let coroutine = self.trace.names.intern(&info.coroutine);
        let creator = info.creator.into();
        self.push(at, What::TaskCreated { task: info.id, owner: info.owner, name, coroutine, creator });
    }

    fn task_renamed(&mut self, at: Moment, task: FutureId, name: &str) {
        let name = self.trace.names.intern(name);
        self.push(at, What::TaskRenamed { task, name });
    }

    fn task_waits(&mut self, at: Moment, task: FutureId, wait: Wait) {
        let on = match wait {
            Wait::Turn => None,
            Wait::Future(future) => Some(future),
        };
        self.push(at, What::TaskWaits { task, on: on.into() });
    }

    fn cancel_requested(&mut self, at: Moment, task: FutureId, by: Option<FutureId>) {
        self.push(at, What::CancelRequested { task, by: by.into() });
    }

    fn held(&mut self, at: Moment, resource: u32, owner: Option<FutureId>) {
        self.push(at, What::Held { resource, owner: owner.into() });
    }

    fn gather_progress(&mut self, at: Moment, gather: FutureId, done: u32) {
        self.push(at, What::GatherProgress { gather, done });
    }

    fn blocked(&mut self, at: Moment, blocking: &Blocking) {
        let call = self.trace.names.intern(&blocking.call);
        self.push(at, What::Blocked { call, from: blocking.from.into(), to: blocking.to.into() });
    }

    fn thread(&mut self, at: Moment, thread: ThreadNumber, life: &ThreadLife) {
        let news = match life {
            ThreadLife::Started { name } => ThreadEvent::Started { name: self.trace.names.intern(name) },
            ThreadLife::Waits { call, until } => ThreadEvent::Waits {
                call: self.trace.names.intern(call),
                until: until.unwrap_or(f64::INFINITY).into(),
            },
            ThreadLife::Runs => ThreadEvent::Runs,
            ThreadLife::Ended => ThreadEvent::Ended,
        };
        self.push(at, What::Thread { thread, news });
    }

    fn output(&mut self, at: Moment, stream: Stream, text: &str) {
        let what = self.trace.write(at, stream, text);
        self.push(at, what);
    }

    fn finished(&mut self, at: Moment) {
        self.push(at, What::Finished);
    }
}
