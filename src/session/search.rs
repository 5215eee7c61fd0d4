//! Looking for a line by running the program once more: run to a line, step over, step out, both ways.

use super::breakpoint::Direction;
use super::engine::{EngineFactory, Spot};
use super::replay::{Answer, Position};
use super::run::Run;
use super::scout::{Scout, Scouted};
use crate::asyncio::instrument::FutureId;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// This line, in whichever task.
    Line(u32),
    /// This line, at this event: here or before the next one.
    Here {
        /// The line.
        line: u32,
        /// The event.
        event: u32,
    },
    /// The next line that begins at the same depth, or further out. One that only goes on after what it awaited has begun
    /// before: to step over an `await` is to come to the line after it, and the outer frames of a task, which go on with
    /// each of its turns, are not left by that.
    Frame {
        /// The task that was selected.
        selected: Option<FutureId>,
        /// The task that runs: it is followed where none is selected, unless another thread is in the midst of its code.
        running: Option<FutureId>,
        /// Whether it has to be further out.
        out: bool,
    },
}

/// Which places are right.
#[derive(Clone, Copy, Debug)]
struct Reach {
    /// The line; none for any.
    line: Option<u32>,
    /// The task, or without one the thread, that has to be running; none for whoever runs.
    who: Option<(Option<FutureId>, u32)>,
    /// The greatest depth.
    depth: u32,
    /// Whether the line has to begin there.
    begins: bool,
}

impl Reach {
    /// Whether it is what is followed that runs there.
    fn follows(&self, spot: Spot) -> bool {
        match self.who {
            None => true,
            // A task may be moved between threads by nobody, so it is enough to know the task.
            Some((Some(task), _)) => spot.task == Some(task),
            Some((None, thread)) => spot.task.is_none() && spot.thread == thread,
        }
    }

    fn includes(&self, spot: Spot) -> bool {
        self.follows(spot)
            && spot.depth <= self.depth
            && !(self.begins && spot.resumed)
            && self.line.is_none_or(|line| line == spot.line)
    }
}

/// A search that may take several slices.
pub(super) struct Search {
    goal: Goal,
    direction: Direction,
    from: Position,
    scout: Scout,
    reach: Option<Reach>,
    /// Whether the scout has been where the search sets out from.
    there: bool,
    /// Whether what is followed is being taken up again there, frame by frame, so that it is not known yet how deep it stands.
    sinks: bool,
    /// The last right place before `from`, on the way back to it.
    last: Option<Position>,
}

impl Search {
    /// A search that sets out from `from`. None when the program cannot be run, which it could before.
    pub(super) fn start(
        factory: &dyn EngineFactory,
        run: &Run,
        goal: Goal,
        direction: Direction,
        from: Position,
    ) -> Option<Self> {
        let scout = Scout::start(factory, run)?;
        let reach = match goal {
            Goal::Line(line) | Goal::Here { line, .. } => {
                Some(Reach { line: Some(line), who: None, depth: u32::MAX, begins: false })
            }
            Goal::Frame { .. } => None,
        };
        Some(Self { goal, direction, from, scout, reach, there: false, sinks: false, last: None })
    }

    /// Whether what is looked for cannot come any more.
    fn is_past(&self, at: Position) -> bool {
        matches!(self.goal, Goal::Here { event, .. } if at.event > event)
    }

    /// Begin again at the beginning, now that it is known what is looked for; false when the program cannot be run any more.
    fn turn_back(&mut self, factory: &dyn EngineFactory, run: &Run) -> bool {
        let scout = Scout::start(factory, run);
        let begun = scout.is_some();
        if let Some(scout) = scout {
            self.scout = scout;
        }
        begun
    }

    /// Look on. The answer is none when there is no such place that way.
    pub(super) fn look(
        &mut self,
        factory: &dyn EngineFactory,
        run: &Run,
        expired: &mut dyn FnMut() -> bool,
    ) -> Answer<Option<Position>> {
        let backwards = self.direction == Direction::Backwards;
        // Going back to a known line needs no look at where one comes from.
        if !(self.there || backwards && self.reach.is_some()) {
            // One instruction short first: a line that is about to run right there may belong to a later event.
            let instruction = self.from.instruction;
            if self.scout.rush(instruction.saturating_sub(1), run, expired) == Scouted::Working {
                return Answer::Working;
            }
            let Some(line) = self.scout.approach(instruction, run) else { return Answer::Working };
            self.there = true;
            let (at, spot) = (self.scout.at(), self.scout.spot());
            let reach = *self.reach.get_or_insert_with(|| measure(self.goal, &self.scout));
            // The loop's own code executes no instructions, so the machine may be further on than where one comes from.
            self.sinks = reach.begins && spot.resumed && at.is_after(self.from) && reach.follows(spot);
            if !self.sinks {
                let new = at.is_after(self.from) || matches!(self.goal, Goal::Here { .. });
                if line && !backwards && new && reach.includes(spot) {
                    return Answer::Ready(Some(at).filter(|at| !self.is_past(*at)));
                }
                if backwards && !self.turn_back(factory, run) {
                    return Answer::Ready(None);
                }
            }
        }
        while self.sinks {
            match self.scout.line(run, expired) {
                Scouted::Working => return Answer::Working,
                Scouted::Over => self.sinks = false,
                Scouted::There => {
                    let (at, spot) = (self.scout.at(), self.scout.spot());
                    self.sinks = match &mut self.reach {
                        Some(reach) if reach.follows(spot) && spot.resumed => {
                            reach.sink(spot.depth, self.goal);
                            true
                        }
                        Some(reach) if !backwards && reach.includes(spot) => return Answer::Ready(Some(at)),
                        _ => false,
                    };
                }
            }
            if !self.sinks && backwards && !self.turn_back(factory, run) {
                return Answer::Ready(None);
            }
        }
        let Some(reach) = self.reach else { return Answer::Ready(None) };
        let start = self.scout.at();
        // The program's first line is about to run before anything has.
        if backwards
            && start == Position::default()
            && !start.reaches(self.from)
            && reach.includes(self.scout.spot())
        {
            self.last = Some(start);
        }
        loop {
            match self.scout.line(run, expired) {
                Scouted::Working => return Answer::Working,
                Scouted::Over => return Answer::Ready(self.last),
                Scouted::There => {}
            }
            let at = self.scout.at();
            if backwards && at.reaches(self.from) || self.is_past(at) {
                return Answer::Ready(self.last);
            }
            if reach.includes(self.scout.spot()) {
                if !backwards {
                    return Answer::Ready(Some(at));
                }
                self.last = Some(at);
            }
            if self.scout.is_tired(expired) {
                return Answer::Working;
            }
        }
    }
}

impl Reach {
    /// What is followed stands this deep, at least.
    fn sink(&mut self, depth: u32, goal: Goal) {
        let out = matches!(goal, Goal::Frame { out: true, .. });
        self.depth = self.depth.max(depth.saturating_sub(u32::from(out)));
    }
}

/// What is right for a search that sets out where `scout` is.
fn measure(goal: Goal, scout: &Scout) -> Reach {
    let Goal::Frame { selected, running, out } = goal else {
        return Reach { line: None, who: None, depth: u32::MAX, begins: false };
    };
    let spot = scout.spot();
    let beside = spot.thread != 0 && spot.task.is_none();
    let (who, depth) = match selected.or(running.filter(|_| !beside)) {
        // Of a task whose turn it is, what is on the stack counts.
        Some(task) if spot.task == Some(task) => (Some((Some(task), spot.thread)), spot.depth),
        Some(task) => {
            let own = scout.engine.frames(Some(task)).iter().filter(|frame| !frame.library).count();
            (Some((Some(task), spot.thread)), own as u32)
        }
        // Between callbacks nothing of the program runs: any line of any task is the next.
        None if spot.line == 0 => (None, 0),
        None => (Some((spot.task, spot.thread)), spot.depth),
    };
    // A task of which no frame is known yet, or any more, is met wherever it runs.
    let depth = match depth {
        0 => u32::MAX,
        depth if out => depth - 1,
        depth => depth,
    };
    // Where nothing runs, whoever goes on is the next to look at.
    Reach { line: None, who, depth, begins: who.is_some() }
}
