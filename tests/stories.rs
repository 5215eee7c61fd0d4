//! What the page says of each example while it runs: every wait has a name, and a cancelled wait is not told as one that
//! came to its end.

use loopscope::asyncio::instrument::FutureId;
use loopscope::session::engine::{EngineFactory, Program, Stop, Until};
use loopscope::session::machine::MachineFactory;
use loopscope::trace::event::{End, What};
use loopscope::trace::explain::explain;
use loopscope::trace::model::{Model, Reason};
use loopscope::trace::recorder::Recorder;
use loopscope::ui::messages::Lang;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

/// Instructions after which an example has shown enough.
const ENOUGH: u64 = 200_000;

/// Each example whose name ends in this: its name, its text, and what was recorded of it.
fn stories(wanted: &str) -> Vec<(String, String, Rc<RefCell<Recorder>>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/programs");
    let mut stems: Vec<String> = std::fs::read_dir(folder.clone())
        .expect("the folder of examples")
        .filter_map(|entry| entry.ok()?.path().file_stem()?.to_str().map(str::to_owned))
        .collect();
    stems.retain(|stem| stem.ends_with(wanted));
    stems.sort();
    let tell = |stem: String| {
        let text = std::fs::read_to_string(folder.join(format!("{stem}.py"))).expect("a readable program");
        // Fewer of the thousands tell the same.
        let text = text.replace("range(2000)", "range(10)");
        let recorder = Rc::new(RefCell::new(Recorder::new()));
        let program = Program {
            name: format!("{stem}.py").into(),
            text: text.clone().into(),
            scenario: "".into(),
            inputs: Rc::default(),
        };
        let mut engine = MachineFactory.create(&program, recorder.clone()).ok()?;
        let until = Until { instruction: ENOUGH, line: false };
        while matches!(engine.advance(until), Stop::Budget) && engine.instruction() < ENOUGH {}
        Some((stem, text, recorder))
    };
    stems.into_iter().filter_map(tell).collect()
}

#[test]
fn every_wait_has_a_name() {
    let mut waits = 0;
    for (stem, text, recorder) in stories("") {
        let recorder = recorder.borrow();
        let mut model = Model::new();
        for event in recorder.trace.events() {
            model.apply(event);
            for task in model.tasks().map(|task| task.id) {
                match model.reason(task) {
                    Some(Reason::Future { .. }) => assert!(
                        text.contains("create_future()"),
                        "{stem}: a task waits for a future without a name after {event:?}"
                    ),
                    Some(_) => waits += 1,
                    None => {}
                }
            }
        }
    }
    assert!(waits > 1000, "{waits}");
}

#[test]
fn a_cancelled_wait_is_told_as_one() {
    let mut told = 0;
    for (stem, _, recorder) in stories("") {
        let recorder = recorder.borrow();
        let mut model = Model::new();
        let mut cancelled: Vec<FutureId> = Vec::new();
        for event in recorder.trace.events() {
            if let What::HandleReady { task, of, .. } = &event.what
                && let (Some(_), Some(of)) = (task.get(), of.get())
                && cancelled.contains(&of)
                && model.task(of).is_none()
            {
                let why = explain(&model, event);
                for (lang, word) in [(Lang::English, "cancelled"), (Lang::Chinese, "取消")] {
                    let sentence = lang.why(&why, &recorder.trace.names, &model).plain(|_| "X".into());
                    assert!(sentence.contains(word), "{stem}: {sentence}");
                    assert!(!sentence.contains("fired") && !sentence.contains("到期"), "{stem}: {sentence}");
                }
                told += 1;
            }
            if let What::FutureDone { future, end: End::Cancelled } = event.what {
                cancelled.push(future);
            }
            model.apply(event);
        }
    }
    assert!(told >= 10, "{told}");
}

/// The sentences of an example, in English.
fn sentences(wanted: &str) -> Vec<String> {
    let (_, _, recorder) = stories(wanted).pop().expect("an example of this name");
    let recorder = recorder.borrow();
    let mut model = Model::new();
    let mut sentences = Vec::new();
    for event in recorder.trace.events() {
        let why = explain(&model, event);
        model.apply(event);
        let name =
            |task: FutureId| model.task(task).map_or("?".into(), |task| recorder.trace.names.get(task.name));
        sentences.push(Lang::English.why(&why, &recorder.trace.names, &model).plain(name));
    }
    sentences
}

#[test]
fn a_blocking_request_is_one_call() {
    let blocked: Vec<String> = sentences("requests-blocks")
        .into_iter()
        .filter(|told| told.contains("blocked the loop for"))
        .collect();
    assert_eq!(blocked.len(), 3, "{blocked:?}");
    assert!(
        blocked[1].starts_with("Task-3 called requests.get and blocked the loop for 2.1 s"),
        "{blocked:?}"
    );
}

#[test]
fn a_cancellation_reaches_a_task_where_it_is() {
    let early = sentences("cancel-before-start");
    let told = |sentence: &str| early.iter().any(|told| told == sentence);
    assert!(told("Task-2 was cancelled before its first step, so its body does not run."), "{early:?}");
    assert!(
        told("Task-3 continues after line 13: its wait was cancelled, so CancelledError is raised there."),
        "{early:?}"
    );
    let stops = "The event loop stops running; it can run again, or be closed.";
    assert!(told(stops), "{early:?}");
}
