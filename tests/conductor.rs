//! A session on the executor, on a clock moved by hand: slices, pauses, and when the page is told to draw.

mod support;

use futures::FutureExt;
use loopscope::executor::Executor;
use loopscope::executor::manual::ManualClock;
use loopscope::session::Session;
use loopscope::session::command::{Command, Pace, Unit};
use loopscope::session::conductor::Conductor;
use loopscope::session::engine::*;
use loopscope::session::status::Status;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use support::engine::SimFactory;

/// Machines for which each chunk of instructions takes two milliseconds of the manual clock, and that import a module
/// first when one is `lacking`.
struct SlowFactory {
    inner: SimFactory,
    clock: Rc<ManualClock>,
    lacking: Rc<Cell<bool>>,
}

struct SlowEngine {
    inner: Box<dyn Engine>,
    clock: Rc<ManualClock>,
    lacking: Rc<Cell<bool>>,
}

impl EngineFactory for SlowFactory {
    fn check(&self, condition: &str) -> Result<(), Rc<str>> {
        self.inner.check(condition)
    }

    fn create(
        &self,
        program: &Program,
        instrument: Rc<RefCell<dyn loopscope::asyncio::instrument::Instrument>>,
    ) -> Result<Box<dyn Engine>, Vec<Diagnostic>> {
        let inner = self.inner.create(program, instrument)?;
        Ok(Box::new(SlowEngine { inner, clock: self.clock.clone(), lacking: self.lacking.clone() }))
    }
}

impl Engine for SlowEngine {
    fn give(&mut self, _input: loopscope::session::engine::Input) {}

    fn awaited(&self) -> Option<Rc<str>> {
        self.lacking.get().then(|| "json".into())
    }

    fn advance(&mut self, until: Until) -> Stop {
        if self.lacking.get() {
            return Stop::WaitingSource;
        }
        self.clock.pass(Duration::from_millis(2));
        self.inner.advance(until)
    }
    fn instruction(&self) -> u64 {
        self.inner.instruction()
    }
    fn line(&self) -> u32 {
        self.inner.line()
    }
    fn frames(&self, task: Option<loopscope::asyncio::instrument::FutureId>) -> Vec<Frame> {
        self.inner.frames(task)
    }
    fn spot(&self) -> Spot {
        self.inner.spot()
    }
    fn holds(&mut self, condition: &str) -> Verdict {
        self.inner.holds(condition)
    }
}

struct Stage {
    clock: Rc<ManualClock>,
    executor: Executor,
    conductor: Conductor,
    drawn: Rc<Cell<u32>>,
    /// Modules that were asked for.
    fetched: Rc<RefCell<Vec<String>>>,
}

fn stage(text: &str) -> Stage {
    stage_lacking(text, false)
}

/// A stage whose program imports a module that takes 50 milliseconds to fetch.
fn stage_lacking(text: &str, lacking: bool) -> Stage {
    let (clock, executor) = ManualClock::executor();
    let lacking = Rc::new(Cell::new(lacking));
    let factory =
        SlowFactory { inner: SimFactory::default(), clock: clock.clone(), lacking: lacking.clone() };
    let fetched = Rc::new(RefCell::new(Vec::new()));
    let (asked, sleeper) = (fetched.clone(), executor.clone());
    let fetch = move |name: &str| {
        asked.borrow_mut().push(name.to_owned());
        let (lacking, pause) = (lacking.clone(), sleeper.sleep(Duration::from_millis(50)));
        async move {
            pause.await;
            lacking.set(false);
            Ok("".into())
        }
        .boxed_local()
    };
    let drawn = Rc::new(Cell::new(0));
    let count = drawn.clone();
    let changed = move || count.set(count.get() + 1);
    let conductor = Conductor::new(Session::new(Rc::new(factory)), executor.clone(), changed, fetch);
    let (name, text, scenario) = ("t.py".into(), text.into(), String::new());
    conductor.command(Command::Load { name, text, scenario });
    Stage { clock, executor, conductor, drawn, fetched }
}

#[test]
fn work_is_cut_into_slices_and_ends() {
    let stage = stage("3 20 200000");
    let mut slices = 0;
    loop {
        let before = stage.executor.now();
        if !stage.clock.turn() {
            break;
        }
        slices += 1;
        assert!(stage.executor.now() - before <= Executor::SLICE + Duration::from_millis(2));
    }
    assert!(slices > 2, "{slices} slices: {:?}", stage.conductor.view().playhead);
    let view = stage.conductor.view();
    assert_eq!((view.status, view.busy), (Status::Ready, false));
    assert_eq!(stage.executor.task_count(), 0, "an idle session has no job");
    assert!(stage.drawn.get() <= 3 + slices / 8, "{} drawings in {slices} slices", stage.drawn.get());
}

#[test]
fn an_endless_program_can_be_paused_between_any_two_slices() {
    let stage = stage("3 10 400 endless");
    stage.conductor.command(Command::SetPace(Pace::Real(1.0)));
    stage.conductor.command(Command::Play);
    for _ in 0..50 {
        let before = stage.executor.now();
        assert!(stage.clock.turn());
        assert!(stage.executor.now() - before <= Executor::SLICE + Duration::from_millis(2));
    }
    assert_eq!(stage.conductor.view().status, Status::Running);
    stage.conductor.command(Command::Pause);
    assert_ne!(stage.conductor.view().status, Status::Running);
}

#[test]
fn playing_draws_each_step_and_rests_in_between() {
    let stage = stage("6 6 120");
    assert!(stage.clock.run());
    stage.conductor.command(Command::SetPace(Pace::Teaching { beat: 200.0, unit: Unit::Callback }));
    let callbacks = stage.conductor.view().playhead.callbacks;
    stage.drawn.set(0);
    let begin = stage.executor.now();
    stage.conductor.command(Command::Play);
    assert!(stage.clock.run());
    assert_eq!(stage.conductor.view().status, Status::Finished);
    let took = (stage.executor.now() - begin).as_millis() as u32;
    assert!((took / 200).abs_diff(callbacks) <= callbacks / 10 + 2, "{callbacks} callbacks took {took} ms");
    // A step is drawn when the playhead moves and again when its lines and locals are there.
    assert!((callbacks..=3 * callbacks + 10).contains(&stage.drawn.get()), "{} drawings", stage.drawn.get());
}

#[test]
fn after_a_leap_a_frame_passes_before_lines_are_looked_up() {
    let stage = stage("6 40 40000");
    assert!(stage.clock.run());
    let events = stage.conductor.view().playhead.events;
    assert!(events > 3_000, "{events} events");
    for (to, rests) in [(events / 2, true), (events / 2 + 10, false)] {
        let drawn = stage.drawn.get();
        stage.conductor.command(Command::Seek { event: to });
        assert_eq!(
            (stage.drawn.get() - drawn, stage.conductor.view().playhead.event),
            (1, to),
            "drawn at once"
        );
        let due = stage.clock.due().expect("there is work to do");
        assert!(stage.clock.turn());
        // Each chunk of work takes time of this clock.
        assert_eq!(stage.executor.now() == due, rests, "to {to}");
        assert!(stage.clock.run(), "the work is done in the end");
        assert!(!stage.conductor.view().busy);
    }
}

#[test]
fn a_run_waits_for_the_text_of_a_module() {
    let stage = stage_lacking("3 10 400", true);
    stage.clock.turn();
    let asked = |stage: &Stage| stage.fetched.take().iter().all(|address| &**address == "library/json.py");
    assert_eq!(stage.fetched.borrow().len(), 1);
    assert!(asked(&stage));
    assert_eq!(stage.conductor.view().playhead.events, 0);
    // Another program may be loaded meanwhile; what it lacks is fetched for it.
    let (name, text, scenario) = ("u.py".into(), "3 10 400".into(), String::new());
    stage.conductor.command(Command::Load { name, text, scenario });
    assert!(stage.clock.run());
    assert_eq!(stage.fetched.borrow().len(), 1);
    assert!(asked(&stage));
    assert!(stage.conductor.view().playhead.events > 0);
    assert_eq!(stage.executor.task_count(), 0);
}

#[test]
fn dropping_the_conductor_drops_its_job() {
    let stage = stage("3 10 400 endless");
    stage.clock.turn();
    assert_eq!(stage.executor.task_count(), 1);
    drop(stage.conductor);
    assert_eq!(stage.executor.task_count(), 0);
}
