//! What a person enters during a run: it reaches the program, stays in the input log, and a replay is given the same.

use std::rc::Rc;

use loopscope::session::Session;
use loopscope::session::command::{Command, Unit};
use loopscope::session::engine::Awaits;
use loopscope::session::machine::MachineFactory;
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
    view.console.iter().map(|line| line.text.to_string()).collect()
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
