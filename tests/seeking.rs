//! Going to lines that have to be looked for: breakpoints, run to a line, step over, step out. What each command should do
//! is worked out from all the lines of the run, stepped through one by one.

mod support;

use loopscope::asyncio::instrument::FutureId;
use loopscope::session::Session;
use loopscope::session::breakpoint::{Breakpoint, Direction, Note};
use loopscope::session::command::{Command, Pace, Unit};
use loopscope::session::engine::{self, EngineFactory, Program, Spot, Until};
use loopscope::session::machine::MachineFactory;
use loopscope::session::status::Status;
use loopscope::session::view::{Place, View};
use loopscope::trace::counter::Counter;
use loopscope::trace::timeline::{LaneState, Turn};
use std::cell::RefCell;
use std::rc::Rc;
use support::engine::SimFactory;
use support::random::Random;

use Direction::{Backwards, Forwards};

struct Bench {
    session: Session,
    random: Random,
    factory: Rc<dyn EngineFactory>,
    text: Rc<str>,
}

/// A line that was about to run.
#[derive(Clone, Debug, PartialEq)]
struct Stop {
    at: (u32, u64),
    line: u32,
    task: Option<FutureId>,
    depth: u32,
    /// It only goes on there.
    resumed: bool,
}

impl Bench {
    fn new(factory: Rc<dyn EngineFactory>, text: &str) -> Self {
        let session = Session::new(factory.clone());
        let mut bench = Self { session, random: Random::new(1), factory, text: text.into() };
        bench.load(text);
        bench
    }

    fn scripted(text: &str) -> Self {
        Self::new(Rc::new(SimFactory::default()), text)
    }

    fn real(text: &str) -> Self {
        Self::new(Rc::new(MachineFactory), text)
    }

    fn load(&mut self, text: &str) -> View {
        let (name, text, scenario) = ("t.py".into(), text.into(), String::new());
        self.act(Command::Load { name, text, scenario })
    }

    fn settle(&mut self) -> View {
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

    fn act(&mut self, command: Command) -> View {
        self.session.apply(command);
        self.settle()
    }

    /// Every line of the run, in order, the first one included, from a machine that runs from line to line.
    fn lines(&self) -> Vec<Stop> {
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

    fn breakpoints(&mut self, breakpoints: &[Breakpoint]) -> View {
        self.act(Command::SetBreakpoints(breakpoints.into()))
    }

    /// The positions that continuing visits from one end of the run to the other.
    fn visits(&mut self, direction: Direction) -> Vec<(u32, u64)> {
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

fn position(view: &View) -> (u32, u64) {
    (view.playhead.event, view.playhead.instruction)
}

fn stop_of(view: &View) -> Stop {
    let Place::At(place) = &view.place else { panic!("no place at rest: {:?}", view.place) };
    Stop {
        at: position(view),
        line: place.line,
        task: view.model.running_task().map(|task| task.id),
        depth: place.running.iter().filter(|frame| !frame.library).count() as u32,
        resumed: false,
    }
}

fn at(line: u32) -> Breakpoint {
    Breakpoint::at(line)
}

fn when(line: u32, condition: &str) -> Breakpoint {
    Breakpoint { condition: condition.into(), ..at(line) }
}

const PROGRAM: &str = "\
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

#[test]
fn continuing_visits_every_place_of_the_breakpoints_both_ways() {
    for (mut bench, lines) in [
        (Bench::real(PROGRAM), vec![6, 15]),
        (Bench::scripted("3 8 120"), vec![9, 11, 23]),
        (Bench::real(PROGRAM), vec![1, 11]),
    ] {
        let all = bench.lines();
        let breakpoints: Vec<Breakpoint> = lines.iter().map(|line| at(*line)).collect();
        bench.breakpoints(&breakpoints);
        let mut expected: Vec<(u32, u64)> =
            all.iter().filter(|stop| lines.contains(&stop.line)).map(|stop| stop.at).collect();
        assert!(expected.len() > 3, "{lines:?}: {all:?}");
        // Where the program begins one stands already.
        let begun = usize::from(expected[0] == (0, 0));
        assert_eq!(bench.visits(Forwards), expected[begun..]);
        expected.reverse();
        assert_eq!(bench.visits(Backwards), expected);
    }
}

#[test]
fn the_lines_of_the_run_are_those_that_stepping_shows() {
    let mut bench = Bench::real(PROGRAM);
    let all = bench.lines();
    bench.act(Command::First);
    for stop in &all[1..] {
        let view = bench.act(Command::Step(Unit::Line));
        let shown = stop_of(&view);
        assert_eq!((shown.at, shown.line, shown.task), (stop.at, stop.line, stop.task));
    }
    assert_eq!(bench.act(Command::Step(Unit::Line)).status, Status::Finished);
}

#[test]
fn hits_are_counted_up_to_the_playhead() {
    let mut bench = Bench::real(PROGRAM);
    let all = bench.lines();
    bench.breakpoints(&[at(6), at(15), at(99)]);
    for event in 0..=bench.act(Command::Last).playhead.events {
        let view = bench.act(Command::Seek { event });
        let met = |line: u32| {
            all.iter().filter(|stop| stop.line == line && stop.at <= position(&view)).count() as u32
        };
        let counts: Vec<(u32, bool)> = view.met.iter().map(|met| (met.hits, met.counted)).collect();
        assert_eq!(counts, [(met(6), true), (met(15), true), (0, true)], "event {event}");
    }
}

#[test]
fn a_breakpoint_can_wait_for_its_nth_time_and_be_off() {
    let mut bench = Bench::real(PROGRAM);
    bench.breakpoints(&[at(6)]);
    let every = bench.visits(Forwards);
    bench.breakpoints(&[Breakpoint { from: 3, ..at(6) }]);
    assert_eq!(bench.visits(Forwards), every[2..]);
    bench.breakpoints(&[Breakpoint { enabled: false, ..at(6) }]);
    assert_eq!(bench.visits(Forwards), []);
    assert_eq!(bench.act(Command::Continue(Forwards)).status, Status::Finished);
}

#[test]
fn conditions_are_evaluated_in_the_frame_that_comes_to_the_line() {
    let mut bench = Bench::real(PROGRAM);
    bench.breakpoints(&[at(6)]);
    let every = bench.visits(Forwards);
    assert_eq!(every.len(), 6);
    let mut chosen = |condition: &str| {
        bench.breakpoints(&[when(6, condition)]);
        let forwards = bench.visits(Forwards);
        let mut backwards = bench.visits(Backwards);
        backwards.reverse();
        assert_eq!(forwards, backwards, "{condition}");
        let mut locals = Vec::new();
        for (event, instruction) in forwards {
            let view = bench.act(Command::Revisit { event, instruction });
            let Place::At(place) = &view.place else { panic!("no place") };
            let value = |name: &str| {
                let frame = &place.running[0];
                frame
                    .locals
                    .iter()
                    .find(|(known, _)| &**known == name)
                    .map_or("-".into(), |(_, value)| value.to_string())
            };
            locals.push(format!("n={} step={}", value("n"), value("step")));
        }
        locals
    };
    assert_eq!(chosen("n == 3"), ["n=3 step=0", "n=3 step=1", "n=3 step=2"]);
    assert_eq!(chosen("step"), ["n=2 step=1", "n=3 step=1", "n=3 step=2"]);
    assert_eq!(chosen("n > 1 and not step # the first of many"), ["n=2 step=0", "n=3 step=0"]);
    // With calls of functions of the program, a comprehension over its variables, and effects.
    assert_eq!(chosen("twice(step) == 4"), ["n=3 step=2"]);
    assert_eq!(chosen("any(step == m for m in (2, 7))"), ["n=3 step=2"]);
    assert_eq!(chosen("[total := 100] and step == 2"), ["n=3 step=2"]);
    assert_eq!(chosen("globals().update(twice=None) or True").len(), 6);
    assert_eq!(chosen("asyncio.current_task().get_name() == 'Task-5'").len(), 3);
}

#[test]
fn a_condition_changes_nothing_of_the_run() {
    let text = "\
items = []
class Loud:
    def __eq__(self, other):
        items.append('compared')
        return True
    def __hash__(self):
        return 1
loud = Loud()
for n in range(5):
    items.append(n)
print(items)
";
    let mut bench = Bench::real(text);
    let end = bench.act(Command::Last);
    for condition in ["loud == n", "items.clear() or n == 3", "items.append(7) is None", "id(n) and n == 3"] {
        bench.breakpoints(&[when(10, condition), at(11)]);
        let visits = bench.visits(Forwards);
        assert!(visits.len() >= 2, "{condition}");
        let last = bench.act(Command::Continue(Backwards));
        let Place::At(place) = &last.place else { panic!("no place") };
        let (_, items) =
            place.running[0].locals.iter().find(|(name, _)| &**name == "items").expect("a variable");
        assert_eq!(&**items, "[0, 1, 2, 3, 4]", "{condition}");
        assert_eq!(bench.act(Command::Last).console, end.console);
    }
}

#[test]
fn a_wrong_condition_says_so() {
    let mut bench = Bench::real(PROGRAM);
    for (condition, problem) in [
        ("n ==", "SyntaxError: invalid syntax"),
        ("(n", "SyntaxError: '(' was never closed"),
        ("n = 3", "SyntaxError: invalid syntax"),
        ("True) or (True", "SyntaxError: unmatched ')'"),
    ] {
        let view = bench.breakpoints(&[when(6, condition)]);
        let told = view.met[0].problem.as_deref().expect("a problem");
        assert!(told.starts_with("SyntaxError: "), "{condition}: {told}");
        if condition.contains('(') {
            assert_eq!(told, problem);
        }
        assert_eq!(bench.visits(Forwards), [], "{condition} stops nowhere");
    }
    // One that fails where it is asked stops there, so that it cannot be overlooked.
    for (condition, problem) in [
        ("nobody == 3", "NameError: name 'nobody' is not defined"),
        ("1 / step", "ZeroDivisionError: division by zero"),
        ("fetch.missing", "AttributeError: 'function' object has no attribute 'missing'"),
        ("[None for _ in iter(int, 1)]", "it took more than 2000000 instructions"),
        ("input()", "it asks for input"),
    ] {
        bench.breakpoints(&[when(6, condition)]);
        bench.act(Command::First);
        let view = bench.act(Command::Continue(Forwards));
        let expected = Some(Note::Breakpoint { line: 6, problem: Some(problem.into()) });
        assert_eq!(view.note, expected, "{condition}");
        assert_eq!(view.met[0].problem.as_deref(), Some(problem));
        assert_eq!(bench.act(Command::First).met[0].problem, None, "before it was asked nothing is known");
    }
}

#[test]
fn scripted_conditions_that_change_the_machine_are_asked_on_another() {
    let mut bench = Bench::scripted("3 8 120");
    let mut visits = |condition: &str| {
        bench.breakpoints(&[when(11, condition), when(23, condition)]);
        (bench.visits(Forwards), bench.visits(Backwards))
    };
    let clean = visits("actions>=2");
    assert!(clean.0.len() > 1);
    assert_eq!(visits("effect:actions>=2"), clean);
    assert_ne!(visits("actions>=0"), clean);
}

#[test]
fn playing_stops_at_breakpoints_at_every_pace() {
    for pace in [
        Pace::Teaching { beat: 40.0, unit: Unit::Line },
        Pace::Teaching { beat: 40.0, unit: Unit::Callback },
        Pace::Teaching { beat: 40.0, unit: Unit::Iteration },
        Pace::Real(10.0),
    ] {
        let mut bench = Bench::real(PROGRAM);
        bench.breakpoints(&[at(6), when(15, "first > 0")]);
        let expected = bench.visits(Forwards);
        bench.act(Command::First);
        bench.session.apply(Command::SetPace(pace));
        let mut stopped = Vec::new();
        let mut now = 0.0;
        loop {
            bench.session.apply(Command::Play);
            while bench.session.is_playing() {
                bench.session.tick(now);
                bench.session.work(&mut || true);
                now += 10.0;
                assert!(now < 1e6, "{pace:?}: it comes to an end");
            }
            let view = bench.settle();
            if view.status == Status::Finished {
                break;
            }
            assert_eq!(view.status, Status::Paused);
            assert!(matches!(view.note, Some(Note::Breakpoint { .. })));
            stopped.push(position(&view));
        }
        assert_eq!(stopped, expected, "{pace:?}");
    }
}

#[test]
fn breakpoints_outlive_edits_and_resets() {
    let mut bench = Bench::real(PROGRAM);
    bench.breakpoints(&[at(6)]);
    let visits = bench.visits(Forwards);
    bench.act(Command::Reset);
    assert_eq!(bench.visits(Forwards), visits);
    bench.load(&PROGRAM.replace("range(4)", "range(3)"));
    assert_eq!(bench.visits(Forwards).len(), 3);
}

#[test]
fn running_to_a_line_finds_the_nearest_both_ways_or_stays() {
    for (mut bench, lines) in
        [(Bench::real(PROGRAM), vec![1, 5, 6, 20]), (Bench::scripted("4 8 120"), vec![2, 4])]
    {
        let all = bench.lines();
        let mut random = Random::new(3);
        for line in lines {
            for _ in 0..20 {
                let from = all[random.below(all.len())].at;
                for direction in [Forwards, Backwards] {
                    bench.act(Command::Revisit { event: from.0, instruction: from.1 });
                    let view = bench.act(Command::RunTo { line, direction });
                    let right = |stop: &&Stop| stop.line == line;
                    let expected = match direction {
                        Forwards => all.iter().filter(right).find(|stop| stop.at > from),
                        Backwards => all.iter().filter(right).rfind(|stop| stop.at < from),
                    };
                    match expected {
                        Some(stop) => assert_eq!((position(&view), &view.note), (stop.at, &None)),
                        None => {
                            assert_eq!(position(&view), from);
                            assert_eq!(view.note, Some(Note::NoLine { line, direction }));
                        }
                    }
                }
            }
        }
    }
}

/// What [`Command::Over`] and [`Command::Out`] should find, if there is such a line.
fn framed(all: &[Stop], from: &Stop, direction: Direction, out: bool) -> Option<(u32, u64)> {
    let right =
        |stop: &&Stop| stop.task == from.task && stop.depth + u32::from(out) <= from.depth && !stop.resumed;
    let found = match direction {
        Forwards => all.iter().filter(right).find(|stop| stop.at > from.at),
        Backwards => all.iter().filter(right).rfind(|stop| stop.at < from.at),
    };
    found.map(|stop| stop.at)
}

#[test]
fn stepping_over_and_out_stays_in_the_task_both_ways() {
    for mut bench in [Bench::real(PROGRAM), Bench::scripted("5 6 80")] {
        let all = bench.lines();
        let (mut found, mut over) = (0, 0);
        for from in all.iter().filter(|stop| stop.line != 0) {
            for direction in [Forwards, Backwards] {
                for out in [false, true] {
                    bench.act(Command::Revisit { event: from.at.0, instruction: from.at.1 });
                    let view =
                        bench.act(if out { Command::Out(direction) } else { Command::Over(direction) });
                    match (framed(&all, from, direction, out), from.task) {
                        (Some(expected), _) => {
                            assert_eq!(position(&view), expected, "{from:?} {direction:?}, out: {out}");
                            found += 1;
                        }
                        (None, Some(task)) => {
                            assert_eq!(view.note, Some(Note::TaskOver(direction)), "{from:?}");
                            let lane = view.timeline.lane(task).expect("a lane");
                            let turns: Vec<_> = lane.turns.iter().collect();
                            let place = |turn: &Turn| turn.event + 1;
                            let end = match direction {
                                Backwards => turns.first().map(|turn| place(turn)),
                                // A task that waits for ever is over with the run.
                                Forwards
                                    if !matches!(
                                        turns.last().map(|turn| turn.state),
                                        Some(LaneState::Done(_))
                                    ) =>
                                {
                                    Some(view.playhead.events)
                                }
                                Forwards => turns.last().map(|turn| place(turn)),
                            };
                            assert_eq!(Some(view.playhead.event), end, "{from:?} {direction:?}");
                            over += 1;
                        }
                        (None, None) => {
                            let end = if direction == Forwards { view.playhead.events } else { 0 };
                            assert_eq!(view.playhead.event, end, "{from:?} {direction:?}");
                        }
                    }
                }
            }
        }
        assert!(found > 30 && over > 10, "{found} found, {over} tasks over");
    }
}

#[test]
fn a_selected_task_that_waits_is_followed_to_the_line_after() {
    let mut bench = Bench::real(PROGRAM);
    let all = bench.lines();
    let end = bench.act(Command::Last).playhead.events;
    let mut checked = 0;
    for event in (0..end).step_by(3) {
        let view = bench.act(Command::Seek { event });
        let Some(task) = view.model.waiting().next_back().map(|task| task.id) else { continue };
        bench.act(Command::Select(Some(task)));
        let view = bench.act(Command::Over(Forwards));
        let next = all.iter().find(|stop| stop.task == Some(task) && stop.at.0 > event && !stop.resumed);
        if let Some(stop) = next {
            assert_eq!(position(&view), stop.at, "event {event} {task:?} {stop:?} {:?}", stop_of(&view));
            assert_eq!(view.model.running_task().map(|task| task.id), Some(task));
            checked += 1;
        }
        bench.act(Command::Select(None));
    }
    assert!(checked > 5, "{checked}");
}

#[test]
fn stepping_over_an_await_comes_to_the_line_after_it() {
    let text = "\
import asyncio

async def inner(n):
    await asyncio.sleep(n)
    await asyncio.sleep(n)
    return n

async def main():
    asyncio.create_task(other())
    await inner(1)
    both = (await inner(2)
            + await inner(3))
    while both < 7: await asyncio.sleep(1); both += 1
    print(both)

async def other():
    while True: await asyncio.sleep(0.25)

asyncio.run(main())
";
    let mut bench = Bench::real(text);
    let main = bench.act(Command::RunTo { line: 9, direction: Forwards });
    let task = main.model.running_task().map(|task| task.id);
    // Never in the midst of what is awaited, nor where the line only goes on; a loop of one line begins it anew.
    let mut seen = vec![(9, 0.0)];
    let mut places = vec![position(&main)];
    while seen.len() < 8 {
        let view = bench.act(Command::Over(Forwards));
        assert_eq!(view.model.running_task().map(|task| task.id), task);
        seen.push((stop_of(&view).line, view.playhead.time));
        places.push(position(&view));
    }
    let sum = [(11, 2.0), (12, 6.0), (11, 12.0)];
    let loops = [(13, 12.0), (13, 13.0), (14, 14.0)];
    let expected: Vec<(u32, f64)> = [(9, 0.0), (10, 0.0)].into_iter().chain(sum).chain(loops).collect();
    assert_eq!(seen, expected);
    // The way back is the same.
    for place in places.iter().rev().skip(1) {
        assert_eq!(position(&bench.act(Command::Over(Backwards))), *place);
    }
    // Where a turn of the task has only just begun, as after a step by callbacks, it is the frame that is shown.
    let from = places[1];
    bench.act(Command::Revisit { event: from.0, instruction: from.1 });
    let mut turns = Vec::new();
    while turns.len() < 2 {
        let view = bench.act(Command::Step(Unit::Callback));
        if view.model.running_task().map(|task| task.id) == task && view.playhead.time > 0.0 {
            let (line, event) = (stop_of(&view).line, view.playhead.event);
            turns.push((line, stop_of(&bench.act(Command::Over(Forwards))).line));
            bench.act(Command::Seek { event });
        }
    }
    assert_eq!(turns, [(10, 11), (10, 11)]);
    // Stepping out of what is awaited does not end in the turn in which that only goes on.
    bench.act(Command::Revisit { event: from.0, instruction: from.1 });
    let view = bench.act(Command::RunTo { line: 4, direction: Forwards });
    assert_eq!(stop_of(&view).line, 4);
    assert_eq!(position(&bench.act(Command::Out(Forwards))), places[2]);
}

#[test]
fn threads_are_stepped_over_in_themselves() {
    let text = "\
import asyncio
import time

def slow(n):
    time.sleep(n)
    m = n + 1
    return m

async def main():
    one, two = await asyncio.gather(asyncio.to_thread(slow, 1), asyncio.to_thread(slow, 2))
    print(one, two)

asyncio.run(main())
";
    let mut bench = Bench::real(text);
    bench.breakpoints(&[at(5)]);
    let first = bench.act(Command::Continue(Forwards));
    assert_eq!(stop_of(&first).line, 5);
    // The other thread comes to its own lines in between.
    let view = bench.act(Command::Over(Forwards));
    assert_eq!((stop_of(&view).line, view.playhead.time), (6, 1.0));
    let back = bench.act(Command::Over(Backwards));
    assert_eq!(position(&back), position(&first));
    bench.breakpoints(&[when(6, "n == 2")]);
    let view = bench.act(Command::Continue(Forwards));
    assert_eq!((stop_of(&view).line, view.playhead.time), (6, 2.0));
}

#[test]
fn an_endless_program_is_looked_through_as_far_as_it_is_known() {
    let mut bench = Bench::real("");
    let text = "import asyncio\n\nn = 0\nwhile True:\n    n += 1\n".into();
    // Not until the limit: it is reached after 100 million instructions.
    bench.session.apply(Command::Load { name: "t.py".into(), text, scenario: String::new() });
    for _ in 0..5 {
        bench.session.work(&mut slice(3));
    }
    bench.session.apply(Command::SetBreakpoints([when(5, "n == 100")].into()));
    bench.session.apply(Command::Continue(Forwards));
    for _ in 0..2_000 {
        bench.session.work(&mut slice(4));
        if bench.session.view().note.is_some() {
            break;
        }
    }
    let view = bench.session.view();
    assert_eq!(view.note, Some(Note::Breakpoint { line: 5, problem: None }));
    // What is not there is looked for as long as the run goes on, and pausing ends that.
    bench.session.apply(Command::RunTo { line: 1, direction: Forwards });
    for _ in 0..20 {
        bench.session.work(&mut slice(4));
    }
    assert!(bench.session.view().looking);
    bench.session.apply(Command::Pause);
    assert!(!bench.session.view().looking);
}

fn slice(mut left: u32) -> impl FnMut() -> bool {
    move || {
        left = left.saturating_sub(1);
        left == 0
    }
}
