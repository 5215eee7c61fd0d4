//! Going to lines that have to be looked for: run to a line, step over, step out. What each command should do is worked out
//! from all the lines of the run, stepped through one by one.

mod support;

use loopscope::session::breakpoint::{Direction, Note};
use loopscope::session::command::{Command, Unit};
use loopscope::trace::timeline::{LaneState, Turn};
use support::bench::{Bench, PROGRAM, Stop, at, position, slice, stop_of, when};
use support::random::Random;

use Direction::{Backwards, Forwards};

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
