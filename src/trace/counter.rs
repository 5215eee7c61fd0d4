//! The observer of a replay: it only counts, exactly as the recorder does.

use std::rc::Rc;

use crate::asyncio::instrument::{
    Blocking, Ending, FutureId, FutureKind, HandleId, HandleInfo, Instrument, LoopId, LoopState, Moment,
    Phase, Stream, TaskInfo, ThreadLife, ThreadNumber, Wait,
};

/// Counts calls of the instrument. After a replay up to some instruction, [`Counter::events`] is the position in the
/// recorded trace.
#[derive(Debug, Default)]
pub struct Counter {
    /// How many events a recorder would have appended.
    pub events: u32,
}

impl Instrument for Counter {
    fn wants_details(&self) -> bool {
        false
    }
    fn loop_state(&mut self, _at: Moment, _owner: LoopId, _state: LoopState) {
        self.events += 1;
    }
    fn iteration(&mut self, _at: Moment, _owner: LoopId, _number: u64) {
        self.events += 1;
    }
    fn phase(&mut self, _at: Moment, _owner: LoopId, _phase: Phase) {
        self.events += 1;
    }
    fn clock(&mut self, _at: Moment, _from: f64) {
        self.events += 1;
    }
    fn handle_created(&mut self, _at: Moment, _info: &HandleInfo) {
        self.events += 1;
    }
    fn timer_due(&mut self, _at: Moment, _handle: HandleId) {
        self.events += 1;
    }
    fn handle_cancelled(&mut self, _at: Moment, _handle: HandleId) {
        self.events += 1;
    }
    fn handle_dropped(&mut self, _at: Moment, _handle: HandleId) {
        self.events += 1;
    }
    fn handle_begin(&mut self, _at: Moment, _handle: HandleId, _name: &dyn Fn() -> Rc<str>) {
        self.events += 1;
    }
    fn eager_begin(&mut self, _at: Moment, _owner: LoopId, _handle: HandleId, _task: FutureId) {
        self.events += 1;
    }
    fn handle_end(&mut self, _at: Moment, _handle: HandleId) {
        self.events += 1;
    }
    fn future_created(&mut self, _at: Moment, _id: FutureId, _kind: &FutureKind) {
        self.events += 1;
    }
    fn future_done(&mut self, _at: Moment, _id: FutureId, _ending: &Ending) {
        self.events += 1;
    }
    fn task_created(&mut self, _at: Moment, _info: &TaskInfo) {
        self.events += 1;
    }
    fn task_renamed(&mut self, _at: Moment, _task: FutureId, _name: &str) {
        self.events += 1;
    }
    fn task_waits(&mut self, _at: Moment, _task: FutureId, _wait: Wait) {
        self.events += 1;
    }
    fn cancel_requested(&mut self, _at: Moment, _task: FutureId, _by: Option<FutureId>) {
        self.events += 1;
    }
    fn held(&mut self, _at: Moment, _resource: u32, _owner: Option<FutureId>) {
        self.events += 1;
    }
    fn gather_progress(&mut self, _at: Moment, _gather: FutureId, _done: u32) {
        self.events += 1;
    }
    fn blocked(&mut self, _at: Moment, _blocking: &Blocking) {
        self.events += 1;
    }
    fn thread(&mut self, _at: Moment, _thread: ThreadNumber, _life: &ThreadLife) {
        self.events += 1;
    }
    fn output(&mut self, _at: Moment, _stream: Stream, _text: &str) {
        self.events += 1;
    }
    fn finished(&mut self, _at: Moment) {
        self.events += 1;
    }
}
