//! Trace and session over real programs: the examples of the page and every golden case.

mod support;

use loopscope::session::Session;
use loopscope::session::command::{Command, Unit};
use loopscope::session::engine::{Engine, EngineFactory, Program, Stop, Until};
use loopscope::session::machine::MachineFactory;
use loopscope::session::view::{Place, PlaceReply, View};
use loopscope::trace::counter::Counter;
use loopscope::trace::explain::explain;
use loopscope::trace::model::Model;
use loopscope::trace::recorder::Recorder;
use loopscope::trace::why::Why;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use support::places::{Plain, check_places};

/// Instructions after which a case has shown enough.
const ENOUGH: u64 = 100_000;

fn texts(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(&root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a directory entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    assert!(paths.len() > 10, "{folder} has {} programs", paths.len());
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a readable program");
        // One example has thousands of tasks, which would take this machine, unoptimised, minutes for each of its replays.
        (path, text.replace("range(2000)", "range(20)"))
    };
    paths.into_iter().map(read).collect()
}

fn program(path: &Path, text: &str) -> Program {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Program { name: name.into(), text: text.into(), scenario: "".into(), inputs: Rc::default() }
}

/// Record a program in slices of `slice` instructions. None if it is no program.
fn record(path: &Path, text: &str, slice: u64) -> Option<Rc<RefCell<Recorder>>> {
    let recorder = Rc::new(RefCell::new(Recorder::new()));
    let mut engine = MachineFactory.create(&program(path, text), recorder.clone()).ok()?;
    run(&mut *engine, slice);
    Some(recorder)
}

fn run(engine: &mut dyn Engine, slice: u64) {
    while engine.instruction() < ENOUGH {
        let instruction = (engine.instruction() + slice).min(ENOUGH);
        match engine.advance(Until { instruction, line: false }) {
            Stop::Budget | Stop::Line => {}
            Stop::Finished(_) | Stop::Deadlock | Stop::Idle(_) | Stop::WaitingInput | Stop::WaitingSource => {
                return;
            }
        }
    }
}

fn all() -> Vec<(PathBuf, String)> {
    let mut all = texts("static/programs");
    all.extend(texts("tests/cases"));
    all
}

#[test]
fn queues_and_places_hold_in_every_program() {
    let mut events = 0;
    for (path, text) in all() {
        let Some(recorder) = record(&path, &text, 10_000) else { continue };
        let recorder = recorder.borrow();
        let (mut model, mut plain) = (Model::new(), Plain::default());
        for event in recorder.trace.events() {
            let why = explain(&model, event);
            assert!(!matches!(why, Why::Gone { .. }), "{}: {event:?}", path.display());
            model.apply(event);
            plain.apply(event);
            plain.compare(&model, &path.display().to_string());
            for entry in model.loops() {
                check_places(&model, entry.id);
            }
        }
        events += model.event;
    }
    assert!(events > 10_000, "{events} events in all programs");
}

#[test]
fn cutting_a_run_into_slices_changes_no_byte_and_a_replay_counts_the_same() {
    for (path, text) in all() {
        let Some(whole) = record(&path, &text, ENOUGH) else { continue };
        let Some(cut) = record(&path, &text, 7) else { panic!("{} compiled before", path.display()) };
        assert!(whole.borrow().trace.to_bytes() == cut.borrow().trace.to_bytes(), "{}", path.display());
        let counter = Rc::new(RefCell::new(Counter::default()));
        let Ok(mut engine) = MachineFactory.create(&program(&path, &text), counter.clone()) else {
            panic!("{} compiled before", path.display())
        };
        // By lines, as replays walk: observing lines must not move an event.
        while engine.instruction() < ENOUGH {
            match engine.advance(Until { instruction: ENOUGH, line: true }) {
                Stop::Budget | Stop::Line => {}
                _ => break,
            }
        }
        assert_eq!(counter.borrow().events, whole.borrow().trace.len(), "{}", path.display());
    }
}

fn settle(session: &mut Session) -> View {
    for _ in 0..100_000 {
        let mut left = 40;
        if !session.work(&mut || {
            left -= 1;
            left == 0
        }) {
            return session.view();
        }
    }
    panic!("the session never comes to rest");
}

fn act(session: &mut Session, command: Command) -> View {
    session.apply(command);
    settle(session)
}

/// An object that the program never asked for its identity gets one when it is shown, so the number in it depends on what was
/// shown before.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split(" at 0x");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| {
        whole + " at 0x" + part.trim_start_matches(|digit: char| digit.is_ascii_hexdigit())
    })
}

fn picture(view: &View) -> impl PartialEq + std::fmt::Debug + use<> {
    let place = match &view.place {
        // What is inspected comes when it is asked for, and stays known: it may be there or not.
        Place::At(reply) => {
            without_addresses(&format!("{:?}", PlaceReply { inspection: None, ..(**reply).clone() }))
        }
        other => panic!("no lines and locals at rest: {other:?}"),
    };
    (
        view.playhead,
        view.model.clone(),
        view.why,
        view.console.clone(),
        view.task_lines.clone(),
        place,
        view.status,
    )
}

#[test]
fn the_examples_read_the_same_backwards_and_forwards() {
    for (path, text) in texts("static/programs") {
        for unit in [Unit::Line, Unit::Callback, Unit::Iteration] {
            let mut session = Session::new(Rc::new(MachineFactory));
            let name = path.display().to_string();
            session.apply(Command::Load { name: name.clone(), text: text.clone(), scenario: String::new() });
            let first = settle(&mut session);
            if first.playhead.events == 0 {
                // One example shows a syntax error.
                assert_eq!(first.diagnostics.len(), 1, "{name}");
                continue;
            }
            let mut seen = vec![picture(&first)];
            while seen.len() < 150 {
                let now = picture(&act(&mut session, Command::Step(unit)));
                if seen.last() == Some(&now) {
                    break;
                }
                seen.push(now);
            }
            for (back, earlier) in seen.iter().rev().skip(1).enumerate() {
                let view = act(&mut session, Command::StepBack(unit));
                assert_eq!(picture(&view), *earlier, "{name}, {unit:?}, {back} steps before the end");
            }
        }
    }
}

#[test]
fn the_line_at_the_playhead_is_a_line_of_the_running_frame() {
    for (path, text) in texts("static/programs") {
        let mut session = Session::new(Rc::new(MachineFactory));
        let name = path.display().to_string();
        session.apply(Command::Load { name: name.clone(), text: text.clone(), scenario: String::new() });
        if settle(&mut session).playhead.events == 0 {
            continue;
        }
        let count = text.lines().count() as u32;
        for _ in 0..200 {
            let view = act(&mut session, Command::Step(Unit::Line));
            let Place::At(reply) = &view.place else { panic!("{name}: no place at rest") };
            assert!(reply.line <= count, "{name}: line {} of {count}", reply.line);
            if let Some(frame) = reply.running.iter().find(|frame| !frame.library) {
                assert_eq!(frame.line, reply.line, "{name} at {:?}", view.playhead);
            }
        }
    }
}
