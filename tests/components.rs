//! The page's components, rendered to text natively.

mod support;

use loopscope::asyncio::instrument::{FutureId, HandleId, HandleKind};
use loopscope::session::Session;
use loopscope::session::command::{Command, Unit};
use loopscope::ui::annotations::{Annotations, Bookmark};
use loopscope::ui::components::console::{Console, ConsoleProps};
use loopscope::ui::components::inspector::{Inspector, InspectorProps};
use loopscope::ui::components::lane::{Cards, CardsProps};
use loopscope::ui::components::player::{Player, PlayerProps};
use loopscope::ui::components::programs::{Programs, ProgramsProps};
use loopscope::ui::components::stage::{Stage, StageProps};
use loopscope::ui::components::timeline::{Timeline, TimelineProps};
use loopscope::ui::examples::{self, Shelf};
use loopscope::ui::looks::Looks;
use loopscope::ui::messages::{Lang, Sentence};
use loopscope::ui::picture::{self, Picture};
use loopscope::ui::state::Scene;
use std::rc::Rc;
use support::engine::SimFactory;
use support::render::{panel, render, values};
use yew::Callback;

/// A scripted run, known to its end, with the playhead after `steps` callbacks.
fn session(text: &str, steps: usize) -> Session {
    let mut session = Session::new(Rc::new(SimFactory::default()));
    session.apply(Command::Load { name: "p.py".into(), text: text.into(), scenario: String::new() });
    while session.work(&mut || false) {}
    for _ in 0..steps {
        session.apply(Command::Step(Unit::Callback));
        while session.work(&mut || false) {}
    }
    session
}

fn scene_of(session: &mut Session, lang: Lang) -> Scene {
    let view = session.view();
    let looks = Rc::new(Looks::of(&view.timeline));
    Scene { view: Rc::new(view).into(), looks, lang, selected: None }
}

fn scene(text: &str, steps: usize) -> Scene {
    scene_of(&mut session(text, steps), Lang::English)
}

fn stage(scene: &Scene) -> String {
    render::<Stage>(StageProps {
        scene: scene.clone(),
        claim: None,
        act: Callback::noop(),
        show: Callback::noop(),
    })
}

#[test]
fn the_stage_shows_the_queues_of_the_model_in_their_order() {
    let mut checked = 0;
    for steps in 0..40 {
        let scene = scene("7 8 60", steps);
        let model = &scene.view.model;
        let Some(current) = model.current_loop() else { continue };
        let html = stage(&scene);
        let ready: Vec<String> = model.ready(current.id).map(|card| card.id.0.to_string()).collect();
        assert_eq!(values(panel(&html, "ready"), "data-handle"), ready);
        let running: Vec<String> = model.running(current.id).map(|(_, card)| card.id.0.to_string()).collect();
        assert_eq!(values(panel(&html, "running"), "data-handle"), running);
        let timers: Vec<String> = model.timers(current.id).map(|card| card.id.0.to_string()).collect();
        assert_eq!(values(panel(&html, "waiting"), "data-handle"), timers);
        let mut waiting: Vec<String> =
            model.waiting().map(|task| scene.view.names.get(task.name).to_string()).collect();
        let mut shown = values(panel(&html, "waiting"), "data-task");
        waiting.sort();
        shown.sort();
        assert_eq!(shown, waiting, "after {steps} steps");
        checked += usize::from(!ready.is_empty()) + usize::from(!timers.is_empty());
    }
    assert!(checked > 20, "too little happened to be a test");
}

#[test]
fn each_key_stands_once_on_the_stage() {
    for steps in 0..40 {
        let html = stage(&scene("11 8 60", steps));
        let mut keys = values(&html, "data-key");
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all, "a key is there twice after {steps} steps: {html}");
    }
}

#[test]
fn a_crowded_lane_is_a_window_and_a_count() {
    let mut found = false;
    for steps in (0..2_400).step_by(200) {
        let scene = scene("4 400 3000", steps);
        let picture = Picture::of(&scene);
        for (lane, name) in
            [(&picture.ready, "ready"), (&picture.futures, "waiting"), (&picture.done, "done")]
        {
            assert!(lane.cards.len() <= picture::WINDOW);
            if lane.hidden > 0 {
                found = true;
                let html = stage(&scene);
                assert!(panel(&html, name).contains(&format!("+{} more", lane.hidden)), "{name}");
            }
        }
    }
    assert!(found, "no lane was crowded");
}

#[test]
fn text_from_programs_never_becomes_markup() {
    let scene = scene("3 4 20", 3);
    let nasty = "<img src=x onerror=alert(1)>&\"'";
    let card = picture::Card {
        key: "t1".into(),
        handle: Some(HandleId(1)),
        kind: Some(HandleKind::Call),
        task: None,
        title: nasty.into(),
        code: nasty.into(),
        note: Sentence::from(nasty),
        reason: Some(nasty.into()),
        when: None,
        ring: None,
        end: None,
        cancelled: false,
        callback: true,
    };
    let html = render::<Cards>(CardsProps {
        scene,
        lane: picture::Lane { before: 0, cards: vec![card], hidden: 0 },
        label: "ready",
        empty: "",
        big: false,
        ghost: false,
        fleeting: false,
        act: Callback::noop(),
        turn: Callback::noop(),
    });
    assert!(!html.contains("<img"), "{html}");
    assert_eq!(html.matches("&lt;img src=x onerror=alert(1)&gt;").count(), 5, "{html}");
}

fn player(scene: &Scene, annotations: Annotations) -> String {
    render::<Player>(PlayerProps {
        scene: scene.clone(),
        unit: Unit::Callback,
        beat: 700.0,
        cursor: 3,
        annotations,
        popover: None,
        act: Callback::noop(),
    })
}

#[test]
fn every_control_of_the_player_names_its_key() {
    for lang in Lang::ALL {
        let mut session = session("7 8 60", 9);
        let html = player(&scene_of(&mut session, lang), Annotations::default());
        let mut count = 0;
        for button in html.split("<button").skip(1) {
            let button = &button[..button.find('>').expect("the tag ends")];
            // What only opens something: the list of bookmarks, and on phones the rest of the player.
            if ["bookmarks", "controls"]
                .iter()
                .any(|name| button.contains(&format!("data-action=\"{name}\"")))
            {
                continue;
            }
            let of = |name: &str| values(&format!(" {button}"), name).pop().unwrap_or_default();
            assert!(!of("aria-keyshortcuts").is_empty(), "no key: {button}");
            assert!(of("title").ends_with(')'), "the tooltip names no key: {button}");
            count += 1;
        }
        assert_eq!(count, 6 + 8 + 3 + 1 + 2, "{html}");
    }
}

#[test]
fn what_leads_nowhere_is_dimmed_at_either_end_of_the_run() {
    let mut session = session("7 8 60", 0);
    let mut dimmed = |command| {
        session.apply(command);
        let html = player(&scene_of(&mut session, Lang::English), Annotations::default());
        let idle =
            html.split("<button").filter(|button| button.contains("class=\"idle\"")).collect::<String>();
        values(&idle, "data-action")
    };
    let points = ["continue-back", "continue"];
    let back = ["first", "step-back", "over-back", "out-back", "run-to-back"];
    let forth = ["step", "last", "over", "out", "run-to"];
    assert_eq!(dimmed(Command::First), [&back[..], &points[..]].concat());
    assert_eq!(dimmed(Command::Step(Unit::Callback)), points, "there are no breakpoints");
    assert_eq!(dimmed(Command::Last), [&forth[..], &points[..]].concat());
}

#[test]
fn bookmarks_stand_on_the_scrubber_as_text() {
    let scene = scene("7 8 60", 9);
    let bookmark = |event, name: &str| Bookmark { event, instruction: 0, name: name.into(), anchor: None };
    let bookmarks = [bookmark(4, "<i>one</i>"), bookmark(u32::MAX, "beyond")].into();
    let html = player(&scene, Annotations { bookmarks, ..Annotations::default() });
    assert_eq!(values(&html, "data-flag"), ["4"], "one beyond the run is not shown");
    assert!(html.contains("&lt;i&gt;one") && !html.contains("<i>one"), "{html}");
    let marks = scene.view.timeline.marks.len();
    assert!(marks > 3 && marks < 120, "{marks}");
    assert_eq!(values(&html, "data-mark").len(), marks);
}

#[test]
fn the_player_tells_where_it_is() {
    let scene = scene("7 8 60", 9);
    let head = scene.view.playhead;
    let html = player(&scene, Annotations::default());
    for (attribute, value) in [
        ("data-time", head.time.to_string()),
        ("data-iteration", head.iteration.to_string()),
        ("data-event", head.event.to_string()),
        ("data-status", "paused".to_owned()),
    ] {
        assert_eq!(values(&html, attribute), [value], "{attribute}");
    }
    let actions = values(&html, "data-action");
    for action in ["reset", "first", "step-back", "play", "step", "last", "seek"] {
        assert_eq!(actions.iter().filter(|found| *found == action).count(), 1, "{action}");
    }
    assert!(html.contains("role=\"slider\"") && html.contains(&format!("aria-valuenow=\"{}\"", head.event)));
    assert!(html.contains(&format!("callback {} of {}", head.callback, head.callbacks)));
}

#[test]
fn the_inspector_shows_the_chosen_task_or_what_runs() {
    let mut session = session("7 8 60", 9);
    let mut scene = scene_of(&mut session, Lang::English);
    let html = render::<Inspector>(InspectorProps {
        scene: scene.clone(),
        act: Callback::noop(),
        show: Callback::noop(),
    });
    match scene.view.model.running_task() {
        Some(task) => assert_eq!(values(&html, "data-task"), [scene.view.names.get(task.name).to_string()]),
        None => assert!(html.contains("Choose a task")),
    }
    let chosen = scene.view.model.tasks().next().map(|task| task.id).expect("a task");
    scene.selected = Some(chosen);
    let html = render::<Inspector>(InspectorProps {
        scene: scene.clone(),
        act: Callback::noop(),
        show: Callback::noop(),
    });
    assert_eq!(values(&html, "data-task"), [scene.task_name(chosen).to_string()]);
    assert!(html.contains("History"));
}

#[test]
fn the_timeline_has_a_lane_per_task_and_a_table_that_says_the_same() {
    let scene = scene("7 8 60", 9);
    let html = render::<Timeline>(TimelineProps {
        scene: scene.clone(),
        text: "".into(),
        order: (0, None),
        act: Callback::noop(),
    });
    let (lanes, (loops, _)) = (scene.view.timeline.lane_count(), scene.view.timeline.other_counts());
    assert!(lanes > 1 && loops == 1);
    assert_eq!(values(&html, "data-lanes"), [(lanes + loops).to_string()]);
    assert_eq!(values(&html, "data-index").len(), lanes + loops);
    assert_eq!(values(&html, "data-row").iter().filter(|kind| *kind == "task").count(), lanes);
    assert_eq!(html.matches("<th scope=\"row\">").count(), scene.view.model.task_count());
}

#[test]
fn only_visible_lanes_are_drawn() {
    let scene = scene("4 400 3000", 0);
    assert!(scene.view.timeline.lane_count() > 100);
    let html =
        render::<Timeline>(TimelineProps { scene, text: "".into(), order: (0, None), act: Callback::noop() });
    assert!(values(&html, "data-index").len() < 40);
}

#[test]
fn console_lines_say_their_stream() {
    let mut session = session("7 8 60", 0);
    session.apply(Command::Last);
    while session.work(&mut || false) {}
    let scene = scene_of(&mut session, Lang::English);
    let html = render::<Console>(ConsoleProps { scene: scene.clone(), act: Callback::noop() });
    let streams = values(&html, "data-stream");
    assert_eq!(streams.len(), scene.view.console.len());
    assert!(streams.iter().all(|stream| ["stdout", "stderr"].contains(&&**stream)));
}

#[test]
fn every_example_is_in_the_menu_in_both_languages() {
    for lang in Lang::ALL {
        let kept = ["example:hello", "own:mine.py", "own:<b>.py"].map(str::to_owned).into();
        let current = Some("gather");
        let name = "gather.py".into();
        let html = render::<Programs>(ProgramsProps {
            current,
            name,
            kept,
            shelf: Shelf::Here,
            lang,
            act: Callback::noop(),
        });
        assert_eq!(values(&html, "data-example").len(), examples::all().len());
        assert_eq!(values(&html, "aria-current"), ["true"]);
        assert_eq!(values(&html, "data-program"), ["mine.py", "&lt;b&gt;.py"]);
        assert_eq!(html.matches("<em>").count(), 1, "one example is marked as edited");
    }
}

#[test]
fn every_event_has_a_sentence_in_both_languages() {
    let mut session = session("5 12 200", 0);
    let events = session.view().playhead.events;
    assert!(events > 300);
    for event in 0..=events {
        session.apply(Command::Seek { event });
        for lang in Lang::ALL {
            let scene = scene_of(&mut session, lang);
            let plain = lang
                .why(&scene.view.why, &scene.view.names, &scene.view.model)
                .plain(|task: FutureId| scene.task_name(task));
            let end = if lang == Lang::English { '.' } else { '。' };
            assert!(plain.ends_with(end), "event {event}: {plain:?}");
            assert!(!plain.contains("  "), "event {event}: {plain:?}");
            let first = plain.chars().next();
            // A name keeps its case, so only sentences that begin with our own words can be held to a capital.
            let named =
                scene.view.model.tasks().any(|task| plain.starts_with(&*scene.view.names.get(task.name)));
            assert!(
                lang != Lang::English
                    || named
                    || first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
                    || plain.starts_with("callback"),
                "event {event}: {plain:?}"
            );
        }
    }
}
