//! Breakpoints: where they stop, both ways, and what they say of themselves. What is right is worked out from all the lines
//! of the run, stepped through one by one, or told by CPython.

mod support;

use loopscope::session::breakpoint::{Breakpoint, Direction, Note};
use loopscope::session::command::{Command, Pace, Unit};
use loopscope::session::status::Status;
use loopscope::session::view::Place;
use support::bench::{Bench, PROGRAM, at, position, stop_of, when};

use Direction::{Backwards, Forwards};

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

/// Lines that call, await and yield in their middle.
const GOES_ON: &str = "\
import asyncio

def twice(n):
    return 2 * n

def numbers():
    for n in range(3):
        got = yield n

async def nap(n):
    await asyncio.sleep(n)
    return n

async def main():
    for n in range(2):
        await nap(n)
    total = twice(1) + twice(2)
    for n in numbers():
        total += twice(n)
    async with asyncio.timeout(5):
        total += await nap(0.5) + await nap(0.25)
    return [await nap(n) for n in range(2)]

asyncio.run(main())
";

/// How often CPython 3.13 tells a function given to `sys.settrace` that a line of it begins.
const BEGINS: [(u32, u32); 19] = [
    (1, 1),
    (3, 1),
    (4, 5),
    (6, 1),
    (7, 4),
    (8, 3),
    (10, 1),
    (11, 6),
    (12, 6),
    (14, 1),
    (15, 3),
    (16, 2),
    (17, 1),
    (18, 4),
    (19, 3),
    (20, 2),
    (21, 1),
    (22, 3),
    (24, 1),
];

#[test]
fn a_line_is_met_where_it_begins_and_not_where_it_goes_on() {
    let mut bench = Bench::real(GOES_ON);
    let breakpoints: Vec<Breakpoint> = BEGINS.iter().map(|(line, _)| at(*line)).collect();
    bench.breakpoints(&breakpoints);
    let view = bench.act(Command::Last);
    let met: Vec<(u32, u32)> =
        BEGINS.iter().zip(&*view.met).map(|((line, _), met)| (*line, met.hits)).collect();
    assert_eq!(met, BEGINS);
}
