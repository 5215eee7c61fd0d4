//! A way for tests and scripts to ask what the trace says, and so to hold the page against it.
//!
//! `document.dispatchEvent(new CustomEvent("loopscope:model", { detail }))` sets `detail.model` to JSON. The model is
//! folded from the first event up to `detail.event` (or the playhead), so it owes nothing to what is on the page.

use crate::trace::model::{HandleCard, Model, Reason};
use crate::trace::names::Names;
use crate::ui::picture::kind_word;
use js_sys::Reflect;
use serde_json::{Value, json};
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
            if let Some((names, model)) = fold(event.map(|event| event as u32)) {
                // A frozen object is the asker's own doing: it gets no answer.
                let _ = Reflect::set(&detail, &"model".into(), &describe(&model, &names).to_string().into());
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

/// What the panels show, in their order.
fn describe(model: &Model, names: &Names) -> Value {
    let Some(current) = model.current_loop() else {
        return json!({ "event": model.event, "time": model.time, "running": [], "ready": [], "timers": [], "waiting": [], "done": [] });
    };
    let task_name = |task| model.task(task).map(|task| names.get(task.name).to_string());
    let handle = |card: &HandleCard| {
        json!({
            "handle": card.id.0,
            "kind": kind_word(card.kind),
            "task": card.task.and_then(task_name),
            "when": card.when,
            "cancelled": card.cancelled,
            "waiter": card.waiter.and_then(task_name),
        })
    };
    let reason = |reason: Option<Reason>| match reason {
        Some(Reason::Sleep { deadline, .. }) => json!({ "sleep": deadline }),
        Some(Reason::Task { task }) => json!({ "task": task_name(task) }),
        Some(Reason::Gather { done, total, .. }) => json!({ "gather": [done, total] }),
        Some(Reason::Waiter { of, .. }) => json!({ "waiter": names.get(of).to_string() }),
        Some(Reason::Future { .. }) => json!("future"),
        None => Value::Null,
    };
    json!({
        "event": model.event,
        "time": model.time,
        "iteration": current.iteration,
        "running": model.running(current.id).map(|(_, card)| handle(card)).collect::<Vec<_>>(),
        "ready": model.ready(current.id).map(handle).collect::<Vec<_>>(),
        "timers": model.timers(current.id).map(handle).collect::<Vec<_>>(),
        "waiting": model.waiting().map(|task| json!({
            "task": names.get(task.name).to_string(), "reason": reason(model.reason(task.id)),
        })).collect::<Vec<_>>(),
        "done": model.done().map(|task| names.get(task.name).to_string()).collect::<Vec<_>>(),
    })
}
