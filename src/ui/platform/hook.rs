//! A way for tests and scripts to ask what the trace says, and so to hold the page against it.
//!
//! `document.dispatchEvent(new CustomEvent("loopscope:model", { detail }))` sets `detail.model` to JSON. The model is
//! folded from the first event up to `detail.event` (or the playhead), so it owes nothing to what is on the page.

use crate::trace::model::{HandleCard, Model, Reason};
use crate::trace::names::Names;
use crate::ui::picture::kind_word;
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::CustomEvent;

/// The event's name.
const NAME: &str = "loopscope:model";

/// Answers questions until it is dropped.
pub struct Hook {
    answer: Closure<dyn FnMut(CustomEvent)>,
}

impl Hook {
    /// Answer with `fold`, which gives the view's names and the model at an event (the playhead's if none is named).
    pub fn new(fold: impl Fn(Option<u32>) -> Option<(Names, Model)> + 'static) -> Self {
        let answer = Closure::<dyn FnMut(CustomEvent)>::new(move |question: CustomEvent| {
            let detail = question.detail();
            if !detail.is_object() {
                return;
            }
            let event = Reflect::get(&detail, &"event".into()).ok().and_then(|event| event.as_f64());
            let told = fold(event.map(|event| event as u32))
                .and_then(|(names, model)| serde_json::to_string(&describe(&model, &names)).ok());
            if let Some(told) = told {
                // A frozen object is the asker's own doing: it gets no answer.
                let _ = Reflect::set(&detail, &"model".into(), &told.into());
            }
        });
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            // Adding a listener to the document does not fail.
            let _ = document.add_event_listener_with_callback(NAME, answer.as_ref().unchecked_ref());
        }
        Self { answer }
    }
}

impl Drop for Hook {
    fn drop(&mut self) {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let _ = document.remove_event_listener_with_callback(NAME, self.answer.as_ref().unchecked_ref());
        }
    }
}

/// A card of a queue.
#[derive(Serialize)]
struct Queued {
    handle: u32,
    kind: &'static str,
    task: Option<String>,
    when: Option<f64>,
    cancelled: bool,
    waiter: Option<String>,
}

/// A task that waits.
#[derive(Serialize)]
struct Held {
    task: String,
    reason: Option<For>,
}

/// What it waits for.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum For {
    Sleep(Option<f64>),
    Task(Option<String>),
    Gather(u32, u32),
    Waiter(String),
    Future,
}

/// What the panels show, in their order.
#[derive(Default, Serialize)]
struct Panels {
    event: u32,
    time: f64,
    iteration: u32,
    running: Vec<Queued>,
    ready: Vec<Queued>,
    timers: Vec<Queued>,
    waiting: Vec<Held>,
    done: Vec<String>,
}

fn describe(model: &Model, names: &Names) -> Panels {
    let panels = Panels { event: model.event, time: model.time, ..Panels::default() };
    let Some(current) = model.current_loop() else { return panels };
    let name = |name| names.get(name).to_string();
    let task_name = |task| model.task(task).map(|task| name(task.name));
    let queued = |card: &HandleCard| Queued {
        handle: card.id.0,
        kind: kind_word(card.kind),
        task: card.task.and_then(task_name),
        when: card.when,
        cancelled: card.cancelled,
        waiter: card.waiter.and_then(task_name),
    };
    let reason = |reason: Reason| match reason {
        Reason::Sleep { deadline, .. } => For::Sleep(deadline),
        Reason::Task { task } => For::Task(task_name(task)),
        Reason::Gather { done, total, .. } => For::Gather(done, total),
        Reason::Waiter { of, .. } => For::Waiter(name(of)),
        Reason::Future { .. } => For::Future,
    };
    Panels {
        iteration: current.iteration,
        running: model.running(current.id).map(|(_, card)| queued(card)).collect(),
        ready: model.ready(current.id).map(queued).collect(),
        timers: model.timers(current.id).map(queued).collect(),
        waiting: model
            .waiting()
            .map(|task| Held { task: name(task.name), reason: model.reason(task.id).map(reason) })
            .collect(),
        done: model.done().map(|task| name(task.name)).collect(),
        ..panels
    }
}
