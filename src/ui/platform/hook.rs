//! A way for tests and scripts to ask what the trace says, and so to hold the page against it.
//!
//! `document.dispatchEvent(new CustomEvent("loopscope:model", { detail }))` sets `detail.model` to JSON. The model is
//! folded from the first event up to `detail.event` (or the playhead), so it owes nothing to what is on the page.

use crate::trace::model::{HandleCard, Model, Reason, TaskModel};
use crate::trace::names::Names;
use crate::ui::picture::kind_word;
use js_sys::{Array, JSON, Object, Reflect};
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
                .and_then(|(names, model)| JSON::stringify(&describe(&model, &names)).ok());
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

/// What the panels show, in their order, as an object of JavaScript.
fn describe(model: &Model, names: &Names) -> JsValue {
    let name = |name| JsValue::from_str(&names.get(name));
    let task_name = |task| model.task(task).map_or(JsValue::NULL, |task| name(task.name));
    let number = |number: Option<f64>| number.map_or(JsValue::NULL, JsValue::from);
    let queued = |card: &HandleCard| {
        object(&[
            ("handle", card.id.0.into()),
            ("kind", kind_word(card.kind).into()),
            ("task", card.task.map_or(JsValue::NULL, task_name)),
            ("when", number(card.when)),
            ("cancelled", card.cancelled.into()),
            ("waiter", card.waiter.map_or(JsValue::NULL, task_name)),
        ])
    };
    let reason = |reason: Reason| match reason {
        Reason::Sleep { deadline, .. } => object(&[("sleep", number(deadline))]),
        Reason::Task { task } => object(&[("task", task_name(task))]),
        Reason::Gather { done, total, .. } => {
            object(&[("gather", [done, total].into_iter().map(JsValue::from).collect::<Array>().into())])
        }
        Reason::Waiter { of, .. } => object(&[("waiter", name(of))]),
        Reason::Future { .. } => "future".into(),
    };
    let held = |task: &TaskModel| {
        object(&[("task", name(task.name)), ("reason", model.reason(task.id).map_or(JsValue::NULL, reason))])
    };
    let none = || Array::new().into();
    let (iteration, lists) = match model.current_loop() {
        None => (0, [none(), none(), none(), none(), none()]),
        Some(current) => {
            let list = |items: Array| -> JsValue { items.into() };
            let lists = [
                list(model.running(current.id).map(|(_, card)| queued(card)).collect()),
                list(model.ready(current.id).map(queued).collect()),
                list(model.timers(current.id).map(queued).collect()),
                list(model.waiting().map(held).collect()),
                list(model.done().map(|task| name(task.name)).collect()),
            ];
            (current.iteration, lists)
        }
    };
    let [running, ready, timers, waiting, done] = lists;
    object(&[
        ("event", model.event.into()),
        ("time", model.time.into()),
        ("iteration", iteration.into()),
        ("running", running),
        ("ready", ready),
        ("timers", timers),
        ("waiting", waiting),
        ("done", done),
    ])
}

/// An object with these properties.
fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a new object does not fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
