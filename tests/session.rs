//! Sessions over made-up runs: every command, and that a place is the same however it was reached.

mod support;

use loopscope::session::Session;
use loopscope::session::command::{Command, Pace, Unit};
use loopscope::session::status::{Outcome, Status};
use loopscope::session::view::{Place, PlaceReply, View};
use loopscope::trace::model::Model;
use loopscope::trace::timeline::MarkKind;
use std::rc::Rc;
use support::engine::SimFactory;
use support::random::Random;

struct Bench {
    session: Session,
    factory: Rc<SimFactory>,
    random: Random,
}

impl Bench {
    fn new(text: &str) -> Self {
        let factory = Rc::new(SimFactory::default());
        let mut bench = Self { session: Session::new(factory.clone()), factory, random: Random::new(1) };
        bench.load(text);
        bench
    }

    fn load(&mut self, text: &str) {
        let (name, text, scenario) = ("t.py".into(), text.into(), String::new());
        self.session.apply(Command::Load { name, text, scenario });
    }

    /// Work in slices of random length until nothing is left to do.
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

    fn fold(&self, event: u32) -> Model {
        let fold = |trace: &loopscope::trace::store::Trace| {
            let mut model = Model::new();
            for event in trace.events().first(event as usize) {
                model.apply(event);
            }
            model
        };
        self.session.with_trace(fold).expect("a program is loaded")
    }
}

fn reply(view: &View) -> PlaceReply {
    match &view.place {
        Place::At(reply) => (**reply).clone(),
        other => panic!("no lines and locals at rest: {other:?}"),
    }
}

/// What must be equal wherever the same position is reached.
fn picture(view: &View) -> impl PartialEq + std::fmt::Debug + use<> {
    let model = view.model.clone();
    (view.playhead, model, view.why, view.console.clone(), view.task_lines.clone(), reply(view), view.status)
}

#[test]
fn loading_shows_the_beginning_and_runs_ahead() {
    let mut bench = Bench::new("3 10 400");
    let view = bench.session.view();
    assert_eq!((view.status, view.outcome, view.busy), (Status::Ready, Outcome::Exploring, true));
    let view = bench.settle();
    assert_eq!((view.status, view.playhead.event), (Status::Ready, 0));
    assert_eq!(view.outcome, Outcome::Exited { code: 0, uncaught: false });
    assert!(view.playhead.events > 300 && view.playhead.callbacks > 20, "{:?}", view.playhead);
    assert!(!view.busy);
    let end = bench.act(Command::Last);
    assert_eq!((end.status, end.playhead.event), (Status::Finished, end.playhead.events));
    assert_eq!(end.playhead.callback, end.playhead.callbacks);
    assert!(end.model.finished);
}

#[test]
fn positions_in_random_order_equal_the_fold() {
    for seed in 0..8 {
        let mut bench = Bench::new(&format!("{seed} 20 2000"));
        let events = bench.settle().playhead.events as usize;
        let mut random = Random::new(seed);
        for _ in 0..60 {
            let event = random.below(events + 1) as u32;
            let view = bench.act(Command::Seek { event });
            assert_eq!(view.playhead.event, event);
            assert_eq!(view.model, bench.fold(event), "seed {seed}, position {event}");
        }
    }
}

#[test]
fn going_further_and_further_back_looks_at_no_more_lines_each_time() {
    let mut bench = Bench::new("4 20 40000");
    let events = bench.settle().playhead.events;
    let mut looked = Vec::new();
    for part in (1..9).rev() {
        let before = bench.factory.lines.get();
        let view = bench.act(Command::Seek { event: events / 10 * part });
        assert!(matches!(view.place, Place::At(_)), "{:?}", view.place);
        looked.push(bench.factory.lines.get() - before);
    }
    // A few thousand instructions before each position, for what is seen there and for its objects.
    let (least, most) = (looked.iter().min(), looked.iter().max());
    assert!(least.zip(most).is_some_and(|(least, most)| *least > 0 && *most <= 3 * *least), "{looked:?}");
}

#[test]
fn every_position_reached_backwards_equals_the_same_position_reached_forwards() {
    for seed in 0..12 {
        for unit in [Unit::Line, Unit::Callback, Unit::Iteration] {
            let mut bench = Bench::new(&format!("{seed} 8 150"));
            let mut seen = vec![picture(&bench.settle())];
            loop {
                let view = bench.act(Command::Step(unit));
                let now = picture(&view);
                if seen.last() == Some(&now) {
                    break;
                }
                seen.push(now);
            }
            assert_eq!(bench.session.view().status, Status::Finished, "seed {seed}: steps lead to the end");
            assert!(seen.len() > 10, "seed {seed}, {unit:?}: {} positions", seen.len());
            for (back, earlier) in seen.iter().rev().skip(1).enumerate() {
                let view = bench.act(Command::StepBack(unit));
                assert!(
                    picture(&view) == *earlier,
                    "seed {seed}, {unit:?}, {back} steps before the end: {view:#?}"
                );
            }
            assert_eq!(bench.session.view().playhead.event, 0);
        }
    }
}

#[test]
fn lines_and_locals_do_not_depend_on_the_way() {
    for seed in 0..6 {
        let text = format!("{seed} 15 20000");
        let mut fresh = Bench::new(&text);
        let events = fresh.settle().playhead.events as usize;
        let mut random = Random::new(seed);
        for _ in 0..12 {
            let event = random.below(events + 1) as u32;
            let view = fresh.act(Command::Seek { event });
            let mut other = Bench::new(&text);
            other.settle();
            assert_eq!(
                reply(&other.act(Command::Seek { event })),
                reply(&view),
                "seed {seed}, position {event}"
            );
            if let Some(running) = view.model.running_task()
                && view.model.counts.running == 1
                && let Some(frame) = reply(&view).running.first()
            {
                // The machine stops at the first instruction boundary after the event, where the line may have moved on.
                assert!(frame.line != 0 && running.steps > 0);
            }
        }
    }
}

#[test]
fn stepping_about_costs_one_replay() {
    let mut bench = Bench::new("4 15 30000");
    let events = bench.settle().playhead.events;
    bench.act(Command::Seek { event: events / 2 });
    let made = bench.factory.made.get();
    for _ in 0..20 {
        bench.act(Command::Step(Unit::Line));
    }
    assert_eq!(bench.factory.made.get(), made, "stepping forwards goes on with the same replay");
    for _ in 0..30 {
        bench.act(Command::StepBack(Unit::Line));
    }
    assert!(bench.factory.made.get() <= made + 1, "stepping back stays within the window");
}

#[test]
fn the_selected_task_is_shown_with_its_stack() {
    let mut bench = Bench::new("5 10 500");
    let end = bench.act(Command::Last);
    let middle = end.playhead.events / 2;
    let view = bench.act(Command::Seek { event: middle });
    let task = view.model.waiting().next().expect("somebody waits in the middle").id;
    let view = bench.act(Command::Select(Some(task)));
    let reply = reply(&view);
    assert_eq!(reply.selected, Some(task));
    assert_eq!(reply.stack.len(), 1);
    assert_eq!(view.model.task(task).map(|task| task.line), Some(reply.stack[0].line));
}

#[test]
fn playing_at_teaching_pace_takes_a_step_per_beat_and_ends_finished() {
    let mut bench = Bench::new("6 6 120");
    let callbacks = bench.settle().playhead.callbacks;
    bench.session.apply(Command::SetPace(Pace::Teaching { beat: 100.0, unit: Unit::Callback }));
    bench.session.apply(Command::Play);
    assert_eq!(bench.session.view().status, Status::Running);
    let mut beats = 0;
    let mut now = 0.0;
    while bench.session.is_playing() {
        let before = bench.session.view().playhead.event;
        bench.session.tick(now);
        bench.settle();
        beats += u32::from(bench.session.view().playhead.event != before);
        now += 50.0;
        assert!(now < 1e6, "playing ends");
    }
    assert_eq!(beats, callbacks + 1, "one beat per callback, and one to the end");
    assert_eq!(bench.session.view().status, Status::Finished);
    // Playing again begins at the beginning.
    bench.session.apply(Command::Play);
    assert_eq!(bench.session.view().playhead.event, 0);
    bench.session.apply(Command::Pause);
    assert_eq!(bench.session.view().status, Status::Ready);
}

#[test]
fn playing_line_by_line_visits_every_line() {
    let mut bench = Bench::new("6 6 60");
    bench.settle();
    bench.session.apply(Command::SetPace(Pace::Teaching { beat: 40.0, unit: Unit::Line }));
    bench.session.apply(Command::Play);
    let mut positions = Vec::new();
    for beat in 0..5000 {
        bench.session.tick(f64::from(beat) * 40.0);
        let view = bench.settle();
        positions.push((view.playhead.event, view.playhead.instruction));
        if !bench.session.is_playing() {
            break;
        }
    }
    positions.dedup();
    let mut steps = Vec::new();
    bench.act(Command::First);
    while bench.session.view().status != Status::Finished {
        let view = bench.act(Command::Step(Unit::Line));
        steps.push((view.playhead.event, view.playhead.instruction));
    }
    assert_eq!(positions, steps);
}

#[test]
fn playing_in_real_time_shows_each_moment_when_it_is_due() {
    let mut bench = Bench::new("7 10 400");
    let end = bench.settle().playhead.end_time;
    assert!(end > 1.0);
    bench.session.apply(Command::SetPace(Pace::Real(2.0)));
    bench.session.apply(Command::Play);
    let mut now = 1000.0;
    bench.session.tick(now);
    while bench.session.is_playing() {
        now += 20.0;
        bench.session.tick(now);
        let view = bench.session.view();
        let due = |trace: &loopscope::trace::store::Trace| {
            trace.events().iter().take_while(|event| event.time <= view.playhead.time).count() as u32
        };
        assert_eq!(Some(view.playhead.event), bench.session.with_trace(due));
        assert!(now < 1e7, "playing ends");
    }
    assert!(((now - 1000.0) / 1000.0 * 2.0 - end).abs() < 0.1, "{end} virtual seconds took {now} ms");
    assert_eq!(bench.session.view().status, Status::Finished);
}

#[test]
fn an_edit_keeps_the_place_and_a_mistake_keeps_the_run() {
    let mut bench = Bench::new("3 10 400");
    let events = bench.settle().playhead.events;
    let place = events / 2;
    let before = bench.act(Command::Seek { event: place });
    bench.load("this is no program");
    let view = bench.settle();
    assert_eq!((view.status, view.playhead.event, view.diagnostics.len()), (Status::Error, place, 1));
    assert_eq!(view.model, before.model);
    bench.load("3 10 400");
    let view = bench.settle();
    assert_eq!((view.status, view.diagnostics.len()), (Status::Paused, 0));
    assert_eq!(view.playhead, before.playhead);
    bench.load("9 10 600");
    let view = bench.settle();
    assert_eq!((view.status, view.playhead.event), (Status::Paused, place));
    assert_eq!(view.model, bench.fold(place));
    assert_ne!(view.names, before.names);
    let short = "9 1 1";
    bench.load(short);
    let view = bench.settle();
    assert_eq!((view.status, view.playhead.event), (Status::Finished, view.playhead.events));
    bench.load("3 10 400");
    assert_eq!(bench.settle().status, Status::Finished, "an edit at the end stays at the end");
}

#[test]
fn reset_begins_again_and_a_text_that_never_ran_shows_nothing() {
    let mut bench = Bench::new("3 10 400");
    bench.act(Command::Last);
    let view = bench.act(Command::Reset);
    assert_eq!((view.status, view.playhead.event), (Status::Ready, 0));
    let mut bench = Bench::new("no program");
    let view = bench.settle();
    assert_eq!((view.status, view.playhead.events), (Status::Error, 0));
    assert_eq!(view.place, Place::Nowhere);
    for command in [Command::Play, Command::Step(Unit::Line), Command::Last, Command::More, Command::Reset] {
        assert_eq!(bench.act(command).status, Status::Error);
    }
    let idle = Session::new(Rc::new(SimFactory::default())).view();
    assert_eq!((idle.status, idle.busy), (Status::Empty, false));
}

#[test]
fn an_endless_program_gives_a_partial_trace() {
    let mut bench = Bench::new("3 10 400 endless");
    bench.session.apply(Command::Play);
    for _ in 0..20 {
        bench.session.work(&mut slice(3));
    }
    let view = bench.session.view();
    assert_eq!((view.status, view.outcome), (Status::Running, Outcome::Exploring));
    assert!(view.playhead.events > 50);
    bench.session.apply(Command::Pause);
    assert_ne!(bench.session.view().status, Status::Running);
    bench.session.apply(Command::Seek { event: 40 });
    for _ in 0..20 {
        bench.session.work(&mut slice(50));
    }
    let view = bench.session.view();
    assert_eq!(view.status, Status::Paused);
    reply(&view);
}

fn slice(mut left: u32) -> impl FnMut() -> bool {
    move || {
        left = left.saturating_sub(1);
        left == 0
    }
}

#[test]
fn the_console_and_the_marks_follow_the_playhead() {
    let mut bench = Bench::new("8 10 3000");
    let end = bench.act(Command::Last);
    assert!(end.console.len() > 20);
    for line in end.console.lines() {
        let view = bench.act(Command::Seek { event: line.event });
        let last = view.console.last().expect("seeking to a line shows it");
        // One write may begin several lines.
        assert_eq!(last.event, line.event);
        let shown = view.console.lines().find(|shown| shown.number == line.number);
        assert!(shown.is_some_and(|shown| line.text.starts_with(&*shown.text)));
    }
    let prints = end.timeline.marks.iter().filter(|mark| matches!(mark.kind, MarkKind::Print(_)));
    assert!(prints.count() > 0 && !end.timeline.bands.is_empty() && !end.timeline.arrows.is_empty());
    for band in end.timeline.bands.iter() {
        let at = bench.act(Command::Seek { event: band.event });
        assert!(at.playhead.time <= band.from, "before the event the blocking has not been");
        let after = bench.act(Command::Seek { event: band.event + 1 });
        assert_eq!(after.playhead.time, band.to);
    }
}

#[test]
fn steps_wait_for_the_run_ahead() {
    let mut bench = Bench::new("3 10 400");
    // Nothing has been explored yet, but the wish is kept.
    bench.session.apply(Command::Step(Unit::Callback));
    let view = bench.settle();
    assert_eq!((view.playhead.callback, view.status), (1, Status::Paused));
    assert_eq!(view.model.running_task().map(|task| task.steps), Some(1));
}
