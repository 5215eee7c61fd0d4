//! The stage over real programs: what it shows is what the model holds, at every place of every example.

mod support;

use loopscope::session::Session;
use loopscope::session::command::{Command, Unit};
use loopscope::session::machine::MachineFactory;
use loopscope::session::status::Status;
use loopscope::trace::model::Model;
use loopscope::ui::blocked::Blocked;
use loopscope::ui::components::stage::{Stage, StageProps};
use loopscope::ui::examples;
use loopscope::ui::looks::Looks;
use loopscope::ui::messages::{Lang, Tense};
use loopscope::ui::picture::{Picture, WINDOW, Waits, Which, Windows};
use loopscope::ui::state::Scene;
use std::rc::Rc;
use support::random::Random;
use support::render::{panel, render, values};
use yew::Callback;

fn explored(text: &str) -> Session {
    let mut session = Session::new(Rc::new(MachineFactory));
    session.apply(Command::Load { name: "p.py".into(), text: text.into(), scenario: String::new() });
    while session.work(&mut || false) {}
    session
}

fn scene(session: &mut Session) -> Scene {
    let view = session.view();
    let looks = Rc::new(Looks::of(&view.timeline));
    Scene { view: Rc::new(view).into(), looks, lang: Lang::English, selected: None }
}

fn stage(scene: &Scene) -> String {
    let (act, show) = (Callback::noop(), Callback::noop());
    render::<Stage>(StageProps { scene: scene.clone(), claim: None, act, show })
}

/// The queues of a model, as far as a window shows them.
fn queues(model: &Model) -> (Vec<u32>, Vec<u32>, Vec<(f64, u32)>) {
    let Some(current) = model.current_loop() else { return Default::default() };
    let ready = model.ready(current.id).map(|card| card.id.0).take(WINDOW).collect();
    let running = model.running(current.id).map(|(_, card)| card.id.0).collect();
    let timers = model.timers(current.id).map(|card| (card.when.expect("a timer has a deadline"), card.id.0));
    (ready, running, timers.take(WINDOW).collect())
}

fn check_picture(scene: &Scene, place: &str) {
    let (ready, running, timers) = queues(&scene.view.model);
    let picture = Picture::of(scene);
    let handles = |cards: &[loopscope::ui::picture::Card]| -> Vec<u32> {
        cards.iter().filter_map(|card| card.handle).map(|handle| handle.0).collect()
    };
    assert_eq!(handles(&picture.ready.cards), ready, "READY {place}");
    assert_eq!(handles(&picture.running.cards), running, "RUNNING {place}");
    let shown: Vec<(f64, u32)> =
        picture.timers.cards.iter().filter_map(|card| Some((card.when?, card.handle?.0))).collect();
    assert_eq!(shown, timers[..shown.len().min(timers.len())], "timers {place}");
    assert!(shown.len() + picture.due >= timers.len(), "timers {place}");
    assert!(shown.is_sorted_by(|one, other| one < other), "(when, sequence) {place}: {shown:?}");
}

fn check_page(scene: &Scene, place: &str) {
    let (ready, running, _) = queues(&scene.view.model);
    let html = stage(scene);
    let shown = |name| -> Vec<u32> {
        values(panel(&html, name), "data-handle").iter().filter_map(|id| id.parse().ok()).collect()
    };
    assert_eq!(shown("ready"), ready, "READY {place}");
    assert_eq!(shown("running"), running, "RUNNING {place}");
}

#[test]
fn queues_are_the_models_over_every_example_forwards_backwards_and_at_random() {
    let mut places = 0;
    for example in examples::all().iter() {
        let mut session = explored(example.text);
        let events = session.view().playhead.events;
        let stride = (events / 100).max(1) as usize;
        let forwards = (0..=events).step_by(stride);
        let backwards = (0..=events).rev().step_by(stride);
        let mut random = Random::new(u64::from(events));
        let anywhere: Vec<u32> = (0..60).map(|_| random.below(events as usize + 1) as u32).collect();
        let ways = [
            ("forwards", forwards.collect::<Vec<_>>()),
            ("backwards", backwards.collect()),
            ("at random", anywhere),
        ];
        for (way, all) in ways {
            for (turn, event) in all.into_iter().enumerate() {
                session.apply(Command::Seek { event });
                let scene = scene(&mut session);
                assert_eq!(scene.view.model.event, event);
                let place = format!("at {event} of {}, {way}", example.id);
                check_picture(&scene, &place);
                if turn % 24 == 0 {
                    check_page(&scene, &place);
                }
                places += 1;
            }
        }
    }
    assert!(places > 3_000, "only {places} places");
}

const BLOCKING: &str = "import asyncio, time\n\nasync def beat():\n    await asyncio.sleep(1)\n\nasync def main():\n    \
                        task = asyncio.create_task(beat())\n    await asyncio.sleep(0.5)\n    time.sleep(2)\n    \
                        await task\n\nasyncio.run(main())\n";

#[test]
fn a_blocking_call_is_announced_before_and_named_after() {
    let mut session = explored(BLOCKING);
    let mut seen = Vec::new();
    for _ in 0..40 {
        session.apply(Command::Step(Unit::Callback));
        while session.work(&mut || false) {}
        let scene = scene(&mut session);
        if let Some(blocked) = Blocked::of(&scene) {
            assert_eq!((blocked.line, blocked.from, blocked.to), (9, 0.5, 2.5));
            assert_eq!(blocked.late, usize::from(blocked.tense == Tense::Ahead), "{blocked:?}");
            assert_eq!(&*scene.view.names.get(blocked.call), "time.sleep");
            let html = stage(&scene);
            assert_eq!(values(&html, "data-tense"), [blocked.tense.word()]);
            assert!(html.contains("line 9") && html.contains("time.sleep"), "{html}");
            seen.push(blocked.tense);
        }
    }
    seen.dedup();
    assert_eq!(seen, [Tense::Ahead, Tense::Past]);
    let event = scene(&mut session).view.timeline.bands.get(0).expect("a band").event + 1;
    session.apply(Command::Seek { event });
    let told = Blocked::of(&scene(&mut session)).map(|blocked| (blocked.tense, blocked.late));
    assert_eq!(told, Some((Tense::Past, 1)), "who pays is told while the turn lasts");
}

#[test]
fn while_the_clock_runs_within_a_blocking_call_the_lanes_stand_still() {
    let mut session = explored(BLOCKING);
    session.apply(Command::SetPace(loopscope::session::command::Pace::Real(1.0)));
    session.apply(Command::Play);
    let mut parts = Vec::new();
    for turn in 0..200 {
        session.tick(f64::from(turn) * 50.0);
        let scene = scene(&mut session);
        let Some(blocked) = Blocked::of(&scene).filter(|blocked| blocked.tense == Tense::Now) else {
            continue;
        };
        assert!(stage(&scene).contains("stage still"), "the lanes say so");
        parts.push((blocked.part, blocked.late));
    }
    assert!(parts.len() > 20, "{parts:?}");
    assert!(parts.is_sorted_by(|one, other| one.0 < other.0), "{parts:?}");
    assert_eq!(parts.first().map(|part| part.1), Some(0));
    assert_eq!(parts.last().map(|part| part.1), Some(1));
}

#[test]
fn the_sentence_leads_to_the_lines_and_tasks_that_it_names() {
    let mut session = explored(BLOCKING);
    let (mut tasks, mut lines) = (0, 0);
    for event in 0..session.view().playhead.events {
        session.apply(Command::Seek { event });
        let html = stage(&scene(&mut session));
        let why = &html[html.find("class=\"why\"").expect("a sentence")..html.find("</p>").expect("its end")];
        tasks += why.matches("data-way=\"task\"").count();
        lines += why.matches("data-way=\"line\"").count();
        assert!(values(why, "data-lights").iter().all(|key| key.starts_with(['t', 'l'])), "{why}");
    }
    assert!(tasks > 20 && lines > 3, "{tasks} tasks, {lines} lines");
}

#[test]
fn a_deadlock_draws_its_circle_and_the_loop_is_said_to_be_stuck() {
    let text = "import asyncio\n\na, b = asyncio.Lock(), asyncio.Lock()\n\nasync def worker(first, second):\n    async with \
                first:\n        await asyncio.sleep(0.1)\n        async with second:\n            pass\n\nasync def \
                main():\n    await asyncio.gather(worker(a, b), worker(b, a))\n\nasyncio.run(main())\n";
    let mut session = explored(text);
    session.apply(Command::Last);
    while session.work(&mut || false) {}
    let scene = scene(&mut session);
    assert_eq!(scene.view.status, Status::Deadlock);
    let html = stage(&scene);
    assert_eq!(values(&html, "data-loop"), ["stuck"]);
    assert_eq!(html.matches("class=\"edge\"").count(), 2);
    assert_eq!(html.matches("class=\"node look-").count(), 2);
}

#[test]
fn threads_and_those_who_wait_for_them_are_counted_apart() {
    let text = "import asyncio, time\n\ndef job():\n    time.sleep(1)\n\nasync def main():\n    await asyncio.gather(\
                asyncio.to_thread(job), asyncio.to_thread(job))\n\nasyncio.run(main())\n";
    let mut session = explored(text);
    let mut seen = false;
    for event in 0..session.view().playhead.events {
        session.apply(Command::Seek { event });
        let scene = scene(&mut session);
        let picture = Picture::of(&scene);
        assert_eq!(picture.threads.count(), scene.view.model.threads().count());
        if picture.threads.count() == 2 && picture.hands.count() == 2 {
            seen = true;
            assert!(stage(&scene).contains("<span>· 2 tasks wait</span>"));
        }
    }
    assert!(seen, "two threads for two tasks");
}

#[test]
fn a_window_moves_along_a_lane_and_draws_no_more_than_it_shows() {
    let text = "import asyncio\n\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(n) for n in range(1, 200)))\n\n\
                asyncio.run(main())\n";
    let mut session = explored(text);
    session.apply(Command::SeekTime { time: 0.5 });
    let scene = scene(&mut session);
    let all = queues(&scene.view.model).2.len();
    assert_eq!(all, WINDOW, "more timers than a window shows");
    let waits = &mut Waits::default();
    let first = Picture::of(&scene).timers;
    assert_eq!((first.before, first.cards.len(), first.hidden), (0, WINDOW, 199 - WINDOW));
    let second = Picture::within(&scene, &Windows::default().with(Which::Timers, WINDOW), waits).timers;
    assert_eq!((second.before, second.cards.len(), second.hidden), (WINDOW, WINDOW, 199 - 2 * WINDOW));
    assert!(second.cards[0].when > first.cards[WINDOW - 1].when, "it goes on where the first one ends");
    let beyond = Picture::within(&scene, &Windows::default().with(Which::Timers, 100_000), waits).timers;
    let last = 198 / WINDOW * WINDOW;
    assert_eq!((beyond.before, beyond.cards.len(), beyond.hidden), (last, 199 - last, 0));
}

#[test]
fn what_is_kept_from_one_picture_to_the_next_changes_none() {
    let waits = &mut Waits::default();
    for text in
        [include_str!("../static/programs/602-lock.py"), include_str!("../static/programs/308-to-thread.py")]
    {
        let mut session = explored(text);
        let events = session.view().playhead.events;
        for event in (0..=events).chain((0..events).rev()) {
            session.apply(Command::Seek { event });
            let scene = scene(&mut session);
            assert_eq!(
                Picture::within(&scene, &Windows::default(), waits),
                Picture::of(&scene),
                "at {event}"
            );
        }
    }
}

#[test]
fn waiters_say_how_many_tasks_are_left_and_who_is_at_the_other_end() {
    let text = "import asyncio\n\nasync def main():\n    async with asyncio.TaskGroup() as group:\n        for n in (1, 2, 3):\n            \
                group.create_task(asyncio.sleep(n))\n\nasyncio.run(main())\n";
    let mut session = explored(text);
    session.apply(Command::SeekTime { time: 1.5 });
    while session.work(&mut || false) {}
    let html = stage(&scene(&mut session));
    assert!(html.contains("2 tasks left"), "{html}");
    let text = "import asyncio\n\nasync def serve(reader, writer):\n    await asyncio.sleep(5)\n\nasync def main():\n    \
                server = await asyncio.start_server(serve, '127.0.0.1', 0)\n    port = \
                server.sockets[0].getsockname()[1]\n    reader, writer = await asyncio.open_connection('127.0.0.1', port)\n    \
                try:\n        await asyncio.wait_for(reader.read(1), 2)\n    except TimeoutError:\n        \
                writer.close()\n\nasyncio.run(main())\n";
    let mut session = explored(text);
    session.apply(Command::SeekTime { time: 1.0 });
    while session.work(&mut || false) {}
    let html = stage(&scene(&mut session));
    assert!(html.contains("StreamReader.read") && html.contains("peer 127.0.0.1:"), "{html}");
}

/// The scenes of a program after each of its steps, with what stands there looked up.
fn scenes(text: &str, unit: Unit) -> Vec<Scene> {
    let mut session = explored(text);
    let mut scenes = Vec::new();
    while session.view().status != Status::Finished && scenes.len() < 200 {
        session.apply(Command::Step(unit));
        while session.work(&mut || false) {}
        scenes.push(scene(&mut session));
    }
    scenes
}

#[test]
fn what_runs_names_the_function_in_which_its_line_stands() {
    let text = "import asyncio\nasync def inner():\n    await asyncio.sleep(1)\nasync def main():\n    await inner()\n    \
                await asyncio.sleep(1)\nasyncio.run(main())\n";
    let running = |scene: &Scene| {
        let card = Picture::of(scene).running.cards.first().cloned()?;
        let note = card.note.plain(|_| "".into());
        note.starts_with("line").then(|| format!("{} {note}", card.code))
    };
    let told: Vec<String> = scenes(text, Unit::Line).iter().filter_map(running).collect();
    assert!(told.contains(&"main() › inner line 3".to_owned()), "{told:?}");
    assert!(
        told.contains(&"main() line 5".to_owned()) || told.contains(&"main() line 6".to_owned()),
        "{told:?}"
    );
}

#[test]
fn a_callback_of_the_library_has_no_line_of_the_program() {
    let text = "import asyncio\nasync def main():\n    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))\nasyncio.run(main())\n";
    let mut seen = 0;
    for scene in scenes(text, Unit::Callback) {
        let Some(card) = Picture::of(&scene).running.cards.first().cloned() else { continue };
        if card.task.is_none() {
            seen += 1;
            assert!(!card.note.plain(|_| "".into()).contains("line"), "{card:?}");
        }
    }
    assert!(seen > 2, "{seen}");
}

#[test]
fn what_is_said_of_an_empty_place_at_the_end_expects_nothing_more() {
    let scenes = scenes("import asyncio\nasync def main():\n    pass\nasyncio.run(main())\n", Unit::Callback);
    let done = |scene: &Scene| stage(scene).contains("nothing has finished yet");
    assert!(done(&scenes[0]));
    let mut session = explored("x = 1\n");
    session.apply(Command::Last);
    let last = stage(&scene(&mut session));
    assert!(last.contains("no task has finished") && !last.contains(" yet"), "{last}");
}
