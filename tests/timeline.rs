//! The timeline without a browser: lanes of loops and threads, rows, what is drawn, what a stretch amounts to, what is found.

mod support;

use loopscope::asyncio::instrument::FutureId;
use loopscope::session::Session;
use loopscope::session::command::{Command, Unit};
use loopscope::session::machine::MachineFactory;
use loopscope::session::peek::Glance;
use loopscope::session::view::{Place, View};
use loopscope::trace::index::Index;
use loopscope::trace::names::Names;
use loopscope::trace::timeline::{
    Class, Flow, LaneState, LoopTurn, Point, Stage, ThreadTurn, Timeline, Totals, WaitKind,
};
use loopscope::ui::looks::Looks;
use loopscope::ui::messages::Lang;
use loopscope::ui::state::Scene;
use loopscope::ui::timeline::plot::{Colour, Plot};
use loopscope::ui::timeline::rows::{Owner, Rows};
use loopscope::ui::timeline::scale::{Mode, Scale};
use loopscope::ui::timeline::search::{Hits, MOST};
use loopscope::ui::timeline::sight::{Measures, Sight, Window};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::Instant;
use support::herd;

const FAMILY: &str = "import asyncio
async def leaf(n):
    await asyncio.sleep(n / 10)
    return n
async def branch(name):
    async with asyncio.TaskGroup() as group:
        for n in (1, 2):
            group.create_task(leaf(n), name=f'{name}{n}')
async def main():
    lock = asyncio.Lock()
    async with lock:
        one = asyncio.create_task(branch('a'), name='a')
        two = asyncio.create_task(branch('b'), name='b')
        held = asyncio.create_task(lock.acquire(), name='waiter')
        await one
    await two
    await asyncio.sleep(3600)
    late = asyncio.create_task(leaf(99), name='late')
    await asyncio.sleep(0)
    late.cancel()
asyncio.run(main())
";

const THREADS: &str = "import asyncio, time
async def main():
    await asyncio.gather(asyncio.to_thread(time.sleep, 1), asyncio.to_thread(time.sleep, 2))
    time.sleep(0.5)
asyncio.run(main())
";

fn view(text: &str) -> View {
    let mut session = session(text);
    session.view()
}

fn session(text: &str) -> Session {
    let mut session = Session::new(Rc::new(MachineFactory));
    session.apply(Command::Load { name: "p.py".into(), text: text.into(), scenario: String::new() });
    while session.work(&mut || false) {}
    session.apply(Command::Last);
    while session.work(&mut || false) {}
    session
}

fn scene(view: View) -> Scene {
    let looks = Rc::new(Looks::of(&view.timeline));
    Scene { view: Rc::new(view).into(), looks, lang: Lang::English, selected: None }
}

fn named(scene: &Scene, name: &str) -> FutureId {
    let found = scene.view.timeline.lanes().find(|lane| *scene.view.names.get(lane.name) == *name);
    found.unwrap_or_else(|| panic!("no task {name}")).task
}

fn names(scene: &Scene, rows: &Rows) -> Vec<String> {
    (0..rows.len())
        .map(|index| {
            let row = rows.get(index).expect("a row");
            let name = match row.owner {
                Owner::Loop(id) => format!("loop {}", id.0),
                Owner::Task(id) => scene.task_name(id).to_string(),
                Owner::Thread(id) => format!("thread {}", id.0),
            };
            format!("{}{name}", " ".repeat(row.depth as usize))
        })
        .collect()
}

fn plot(scene: &Scene, rows: &Rows, sight: &Sight) -> Plot {
    let view = &scene.view;
    Plot::of(scene, rows, &Scale::of(&view.timeline, view.playhead.callbacks, sight.mode), sight)
}

fn sight(mode: Mode) -> Sight {
    let measures = Measures { width: 1000.0, height: 600.0, axis: 28.0, lane: 28.0 };
    Sight { mode, measures, ..Sight::default() }
}

#[test]
fn tasks_stand_under_their_creators_and_can_be_hidden() {
    let scene = scene(view(FAMILY));
    let all = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::new());
    let shown = names(&scene, &all);
    assert_eq!(shown[..9], ["loop 0", "Task-1", " a", "  a1", "  a2", " b", "  b1", "  b2", " waiter"]);
    let main = all.get(1).expect("a row");
    assert_eq!((main.below, main.collapsed), (8, false));
    let a = named(&scene, "a");
    let folded = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::from([a.0]));
    assert_eq!(names(&scene, &folded)[..5], ["loop 0", "Task-1", " a", " b", "  b1"]);
    // What is hidden stands where its creator does, so that arrows still lead there.
    assert_eq!(folded.of_task(named(&scene, "a2"), &scene.looks), Some(2));
    assert_eq!(all.of_task(named(&scene, "a2"), &scene.looks), Some(4));
}

#[test]
fn loops_and_threads_have_lanes() {
    let view = view(THREADS);
    let timeline = &view.timeline;
    let lanes: Vec<_> = timeline.loops().collect();
    assert_eq!(lanes.len(), 1);
    let states = |test: fn(&LoopTurn) -> bool| lanes[0].turns.iter().filter(|turn| test(&turn.state)).count();
    assert_eq!(states(|turn| matches!(turn, LoopTurn::Callback { .. })), view.playhead.callbacks as usize);
    assert!(states(|turn| matches!(turn, LoopTurn::Select { .. })) > 3);
    assert_eq!(lanes[0].turns.last().map(|turn| turn.state), Some(LoopTurn::Closed));
    let threads: Vec<_> = timeline.threads().collect();
    // The third one shuts the pool of the first two down.
    assert_eq!(threads.len(), 3);
    for (lane, ends) in threads.iter().zip([1.0, 2.0]) {
        let slept = lane.turns.iter().find_map(|turn| match turn.state {
            ThreadTurn::Waits { until, call } if until.get() == ends => Some((turn.time, call)),
            _ => None,
        });
        let (time, call) = slept.unwrap_or_else(|| panic!("no sleep until {ends}: {:?}", lane.turns));
        assert_eq!(time, 0.0);
        assert_eq!(&*view.names.get(call), "time.sleep");
    }
    assert!(timeline.ruler.len() >= 3);
    assert_eq!(timeline.bands.len(), 1, "the loop itself slept once");
}

#[test]
fn what_is_drawn_covers_each_lane_from_its_beginning_to_its_end() {
    let scene = scene(view(FAMILY));
    let rows = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::new());
    for mode in Mode::ALL {
        let plot = plot(&scene, &rows, &sight(mode));
        let scale = Scale::of(&scene.view.timeline, scene.view.playhead.callbacks, mode);
        for index in plot.rows.clone() {
            let Some(Owner::Task(task)) = rows.get(index).map(|row| row.owner) else { continue };
            let lane = scene.view.timeline.lane(task).expect("a lane");
            let mut bars: Vec<(f64, f64)> = Vec::new();
            for class in Class::ALL {
                for colour in 0..Colour::COUNT as u8 {
                    let of_row =
                        plot.bars(class, Colour(colour)).iter().filter(|bar| bar.row as usize == index);
                    bars.extend(of_row.map(|bar| (bar.x, bar.end)));
                }
            }
            bars.sort_by(|one, other| one.0.total_cmp(&other.0));
            assert!(!bars.is_empty(), "{mode:?} {index}");
            let begin = 1000.0 * scale.place(lane.turns.get(0).expect("a span").point());
            let end = 1000.0 * scale.place(lane.turns.last().expect("a span").point());
            assert!((bars[0].0 - begin).abs() < 0.01, "{mode:?}: begins at {begin}: {bars:?}");
            let last = bars.iter().map(|bar| bar.1).fold(0.0, f64::max);
            assert!((last - end).abs() < 2.0, "{mode:?}: ends at {end}: {bars:?}");
            for pair in bars.windows(2) {
                assert!((pair[1].0 - pair[0].1) < 0.01, "{mode:?}: a hole in row {index}: {pair:?}");
            }
        }
        let flows = |flow| plot.lines.iter().filter(|line| line.flow == flow).count();
        assert!(
            flows(Flow::Created) >= 7 && flows(Flow::Cancelled) >= 1 && flows(Flow::Woke) >= 2,
            "{:?}",
            plot.lines
        );
        assert_eq!(plot.stops.len(), scene.view.timeline.lane_count());
        assert!(plot.notes.len() > 1);
    }
    let labels: Vec<String> =
        plot(&scene, &rows, &sight(Mode::Steps)).labels.into_iter().map(|label| label.text).collect();
    assert!(labels.iter().any(|label| label == "Lock held by Task-1"), "{labels:?}");
    let labels: Vec<String> =
        plot(&scene, &rows, &sight(Mode::Time)).labels.into_iter().map(|label| label.text).collect();
    assert!(labels.iter().any(|label| label == "sleeps 3600 s"), "{labels:?}");
}

#[test]
fn a_stretch_amounts_to_what_happened_in_it() {
    let scene = scene(view(FAMILY));
    let timeline = &scene.view.timeline;
    let all = Totals::between(timeline, Point::default(), timeline.end_point());
    let steps: u32 = scene.view.model.tasks().map(|task| task.steps).sum();
    assert_eq!(all.steps(), steps);
    let [_, _, waiting] = all.times();
    let idle: f64 = scene.view.model.tasks().map(|task| task.times.idle).sum();
    assert!((waiting - idle).abs() < 1e-9, "{waiting} {idle}");
    let by_reason: f64 = all.waits.iter().map(|wait| wait.1).sum();
    assert!((by_reason - waiting).abs() < 1e-9);
    assert_eq!(all.waits[0].0, WaitKind::Sleep);
    assert!(
        all.waits
            .iter()
            .any(|wait| matches!(wait.0, WaitKind::Waiter(of) if &*scene.view.names.get(of) == "Lock"))
    );
    // Two halves are the whole, wherever it is cut.
    for cut in [0.05, 0.1, 0.15, 100.0] {
        let event = timeline
            .ruler
            .get(timeline.ruler.partition_point(|instant| instant.time < cut))
            .expect("a time")
            .event;
        let middle = Point { event: f64::from(event), time: cut };
        let (one, two) = (
            Totals::between(timeline, Point::default(), middle),
            Totals::between(timeline, middle, timeline.end_point()),
        );
        assert_eq!(one.steps() + two.steps(), steps, "{cut}");
        for part in 0..3 {
            assert!((one.times()[part] + two.times()[part] - all.times()[part]).abs() < 1e-9, "{cut}");
        }
    }
    let view = view(THREADS);
    let blocked = Totals::between(&view.timeline, Point::default(), view.timeline.end_point()).blocked;
    assert_eq!(blocked, 0.5);
}

#[test]
fn names_and_reasons_are_found() {
    let scene = scene(view(FAMILY));
    let found = |text: &str| {
        let hits = Hits::of(&scene, text);
        assert!(!hits.more);
        hits.found.iter().map(|hit| (hit.owner, hit.whole)).collect::<Vec<_>>()
    };
    assert_eq!(found("WAITER"), [(Owner::Task(named(&scene, "waiter")), true)]);
    let leaves = found("leaf");
    assert_eq!(leaves.len(), 5);
    let locks = found("held by task-1");
    assert_eq!(locks, [(Owner::Task(named(&scene, "waiter")), false)]);
    assert_eq!(found("3600").len(), 1);
    assert!(found("").is_empty() && found("nothing like it").is_empty());
}

#[test]
fn looking_at_another_moment_shows_its_line_and_locals() {
    let mut session = session(FAMILY);
    session.apply(Command::First);
    session.apply(Command::Step(Unit::Callback));
    while session.work(&mut || false) {}
    let scene = scene(session.view());
    let task = named(&scene, "b2");
    let lane = scene.view.timeline.lane(task).expect("a lane");
    let waits =
        lane.turns.iter().find(|turn| matches!(turn.state, LaneState::Waiting { .. })).expect("a wait");
    let before = session.view();
    for (event, line) in [(waits.event + 1, 3), (lane.turns.get(0).expect("a span").event + 1, 2)] {
        let at = Glance { event, task: Some(task) };
        session.apply(Command::Peek(Some(at)));
        assert!(session.is_working());
        while session.work(&mut || false) {}
        let view = session.view();
        let peek = view.peek.expect("an answer");
        assert_eq!(peek.at, at);
        let Place::At(reply) = peek.place else { panic!("{:?}", peek.place) };
        let frame = reply.stack.iter().find(|frame| !frame.library).expect("a frame");
        assert_eq!((&*frame.name, frame.line), ("leaf", line));
        assert!(
            frame.locals.iter().any(|(name, value)| &**name == "n" && &**value == "2"),
            "{:?}",
            frame.locals
        );
        // The playhead has not moved, and knows what it knew.
        assert_eq!((view.playhead, view.place), (before.playhead, before.place.clone()));
    }
    session.apply(Command::Peek(None));
    assert!(session.view().peek.is_none() && !session.is_working());
}

/// A timeline of a million events, and the scene around it.
fn large(tasks: u32, events: usize) -> Scene {
    let recorder = herd::record(tasks, events);
    let mut index = Index::new();
    index.extend(recorder.trace.events());
    let mut view = view("");
    view.timeline = index.timeline().clone();
    view.model = index.head().clone();
    view.names = recorder.trace.names.clone();
    view.playhead.callbacks = index.head().callbacks;
    scene(view)
}

#[test]
fn drawing_depends_on_the_panel_and_not_on_the_run() {
    for (tasks, events) in [(10, 300_000), (100_000, 600_000)] {
        let scene = large(tasks, events);
        let rows = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::new());
        for mode in Mode::ALL {
            for window in [Window::WHOLE, Window::of(0.31, 0.52), Window::of(0.4, 0.4001)] {
                let plot = plot(&scene, &rows, &Sight { window, ..sight(mode) });
                let bars: usize = plot.bars.iter().map(Vec::len).sum();
                // A row has at most three rectangles for each of its columns.
                assert!(bars <= plot.rows.len() * 1500, "{tasks} tasks, {mode:?}: {bars}");
                assert!(plot.rows.len() < 30 && plot.labels.len() < 30 * 34);
                assert!(plot.notes.len() < 14);
            }
        }
        let seen = plot(&scene, &rows, &sight(Mode::Time)).spans;
        assert!(tasks > 10 || seen > 100_000, "{seen} spans are summed up");
    }
}

#[test]
fn columns_of_a_dense_row_show_the_shares_of_its_spans() {
    let scene = large(3, 200_000);
    let rows = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::new());
    let plot = plot(&scene, &rows, &sight(Mode::Steps));
    let Some(Owner::Task(task)) = rows.get(1).map(|row| row.owner) else { panic!("a task") };
    let lane = scene.view.timeline.lane(task).expect("a lane");
    let sums = lane.turns.between(Point::default(), scene.view.timeline.end_point());
    let all: f64 = sums.events.iter().sum();
    for class in Class::ALL {
        let mut area = 0.0;
        for colour in 0..Colour::COUNT as u8 {
            let bars = plot.bars(class, Colour(colour)).iter().filter(|bar| bar.row == 1);
            area += bars.map(|bar| (bar.end - bar.x) * f64::from(bar.bottom - bar.top)).sum::<f64>();
        }
        let (drawn, true_share) = (area / 1000.0, sums.events[class as usize] / all);
        assert!((drawn - true_share).abs() < 0.08, "{class:?}: drawn {drawn}, is {true_share}");
    }
    let outlined = plot.bars.iter().flatten().filter(|bar| bar.row == 1 && bar.is_outlined()).count();
    assert_eq!(outlined, 0, "a column that one state fills is no span");
}

#[test]
fn a_turn_that_blocks_the_loop_names_the_call_and_its_line() {
    let scene = scene(view(
        "import asyncio, time\nasync def main():\n    await asyncio.sleep(1)\n    time.sleep(2)\n    await asyncio.sleep(1)\nasyncio.run(main())\n",
    ));
    let rows = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::new());
    let labels = plot(&scene, &rows, &sight(Mode::Time)).labels;
    let told: Vec<&str> = labels.iter().filter(|label| label.row == 1).map(|label| &*label.text).collect();
    assert_eq!(told, ["sleeps 1 s", "time.sleep · line 4", "sleeps 1 s"]);
}

#[test]
fn a_hundred_thousand_tasks_are_arranged_searched_and_summed_up_in_time() {
    let scene = large(100_000, 500_000);
    let begin = Instant::now();
    let rows = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::new());
    assert!(rows.len() >= 100_000);
    let hits = Hits::of(&scene, "task-777");
    assert!(hits.found.iter().all(|hit| hit.whole) && hits.found.len() == 111, "{}", hits.found.len());
    let many = Hits::of(&scene, "sleep");
    assert!(many.more && many.found.len() == MOST);
    let end = scene.view.timeline.end_point();
    let totals = Totals::between(&scene.view.timeline, Point { event: 200_000.0, time: 0.0 }, end);
    assert!(totals.tasks.len() > 90_000);
    // A bound against what grows with the square of the run, not a figure.
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

#[test]
fn the_sums_of_a_track_are_those_of_the_model() {
    let scene = scene(view(FAMILY));
    let end = scene.view.timeline.end_point();
    for lane in scene.view.timeline.lanes() {
        let model = scene.view.model.task(lane.task).expect("a task");
        let sums = lane.turns.between(Point::default(), end);
        assert_eq!(sums.spans[Class::Run as usize], model.steps);
        assert!((sums.times[Class::Wait as usize] - model.times.idle).abs() < 1e-9);
        assert!(
            lane.turns.iter().filter(|turn| turn.state.class() == Some(Class::Run)).count()
                == model.steps as usize
        );
    }
}

#[test]
fn nothing_is_drawn_of_nothing() {
    let mut view = view("");
    view.timeline = Timeline::default();
    view.names = Names::new();
    let scene = scene(view);
    let rows = Rows::of(&scene.view.timeline, &scene.looks, &BTreeSet::new());
    assert!(rows.is_empty());
    for mode in Mode::ALL {
        assert!(plot(&scene, &rows, &sight(mode)).bars.iter().all(Vec::is_empty));
    }
}
