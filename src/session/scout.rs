//! A machine that runs the program once more from line to line, for whoever looks for one.
//!
//! It never runs further than the run itself has been recorded, so what it finds can be shown.

use super::engine::{Engine, EngineFactory, Spot, Stop, Until};
use super::replay::Position;
use super::run::Run;
use crate::trace::counter::Counter;
use std::cell::RefCell;
use std::rc::Rc;

/// How far a scout came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scouted {
    /// Where it was sent: before a line, or at an instruction.
    There,
    /// Nowhere: the run ends first.
    Over,
    /// Not yet: the slice was too short, or the run has not been recorded so far.
    Working,
}

/// The machine.
pub(super) struct Scout {
    pub(super) engine: Box<dyn Engine>,
    counter: Rc<RefCell<Counter>>,
    over: bool,
    /// Stops since somebody last looked at the clock.
    stops: u32,
}

impl Scout {
    /// Instructions between two looks at the clock.
    const CHUNK: u64 = 20_000;
    /// Lines between two looks at the clock, which takes longer than running to the next line.
    const LINES: u32 = 32;

    /// A machine at the beginning of the run's program, which was accepted before.
    pub(super) fn start(factory: &dyn EngineFactory, run: &Run) -> Option<Self> {
        let counter = Rc::new(RefCell::new(Counter::default()));
        let engine = factory.create(&run.program, counter.clone()).ok()?;
        Some(Self { engine, counter, over: false, stops: 0 })
    }

    pub(super) fn at(&self) -> Position {
        Position { event: self.counter.borrow().events, instruction: self.engine.instruction() }
    }

    pub(super) fn spot(&self) -> Spot {
        self.engine.spot()
    }

    /// Whether the slice is over, asked after each line.
    pub(super) fn is_tired(&mut self, expired: &mut dyn FnMut() -> bool) -> bool {
        self.stops = (self.stops + 1) % Self::LINES;
        self.stops == 0 && expired()
    }

    /// Run to where `instruction` instructions have been executed, past every line.
    pub(super) fn rush(&mut self, instruction: u64, run: &Run, expired: &mut dyn FnMut() -> bool) -> Scouted {
        while self.engine.instruction() < instruction {
            match self.advance(instruction, false, run) {
                Some(Scouted::There) => {}
                Some(scouted) => return scouted,
                None if expired() => return Scouted::Working,
                None => {}
            }
        }
        Scouted::There
    }

    /// Run the last few instructions up to `instruction`, however many lines begin. Gives whether one is about to begin right
    /// there; none when the run is not known so far.
    pub(super) fn approach(&mut self, instruction: u64, run: &Run) -> Option<bool> {
        let mut line = false;
        while self.engine.instruction() < instruction {
            match self.advance(instruction, true, run) {
                Some(Scouted::There) => line = true,
                Some(Scouted::Working) => return None,
                Some(Scouted::Over) => return Some(false),
                None => line = false,
            }
        }
        Some(line)
    }

    /// Run to the next line that is about to run.
    pub(super) fn line(&mut self, run: &Run, expired: &mut dyn FnMut() -> bool) -> Scouted {
        loop {
            match self.advance(u64::MAX, true, run) {
                Some(scouted) => return scouted,
                None if expired() => return Scouted::Working,
                None => {}
            }
        }
    }

    /// One chunk. None when there is more to run.
    fn advance(&mut self, instruction: u64, line: bool, run: &Run) -> Option<Scouted> {
        if self.over {
            return Some(Scouted::Over);
        }
        let now = self.engine.instruction();
        let known = run.instruction();
        if now >= known {
            // A run that a limit stopped is over for a scout, until more of it is asked for.
            return Some(if run.exploring() { Scouted::Working } else { Scouted::Over });
        }
        let until = instruction.min(known).min(now.saturating_add(Self::CHUNK));
        match self.engine.advance(Until { instruction: until, line }) {
            Stop::Line => Some(Scouted::There),
            Stop::Budget => None,
            Stop::WaitingSource => Some(Scouted::Working),
            Stop::Finished(_) | Stop::Deadlock | Stop::Idle(_) | Stop::WaitingInput => {
                self.over = true;
                Some(Scouted::Over)
            }
        }
    }
}
