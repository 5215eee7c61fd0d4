//! Where the breakpoints of a run are met: one look through the run from its beginning, as far as somebody needs it.

use super::breakpoint::{Breakpoint, Met};
use super::engine::EngineFactory;
use super::replay::Position;
use super::run::Run;
use super::scout::{Scout, Scouted};
use std::rc::Rc;

/// A place where the program would stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) at: Position,
    pub(super) line: u32,
    /// Why the condition could not be told, if it could not: then one stops and looks.
    pub(super) problem: Option<Rc<str>>,
}

/// What is known of a breakpoint.
#[derive(Default)]
struct Known {
    /// Where its line was about to run with its condition true, in order.
    met: Vec<Position>,
    /// What is wrong with its text, in which case it is not looked for.
    wrong: Option<Rc<str>>,
    /// What was wrong with its condition where it could not be told first.
    failed: Option<(Position, Rc<str>)>,
}

/// What to do at a place that is a stop, for those who pass through a run.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ahead {
    /// The next stop.
    Stop(Hit),
    /// There is none up to the position that was asked about.
    Free,
    /// The run has not been looked through so far.
    Unknown,
}

/// The breakpoints of a run.
pub(super) struct Hits {
    breakpoints: Rc<[Breakpoint]>,
    known: Vec<Known>,
    stops: Vec<Hit>,
    scout: Option<Scout>,
    /// Up to where the run has been looked through, and whether that is all of it.
    seen: Position,
    begun: bool,
    whole: bool,
    /// There are more places than are remembered.
    full: bool,
    /// The breakpoints of the line at `seen` whose conditions are still to be asked.
    asking: Vec<usize>,
}

impl Hits {
    /// Places that are remembered of all breakpoints together.
    const MOST: usize = 1_000_000;

    pub(super) fn new(factory: &dyn EngineFactory, breakpoints: &Rc<[Breakpoint]>) -> Self {
        let wrong = |breakpoint: &Breakpoint| match &*breakpoint.condition {
            "" => None,
            condition => factory.check(condition).err(),
        };
        let known = breakpoints
            .iter()
            .map(|breakpoint| Known { wrong: wrong(breakpoint), ..Known::default() })
            .collect();
        Self {
            breakpoints: breakpoints.clone(),
            known,
            stops: Vec::new(),
            scout: None,
            seen: Position::default(),
            begun: false,
            whole: false,
            full: false,
            asking: Vec::new(),
        }
    }

    /// A new run: look through that.
    pub(super) fn forget(&mut self, factory: &dyn EngineFactory) {
        *self = Self::new(factory, &self.breakpoints.clone());
    }

    pub(super) fn breakpoints(&self) -> &Rc<[Breakpoint]> {
        &self.breakpoints
    }

    fn is_active(&self, index: usize) -> bool {
        let (breakpoint, known) = (&self.breakpoints[index], &self.known[index]);
        breakpoint.enabled && known.wrong.is_none()
    }

    /// Whether any breakpoint can stop anything.
    pub(super) fn any(&self) -> bool {
        (0..self.known.len()).any(|index| self.is_active(index))
    }

    /// Whether the run has been looked through up to a position.
    pub(super) fn covers(&self, position: Position) -> bool {
        self.whole || !self.any() || position.is_before(self.seen)
    }

    /// Whether all of the run has been looked through.
    pub(super) fn is_whole(&self) -> bool {
        self.whole || !self.any()
    }

    /// The first stop after `from`, if it is not after `to`.
    pub(super) fn between(&self, from: Position, to: Position) -> Ahead {
        match self.next(from) {
            Some(hit) if !to.is_before(hit.at) => Ahead::Stop(hit.clone()),
            _ if self.covers(to) => Ahead::Free,
            _ => Ahead::Unknown,
        }
    }

    /// The first stop after a position, as far as is known.
    pub(super) fn next(&self, from: Position) -> Option<&Hit> {
        self.stops.get(self.stops.partition_point(|hit| !from.is_before(hit.at)))
    }

    /// The last stop before a position, as far as is known.
    pub(super) fn previous(&self, from: Position) -> Option<&Hit> {
        let count = self.stops.partition_point(|hit| hit.at.is_before(from));
        self.stops.get(count.checked_sub(1)?)
    }

    /// The breakpoints as they are at the playhead.
    pub(super) fn met(&self, head: Position) -> Rc<[Met]> {
        let met = |known: &Known| {
            let failed = known.failed.as_ref().filter(|(at, _)| !head.is_before(*at));
            Met {
                hits: known.met.partition_point(|at| !head.is_before(*at)) as u32,
                counted: self.covers(head),
                full: self.full && head.is_after(self.seen),
                problem: known.wrong.clone().or_else(|| failed.map(|(_, problem)| problem.clone())),
            }
        };
        self.known.iter().map(met).collect()
    }

    /// Look on until `enough` says so, the run is at its end, or the slice is over.
    pub(super) fn look(
        &mut self,
        factory: &dyn EngineFactory,
        run: &Run,
        enough: impl Fn(&Self) -> bool,
        expired: &mut dyn FnMut() -> bool,
    ) {
        while !self.is_whole() && !enough(self) {
            if self.scout.is_none() {
                self.scout = Scout::start(factory, run);
            }
            let Some(scout) = &mut self.scout else {
                self.whole = true;
                return;
            };
            // After a condition that changed the machine, a new one comes back to where that was.
            let scouted = match scout.at().instruction < self.seen.instruction {
                true => scout.rush(self.seen.instruction, run, expired),
                false => Scouted::There,
            };
            let scouted = match scouted {
                // The program's first line is about to run before anything has.
                Scouted::There if !std::mem::replace(&mut self.begun, true) => Scouted::There,
                Scouted::There if self.asking.is_empty() => scout.line(run, expired),
                other => other,
            };
            match scouted {
                Scouted::Working => return,
                Scouted::Over => {
                    self.whole = true;
                    self.scout = None;
                }
                Scouted::There => self.ask(),
            }
            // Without a scout a condition has changed it, and the next has a long way to go.
            let tired = match &mut self.scout {
                Some(scout) => scout.is_tired(expired),
                None => expired(),
            };
            if tired {
                return;
            }
        }
    }

    /// The scout stands before a line: note what stops there.
    fn ask(&mut self) {
        let Some(scout) = &mut self.scout else { return };
        if self.asking.is_empty() {
            let spot = scout.spot();
            self.seen = scout.at();
            // As under CPython's `sys.settrace`, a line that only goes on after its `await` is no new line.
            let here = |index: &usize| {
                self.breakpoints[*index].line == spot.line && !spot.resumed && self.is_active(*index)
            };
            self.asking = (0..self.known.len()).rev().filter(here).collect();
        }
        while let Some(index) = self.asking.pop() {
            let Some(scout) = &mut self.scout else { return };
            let breakpoint = &self.breakpoints[index];
            let verdict = match &*breakpoint.condition {
                "" => Ok(true),
                condition => {
                    let verdict = scout.engine.holds(condition);
                    if !verdict.intact {
                        self.scout = None;
                    }
                    verdict.holds
                }
            };
            let (line, from) = (breakpoint.line, breakpoint.from);
            match verdict {
                Ok(false) => {}
                Ok(true) => {
                    let met = &mut self.known[index].met;
                    met.push(self.seen);
                    if met.len() as u64 >= u64::from(from) {
                        self.stop(line, None);
                    }
                }
                Err(problem) => {
                    self.known[index].failed.get_or_insert((self.seen, problem.clone()));
                    self.stop(line, Some(problem));
                }
            }
            if self.scout.is_none() && !self.asking.is_empty() {
                return;
            }
        }
        // Nobody steps through as many; what lies beyond is as if there were no breakpoints, and a person is told.
        let remembered: usize = self.known.iter().map(|known| known.met.len()).sum();
        if remembered >= Self::MOST {
            (self.whole, self.full) = (true, true);
            self.scout = None;
        }
    }

    fn stop(&mut self, line: u32, problem: Option<Rc<str>>) {
        // Two breakpoints of one line are one stop.
        match self.stops.last_mut() {
            Some(last) if last.at == self.seen => last.problem = last.problem.take().or(problem),
            _ => self.stops.push(Hit { at: self.seen, line, problem }),
        }
    }
}
