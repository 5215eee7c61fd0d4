//! A session under test that always works until it is at rest, and what its run is when it is stepped through line by line.

use super::engine::SimFactory;
use super::random::Random;
use loopscope::asyncio::instrument::FutureId;
use loopscope::session::Session;
use loopscope::session::breakpoint::{Breakpoint, Direction, Note};
use loopscope::session::command::Command;
use loopscope::session::engine::{self, EngineFactory, Program, Spot, Until};
use loopscope::session::machine::MachineFactory;
use loopscope::session::view::{Place, View};
use loopscope::trace::counter::Counter;
use std::cell::RefCell;
use std::rc::Rc;

use Direction::Forwards;

/// A session, and slices of random length in which it works.
pub struct Bench {
    pub session: Session,
    random: Random,
    factory: Rc<dyn EngineFactory>,
    text: Rc<str>,
}

/// A line that was about to run.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    pub at: (u32, u64),
    pub line: u32,
    pub task: Option<FutureId>,
    pub depth: u32,
    /// It only goes on there.
    pub resumed: bool,
}

impl Bench {
    pub fn new(factory: Rc<dyn EngineFactory>, text: &str) -> Self {
        let session = Session::new(factory.clone());
        let mut bench = Self { session, random: Random::new(1), factory, text: text.into() };
        bench.load(text);
        bench
    }

    pub fn scripted(text: &str) -> Self {
        Self::new(Rc::new(SimFactory::default()), text)
    }

    pub fn real(text: &str) -> Self {
        Self::new(Rc::new(MachineFactory), text)
    }

    pub fn load(&mut self, text: &str) -> View {
        let (name, text, scenario) = ("t.py".into(), text.into(), String::new());
        self.act(Command::Load { name, text, scenario })
    }

    pub fn settle(&mut self) -> View {
        for _ in 0..1_000_000 {
            let mut left = self.random.below(30);
            let mut expired = || {
                left = left.saturating_sub(1);
                left == 0
            };
            if !self.session.work(&mut expired) {
                return self.session.view();
            }
        }
        panic!("the session never comes to rest");
    }

    pub fn act(&mut self, command: Command) -> View {
        self.session.apply(command);
        self.settle()
    }

    /// Every line of the run, in order, the first one included, from a machine that runs from line to line.
    pub fn lines(&self) -> Vec<Stop> {
        let program = Program {
            name: "t.py".into(),
            text: self.text.clone(),
            scenario: "".into(),
            inputs: Rc::default(),
        };
        let counter = Rc::new(RefCell::new(Counter::default()));
        let Ok(mut engine) = self.factory.create(&program, counter.clone()) else { panic!("it runs") };
        let mut stops = Vec::new();
        loop {
            let Spot { line, task, thread: _, depth, resumed } = engine.spot();
            stops.push(Stop {
                at: (counter.borrow().events, engine.instruction()),
                line,
                task,
                depth,
                resumed,
            });
            if engine.advance(Until { instruction: u64::MAX, line: true }) != engine::Stop::Line {
                return stops;
            }
        }
    }

    pub fn breakpoints(&mut self, breakpoints: &[Breakpoint]) -> View {
        self.act(Command::SetBreakpoints(breakpoints.into()))
    }

    /// The positions that continuing visits from one end of the run to the other.
    pub fn visits(&mut self, direction: Direction) -> Vec<(u32, u64)> {
        self.act(if direction == Forwards { Command::First } else { Command::Last });
        let mut visited = Vec::new();
        loop {
            let view = self.act(Command::Continue(direction));
            if view.note == Some(Note::NoBreakpoint(direction)) {
                let end = if direction == Forwards { view.playhead.events } else { 0 };
                assert_eq!(view.playhead.event, end);
                return visited;
            }
            assert!(matches!(view.note, Some(Note::Breakpoint { .. })), "{:?}", view.note);
            assert!(visited.len() < 10_000, "it comes to an end");
            visited.push(position(&view));
        }
    }
}

pub fn position(view: &View) -> (u32, u64) {
    (view.playhead.event, view.playhead.instruction)
}

pub fn stop_of(view: &View) -> Stop {
    let Place::At(place) = &view.place else { panic!("no place at rest: {:?}", view.place) };
    Stop {
        at: position(view),
        line: place.line,
        task: view.model.running_task().map(|task| task.id),
        depth: place.running.iter().filter(|frame| !frame.library).count() as u32,
        resumed: false,
    }
}

pub fn at(line: u32) -> Breakpoint {
    Breakpoint::at(line)
}

pub fn when(line: u32, condition: &str) -> Breakpoint {
    Breakpoint { condition: condition.into(), ..at(line) }
}

pub const PROGRAM: &str = "\
import asyncio

async def fetch(n):
    total = 0
    for step in range(n):
        total += step
        await asyncio.sleep(0.1)
    return total

def twice(n):
    return 2 * n

async def worker(n):
    first = await fetch(n)
    second = twice(first)
    return second

async def main():
    jobs = [asyncio.create_task(worker(n)) for n in range(4)]
    results = await asyncio.gather(*jobs)
    print(results)

asyncio.run(main())
";

/// A slice that is over after so many looks at the clock.
pub fn slice(mut left: u32) -> impl FnMut() -> bool {
    move || {
        left = left.saturating_sub(1);
        left == 0
    }
}
