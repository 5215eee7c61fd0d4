//! One run of one program, recorded ahead of the playhead.

use super::engine::{Diagnostic, Engine, EngineFactory, Entered, Input, Program, Stop, Until};
use super::replay::Position;
use super::status::{Limit, Outcome};
use crate::library::sources;
use crate::trace::index::Index;
use crate::trace::knot::Join;
use crate::trace::recorder::Recorder;
use crate::trace::store::{Trace, TraceLimit};
use std::cell::{Ref, RefCell};
use std::rc::Rc;

/// A machine that runs ahead, and what it has recorded.
pub(super) struct Run {
    pub(super) program: Rc<Program>,
    /// Its number.
    pub(super) checksum: u32,
    /// Dropped when the run can go no further.
    engine: Option<Box<dyn Engine>>,
    recorder: Rc<RefCell<Recorder>>,
    pub(super) index: Index,
    pub(super) outcome: Outcome,
    /// Where it stands still: who awaits whom through a gather or a group.
    pub(super) joins: Rc<[Join]>,
    /// The exception that ended the program.
    pub(super) error: Option<Diagnostic>,
    instruction_limit: u64,
}

impl Run {
    /// Instructions per allowance: what an endless computation may take before the run is stopped.
    const INSTRUCTIONS: u64 = 100_000_000;
    /// Instructions between two looks at the clock.
    const CHUNK: u64 = 10_000;

    pub(super) fn start(factory: &dyn EngineFactory, program: Rc<Program>) -> Result<Self, Vec<Diagnostic>> {
        // A new run is a new attempt.
        sources::forget_failures();
        let recorder = Rc::new(RefCell::new(Recorder::new()));
        let engine = factory.create(&program, recorder.clone())?;
        Ok(Self {
            checksum: program.checksum(),
            program,
            engine: Some(engine),
            recorder,
            index: Index::new(),
            outcome: Outcome::Exploring,
            joins: Rc::default(),
            error: None,
            instruction_limit: Self::INSTRUCTIONS,
        })
    }

    /// What has been recorded. Must be given back before the machine runs on.
    pub(super) fn trace(&self) -> Ref<'_, Trace> {
        Ref::map(self.recorder.borrow(), |recorder| &recorder.trace)
    }

    /// Events known: recorded, visible and indexed.
    pub(super) fn known(&self) -> u32 {
        self.index.head().event
    }

    /// The position at the last of so many events.
    pub(super) fn position(&self, event: u32) -> Position {
        let last = event
            .checked_sub(1)
            .and_then(|last| self.trace().events().get(last as usize).map(|event| event.instruction));
        Position { event, instruction: last.unwrap_or(0) }
    }

    /// How far the recorded machine has come; without bound once it has ended.
    pub(super) fn instruction(&self) -> u64 {
        self.engine.as_ref().map_or(u64::MAX, |engine| engine.instruction())
    }

    pub(super) fn exploring(&self) -> bool {
        self.outcome == Outcome::Exploring
    }

    /// The module whose text the run waits for.
    pub(super) fn awaited(&self) -> Option<Rc<str>> {
        self.engine.as_ref()?.awaited()
    }

    /// Run ahead until the slice has expired or the run has come to its end.
    pub(super) fn explore(&mut self, expired: &mut dyn FnMut() -> bool) {
        while self.exploring() && self.awaited().is_none() && !expired() {
            self.explore_chunk();
        }
    }

    fn explore_chunk(&mut self) {
        let Some(engine) = &mut self.engine else { return };
        let until = (engine.instruction() + Self::CHUNK).min(self.instruction_limit);
        let stop = engine.advance(Until { instruction: until, line: false });
        let spent = engine.instruction() >= self.instruction_limit;
        let limit = self.recorder.borrow().trace.limit();
        match (stop, limit) {
            // A limit comes before whatever the machine did after it.
            (_, Some(TraceLimit::Events)) => self.outcome = Outcome::Limited(Limit::Events),
            (_, Some(TraceLimit::Output)) => self.outcome = Outcome::Limited(Limit::Output),
            (Stop::Finished(finish), None) => {
                self.outcome = Outcome::Exited { code: finish.code, uncaught: finish.error.is_some() };
                self.error = finish.error;
                self.engine = None;
            }
            (Stop::Deadlock, None) => {
                self.outcome = Outcome::Deadlock;
                self.joins = engine.joins().into();
                self.engine = None;
            }
            (Stop::Idle(awaits), None) => {
                self.outcome = Outcome::Idle(awaits);
                self.joins = engine.joins().into();
                self.engine = None;
            }
            (Stop::WaitingInput, None) => self.outcome = Outcome::WaitingInput,
            (Stop::Budget | Stop::Line, None) if spent => {
                self.outcome = Outcome::Limited(Limit::Instructions)
            }
            (Stop::Budget | Stop::Line | Stop::WaitingSource, None) => {}
        }
        self.index.extend(self.recorder.borrow().trace.events());
    }

    /// The program asked for a line, and here it is (`None`: the end of input). False when it did not ask.
    pub(super) fn give(&mut self, line: Option<Rc<str>>) -> bool {
        let Some(engine) = self.engine.as_mut().filter(|_| self.outcome == Outcome::WaitingInput) else {
            return false;
        };
        let input = Input { instruction: engine.instruction(), what: Entered::Line(line) };
        // A replay gives the program the same.
        let inputs = self.program.inputs.iter().cloned().chain([input.clone()]).collect();
        self.program = Rc::new(Program { inputs, ..(*self.program).clone() });
        engine.give(input);
        self.outcome = Outcome::Exploring;
        true
    }

    /// After a limit: allow as much again.
    pub(super) fn more(&mut self) {
        if !matches!(self.outcome, Outcome::Limited(_)) {
            return;
        }
        self.recorder.borrow_mut().trace.raise_limits();
        self.instruction_limit = self.instruction_limit.saturating_add(Self::INSTRUCTIONS);
        self.outcome = Outcome::Exploring;
        self.index.extend(self.recorder.borrow().trace.events());
    }
}
