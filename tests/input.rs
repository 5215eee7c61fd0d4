//! What a person enters during a run: it reaches the program, stays in the input log, and a replay is given the same.

use std::rc::Rc;

use loopscope::session::Session;
use loopscope::session::breakpoint::Note;
use loopscope::session::command::{Command, Pace, Unit};
use loopscope::session::engine::Awaits;
use loopscope::session::machine::MachineFactory;
use loopscope::session::share::Link;
use loopscope::session::status::{Outcome, Status};
use loopscope::session::view::{Place, View};

const PROGRAM: &str = "first = input('first? ')\nsecond = input()\nprint(first + second)\ntry:\n    input()\nexcept EOFError:\n    print('over')\n";

struct Bench(Session);

impl Bench {
    fn new(text: &str) -> Self {
        let mut bench = Self(Session::new(Rc::new(MachineFactory)));
        let (name, text, scenario) = ("t.py".into(), text.into(), String::new());
        bench.act(Command::Load { name, text, scenario });
        bench
    }

    fn act(&mut self, command: Command) -> View {
        self.0.apply(command);
        while self.0.work(&mut || false) {}
        self.0.view()
    }

    fn enter(&mut self, line: Option<&str>) -> View {
        self.act(Command::Enter(line.map(str::to_owned)))
    }
}

fn printed(view: &View) -> Vec<String> {
    view.console.lines().map(|line| line.text.to_string()).collect()
}

#[test]
fn lines_reach_the_program_and_are_echoed_as_by_a_terminal() {
    let mut bench = Bench::new(PROGRAM);
    assert_eq!(bench.act(Command::Last).outcome, Outcome::WaitingInput);
    assert_eq!(bench.enter(Some("a")).outcome, Outcome::WaitingInput);
    assert_eq!(bench.enter(Some("b")).outcome, Outcome::WaitingInput);
    bench.enter(None);
    let view = bench.act(Command::Last);
    assert_eq!(view.status, Status::Finished);
    assert_eq!(printed(&view), ["first? a", "b", "ab", "over"]);
}

#[test]
fn a_replay_is_given_the_same_lines() {
    let mut bench = Bench::new(PROGRAM);
    for line in ["left", "right"] {
        bench.enter(Some(line));
    }
    bench.act(Command::Last);
    // To the line that prints both.
    let mut view = bench.act(Command::First);
    for _ in 0..10 {
        if matches!(&view.place, Place::At(place) if place.line == 3) {
            break;
        }
        view = bench.act(Command::Step(Unit::Line));
    }
    let Place::At(place) = &view.place else { panic!("{:?}", view.place) };
    let locals = place.running.last().map(|frame| frame.locals.clone()).unwrap_or_default();
    let named =
        |name: &str| locals.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.to_string());
    assert_eq!((named("first"), named("second")), (Some("'left'".into()), Some("'right'".into())));
}

#[test]
fn what_is_entered_when_nobody_asks_changes_nothing_and_a_reset_forgets_the_rest() {
    let mut bench = Bench::new("print('done')\n");
    bench.enter(Some("unasked"));
    assert_eq!(printed(&bench.act(Command::Last)), ["done"]);

    let mut bench = Bench::new(PROGRAM);
    bench.enter(Some("a"));
    bench.act(Command::Reset);
    let view = bench.act(Command::Last);
    assert_eq!((view.outcome, printed(&view)), (Outcome::WaitingInput, vec!["first? ".to_owned()]));
}

const SERVICE: &str = "import asyncio, signal\nasync def main():\n    stop = asyncio.Event()\n    loop = asyncio.get_running_loop()\n    loop.add_signal_handler(signal.SIGTERM, stop.set)\n    print('serving')\n    await stop.wait()\n    print('stopped at', loop.time())\nasyncio.run(main())\n";

#[test]
fn a_signal_wakes_a_loop_that_would_wait_for_ever() {
    let mut bench = Bench::new(SERVICE);
    let view = bench.act(Command::Last);
    assert_eq!((view.outcome, printed(&view)), (Outcome::Idle(Awaits::Signal), vec!["serving".to_owned()]));
    let position = view.model.event;
    let view = bench.act(Command::Signal(15));
    assert_eq!(view.model.event, position, "the playhead stays where the signal was sent");
    let view = bench.act(Command::Last);
    assert_eq!(view.outcome, Outcome::Exited { code: 0, uncaught: false });
    assert_eq!(printed(&view), ["serving", "stopped at 0.0"]);
}

#[test]
fn an_interrupt_ends_a_program_as_at_a_terminal_and_cuts_off_the_future() {
    let text = "import time\nfor number in range(5):\n    print(number)\n    time.sleep(1)\nprint('end')\n";
    let mut bench = Bench::new(text);
    let view = bench.act(Command::Last);
    assert_eq!(printed(&view), ["0", "1", "2", "3", "4", "end"]);
    bench.act(Command::SeekTime { time: 2.5 });
    bench.act(Command::Signal(2));
    let view = bench.act(Command::Last);
    assert_eq!(view.outcome, Outcome::Exited { code: 130, uncaught: true });
    assert_eq!(printed(&view)[..3], ["0", "1", "2"]);
    assert_eq!(printed(&view).last().map(String::as_str), Some("KeyboardInterrupt"));
    let view = bench.act(Command::Reset);
    assert_eq!(
        printed(&bench.act(Command::Last)).last().map(String::as_str),
        Some("end"),
        "{:?}",
        view.status
    );
}

#[test]
fn an_interrupt_cancels_the_main_task() {
    let text = "import asyncio\nasync def main():\n    try:\n        await asyncio.sleep(5)\n    finally:\n        print('cleaned up')\ntry:\n    asyncio.run(main())\nexcept KeyboardInterrupt:\n    print('interrupted')\n";
    let mut bench = Bench::new(text);
    bench.act(Command::Last);
    bench.act(Command::First);
    for _ in 0..4 {
        bench.act(Command::Step(Unit::Iteration));
    }
    bench.act(Command::Signal(2));
    let view = bench.act(Command::Last);
    assert_eq!(printed(&view), ["cleaned up", "interrupted"]);
}

const GRACEFUL: &str = "import asyncio, signal\nasync def main():\n    await asyncio.sleep(1)\n    stop = asyncio.Event()\n    loop = asyncio.get_running_loop()\n    loop.add_signal_handler(signal.SIGTERM, stop.set)\n    signal.signal(signal.SIGUSR1, lambda *_: print('usr1'))\n    server = await asyncio.start_server(print, '127.0.0.1', 80)\n    async with server:\n        await stop.wait()\n    print('closed at', loop.time())\nasyncio.run(main())\n";

#[test]
fn the_view_names_the_signals_that_are_handled_where_the_playhead_is() {
    let mut bench = Bench::new(GRACEFUL);
    let view = bench.act(Command::Last);
    assert_eq!((view.outcome, &*view.signals.handled), (Outcome::Idle(Awaits::Connection), &[10, 15][..]));
    let early = bench.act(Command::SeekTime { time: 0.5 });
    assert!(early.signals.handled.is_empty() && early.signals.sent.is_empty());
}

#[test]
fn what_was_sent_is_told_and_a_link_carries_it() {
    let mut bench = Bench::new(GRACEFUL);
    bench.act(Command::Last);
    let view = bench.act(Command::Signal(10));
    assert_eq!(view.note, Some(Note::Sent { number: 10, time: 1.0 }));
    bench.act(Command::Last);
    let view = bench.act(Command::Signal(15));
    let sent: Vec<(u8, f64)> = view.signals.sent.iter().map(|sent| (sent.number, sent.time)).collect();
    assert_eq!(sent, [(10, 1.0), (15, 1.0)]);
    let view = bench.act(Command::Last);
    assert_eq!(printed(&view), ["usr1", "closed at 1.0"]);
    let hash = Link::Session(Box::new(bench.0.shared().expect("a run"))).hash().expect("it fits");
    let Ok(Some(Link::Session(shared))) = Link::parse(&hash) else { panic!("{hash}") };
    let mut other = Bench(Session::new(Rc::new(MachineFactory)));
    other.act(Command::Open(shared));
    let again = other.act(Command::Last);
    assert_eq!((printed(&again), again.signals.sent.len()), (printed(&view), 2));
    assert_eq!(again.timeline, view.timeline);
}

#[test]
fn playing_goes_on_after_a_signal() {
    let mut bench = Bench::new(GRACEFUL);
    bench.0.apply(Command::SetPace(Pace::Real(1.0)));
    bench.act(Command::Play);
    for frame in 0..200 {
        bench.0.tick(f64::from(frame) * 16.0);
        while bench.0.work(&mut || false) {}
    }
    assert_eq!(bench.0.view().status, Status::Idle);
    bench.act(Command::Signal(15));
    assert_eq!(bench.0.view().status, Status::Running);
    for frame in 200..300 {
        bench.0.tick(f64::from(frame) * 16.0);
        while bench.0.work(&mut || false) {}
    }
    assert_eq!(bench.0.view().status, Status::Finished);
}

/// At a terminal an interrupt ends a program whatever it waits for.
#[test]
fn an_interrupt_reaches_a_program_that_stands_still() {
    let last = |text: &str| {
        let mut bench = Bench::new(text);
        let before = bench.act(Command::Last).outcome;
        bench.act(Command::Signal(2));
        let view = bench.act(Command::Last);
        (before, view.outcome, printed(&view).last().cloned().unwrap_or_default())
    };
    let interrupted = Outcome::Exited { code: 130, uncaught: true };
    let deadlock =
        "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n";
    assert_eq!(last(deadlock), (Outcome::Deadlock, interrupted, "KeyboardInterrupt".to_owned()));
    let asking = "input('name? ')\n";
    assert_eq!(last(asking), (Outcome::WaitingInput, interrupted, "KeyboardInterrupt".to_owned()));
    let server = "import asyncio\nasync def main():\n    server = await asyncio.start_server(print, '127.0.0.1', 80)\n    async with server:\n        await server.serve_forever()\nasyncio.run(main())\n";
    assert_eq!(
        last(server),
        (Outcome::Idle(Awaits::Connection), interrupted, "KeyboardInterrupt".to_owned())
    );
    let joining = "import threading\nthreading.Event().wait()\n";
    assert_eq!(last(joining), (Outcome::Deadlock, interrupted, "KeyboardInterrupt".to_owned()));
    let second = "import asyncio\nasync def main():\n    try:\n        await asyncio.Event().wait()\n    except asyncio.CancelledError:\n        await asyncio.Event().wait()\nasyncio.run(main())\n";
    let mut bench = Bench::new(second);
    for _ in 0..2 {
        bench.act(Command::Last);
        bench.act(Command::Signal(2));
    }
    assert_eq!(bench.act(Command::Last).outcome, interrupted, "the second one is not put off");
}

/// A handler that returns leaves the program asking, as a system call is taken up again.
#[test]
fn a_handler_runs_while_the_program_asks_for_a_line() {
    let text = "import signal\nsignal.signal(signal.SIGUSR1, lambda *_: print('handled'))\nprint('hello', input('name? '))\n";
    let mut bench = Bench::new(text);
    bench.act(Command::Last);
    bench.act(Command::Signal(10));
    let view = bench.act(Command::Last);
    assert_eq!((view.outcome, printed(&view)), (Outcome::WaitingInput, vec!["name? handled".to_owned()]));
    bench.enter(Some("Ada"));
    let view = bench.act(Command::Last);
    assert_eq!(printed(&view), ["name? handled", "Ada", "hello Ada"]);
}
