//! Lines and locals: the program run once more, up to a position and around it.
//!
//! Events do not carry lines and locals; determinism makes running again exact. The replay rushes to shortly before its
//! target and from there takes a snapshot at each new line and after each event, so that stepping about near the target
//! needs no further replay.

use super::engine::{Diagnostic, Engine, EngineFactory, Program, Stop, Until};
use super::view::PlaceReply;
use crate::asyncio::instrument::FutureId;
use crate::trace::counter::Counter;
use crate::trace::events::Events;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// A place in a run: so many events applied, and so many instructions executed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) event: u32,
    pub(super) instruction: u64,
}

impl Position {
    /// Whether a machine that stopped at `self` has come as far as `target`.
    pub(super) fn reaches(self, target: Self) -> bool {
        self.event >= target.event && self.instruction >= target.instruction
    }

    /// Whether `self` comes before `other` in a run.
    pub(super) fn is_before(self, other: Self) -> bool {
        (self.event, self.instruction) < (other.event, other.instruction)
    }

    /// Whether `self` comes after `other` in a run.
    pub(super) fn is_after(self, other: Self) -> bool {
        other.is_before(self)
    }
}

/// The machine's state where it stopped.
struct Snapshot {
    at: Position,
    /// A line is about to begin here (as opposed to: something happened in the middle of one).
    line: bool,
    reply: Rc<PlaceReply>,
}

/// An answer of the replay, or the wish to be called again.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer<T> {
    /// Here it is.
    Ready(T),
    /// The slice was too short.
    Working,
}

/// A second machine, with snapshots of the stretch that it ran last.
pub(super) struct Replay {
    engine: Box<dyn Engine>,
    counter: Rc<RefCell<Counter>>,
    selected: Option<FutureId>,
    /// Every stop since the first of them, without a gap.
    window: VecDeque<Snapshot>,
    /// The last line that fell out of the window since the stretch with snapshots began.
    line_before: Option<Position>,
    /// Whether that stretch began with the program, so that no line came before it.
    whole: bool,
    ended: bool,
    /// Instructions before a target that are run with snapshots.
    lead: u64,
    /// Where the replay is going, for the progress.
    goal: u64,
    /// Whether every stop asks the objects, rather than the one that answers.
    asking: bool,
}

impl Replay {
    /// Usual length of the stretch before a target.
    const LEAD: u64 = 2_000;
    /// Snapshots kept.
    const WINDOW: usize = 1_024;
    /// Instructions between two looks at the clock while rushing.
    const CHUNK: u64 = 20_000;

    /// A replay at the beginning of `program`, showing the stack of `selected` beside what runs.
    pub(super) fn start(
        factory: &dyn EngineFactory,
        program: &Program,
        selected: Option<FutureId>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let counter = Rc::new(RefCell::new(Counter::default()));
        let engine = factory.create(program, counter.clone())?;
        let mut replay = Self {
            engine,
            counter,
            selected,
            window: VecDeque::new(),
            line_before: None,
            whole: true,
            ended: false,
            lead: Self::LEAD,
            goal: 0,
            asking: false,
        };
        replay.snapshot(false);
        Ok(replay)
    }

    /// The same, asking the objects at every stop: for stepping back through what another replay has gone past.
    pub(super) fn asking(
        factory: &dyn EngineFactory,
        program: &Program,
        selected: Option<FutureId>,
    ) -> Result<Self, Vec<Diagnostic>> {
        Ok(Self { asking: true, ..Self::start(factory, program, selected)? })
    }

    /// The task whose stack the snapshots hold.
    pub(super) fn selected(&self) -> Option<FutureId> {
        self.selected
    }

    /// How far the replay is on its way, from 0 to 1.
    pub(super) fn progress(&self) -> f64 {
        self.engine.instruction() as f64 / self.goal.max(1) as f64
    }

    fn at(&self) -> Position {
        Position { event: self.counter.borrow().events, instruction: self.engine.instruction() }
    }

    fn snapshot(&mut self, line: bool) {
        if self.window.len() == Self::WINDOW
            && let Some(oldest) = self.window.pop_front()
            && oldest.line
        {
            self.line_before = Some(oldest.at);
        }
        let stack = self.selected.map_or_else(Vec::new, |task| self.engine.frames(Some(task)));
        let reply = PlaceReply {
            line: self.engine.line(),
            thread: self.engine.spot().thread,
            running: self.engine.frames(None),
            selected: self.selected,
            stack,
            inspection: self.asking.then(|| Rc::new(self.engine.inspect(self.selected))),
        };
        self.window.push_back(Snapshot { at: self.at(), line, reply: Rc::new(reply) });
    }

    /// Whether the machine is past the stretch that an answer about `target` needs.
    fn is_past(&self, target: Position) -> bool {
        match self.window.front() {
            // The first stop that reaches the target could be one before the window, unless the window begins right there.
            Some(front) => front.at.reaches(target) && front.at != target,
            None => self.at().reaches(target),
        }
    }

    /// Index in the window of the first stop that reaches `target`.
    fn find(&self, target: Position) -> Option<usize> {
        let index = self.window.partition_point(|stop| !stop.at.reaches(target));
        // An ended program never reaches more: its last stop answers.
        let last = self.window.len().checked_sub(1)?;
        if index <= last { Some(index) } else { self.ended.then_some(last) }
    }

    /// Run once with snapshots: to the next line, or to where the next event is due.
    fn walk(&mut self, events: Events<'_>) {
        let before = self.at();
        let next = events
            .get(before.event as usize)
            .map_or(before.instruction + Self::LEAD, |event| event.instruction);
        let instruction = next.max(before.instruction + 1);
        let stop = self.engine.advance(Until { instruction, line: true });
        let line = stop == Stop::Line;
        self.ended = matches!(stop, Stop::Finished(_) | Stop::Deadlock | Stop::Idle(_) | Stop::WaitingInput);
        if line || self.ended || self.at().event != before.event {
            self.snapshot(line);
        }
    }

    /// Run without snapshots to shortly before `instruction`.
    fn rush(&mut self, instruction: u64, expired: &mut dyn FnMut() -> bool) {
        let target = instruction.saturating_sub(self.lead);
        if self.at().instruction + Self::LEAD >= target {
            if self.window.is_empty() {
                self.snapshot(false);
            }
            return;
        }
        self.window.clear();
        self.line_before = None;
        self.whole = false;
        while !self.ended && self.engine.instruction() < target && !expired() {
            let until = (self.engine.instruction() + Self::CHUNK).min(target);
            let stop = self.engine.advance(Until { instruction: until, line: false });
            self.ended = !matches!(stop, Stop::Budget | Stop::Line | Stop::WaitingSource);
        }
        if self.ended || self.engine.instruction() >= target {
            self.snapshot(false);
        }
    }

    /// Lines and locals at `target`. `Err` when this machine is already past it: start again.
    pub(super) fn show(
        &mut self,
        target: Position,
        events: Events<'_>,
        expired: &mut dyn FnMut() -> bool,
    ) -> Result<Answer<Rc<PlaceReply>>, Past> {
        match self.reach(target, events, expired)? {
            Answer::Ready(index) => {
                self.look(index);
                Ok(Answer::Ready(self.window[index].reply.clone()))
            }
            Answer::Working => Ok(Answer::Working),
        }
    }

    /// Add what the objects say to a snapshot. They can be asked only where the machine stands, and asking at every stop
    /// would cost more than running.
    fn look(&mut self, index: usize) {
        let (here, selected) = (self.at(), self.selected);
        let Some(stop) = self.window.get_mut(index).filter(|stop| stop.at == here) else { return };
        if stop.reply.inspection.is_none() {
            let inspection = Some(Rc::new(self.engine.inspect(selected)));
            stop.reply = Rc::new(PlaceReply { inspection, ..(*stop.reply).clone() });
        }
    }

    /// Window index of the stop that answers for `target`.
    fn reach(
        &mut self,
        target: Position,
        events: Events<'_>,
        expired: &mut dyn FnMut() -> bool,
    ) -> Result<Answer<usize>, Past> {
        if self.is_past(target) {
            return Err(Past::Target);
        }
        self.goal = target.instruction;
        if self.find(target).is_none() {
            self.rush(target.instruction, expired);
        }
        loop {
            if self.window.is_empty() {
                return Ok(Answer::Working);
            }
            if let Some(index) = self.find(target) {
                return Ok(Answer::Ready(index));
            }
            if expired() {
                return Ok(Answer::Working);
            }
            self.walk(events);
        }
    }

    /// The next line that is about to run after `target`; none when the program ends first.
    pub(super) fn next_line(
        &mut self,
        target: Position,
        events: Events<'_>,
        expired: &mut dyn FnMut() -> bool,
    ) -> Result<Answer<Option<Position>>, Past> {
        loop {
            let Answer::Ready(index) = self.reach(target, events, expired)? else {
                return Ok(Answer::Working);
            };
            if let Some(stop) = self.window.iter().skip(index + 1).find(|stop| stop.line) {
                return Ok(Answer::Ready(Some(stop.at)));
            }
            if self.ended {
                return Ok(Answer::Ready(None));
            }
            if expired() {
                return Ok(Answer::Working);
            }
            self.walk(events);
        }
    }

    /// The last line that began before `target`; none when there is none since the program's beginning.
    pub(super) fn previous_line(
        &mut self,
        target: Position,
        events: Events<'_>,
        expired: &mut dyn FnMut() -> bool,
    ) -> Result<Answer<Option<Position>>, Past> {
        let Answer::Ready(index) = self.reach(target, events, expired)? else { return Ok(Answer::Working) };
        let earlier = |stop: &&Snapshot| stop.line && !stop.at.reaches(target);
        if let Some(stop) = self.window.iter().take(index + 1).rfind(earlier) {
            return Ok(Answer::Ready(Some(stop.at)));
        }
        match self.line_before {
            Some(line) => Ok(Answer::Ready(Some(line))),
            None if self.whole => Ok(Answer::Ready(None)),
            None => Err(Past::Stretch),
        }
    }

    /// How far before its target the next replay should begin to look, after this one found no line there.
    pub(super) fn wider(&self) -> u64 {
        self.lead.saturating_mul(8)
    }

    /// Begin to look this many instructions before a target.
    pub(super) fn set_lead(&mut self, lead: u64) {
        self.lead = lead;
    }
}

/// The machine cannot go back: the answer needs a new replay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Past {
    /// It has gone past the target.
    Target,
    /// It has come to the target, but what is looked for lies further back than it began to look.
    Stretch,
}
