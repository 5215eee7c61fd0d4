//! Locks, queues, events, futures and streams that the shown stack refers to: their state, who holds them, who waits.

use super::told::Ways;
use crate::asyncio::instrument::FutureId;
use crate::session::inspection::{Inspection, ObjectView};
use crate::ui::format::count;
use crate::ui::state::Scene;
use yew::prelude::*;

/// Waiters of one object that are named.
const SHOWN: usize = 8;

/// The list, or nothing.
pub fn objects(scene: &Scene, inspection: &Inspection, ways: Ways<'_>) -> Html {
    if inspection.objects.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ scene.lang.words().inspect.objects }</h3>
            <ul class="objects">{ for inspection.objects.iter().map(|object| item(scene, object, ways)) }</ul>
        </>
    }
}

fn item(scene: &Scene, object: &ObjectView, ways: Ways<'_>) -> Html {
    let words = scene.lang.words();
    let fact = |(name, value): &(&'static str, std::rc::Rc<str>)| {
        html! { <div><dt>{ *name }</dt><dd title={value.to_string()}>{ &**value }</dd></div> }
    };
    html! {
        <li data-object={object.class.to_string()}>
            <p class="object-name">
                if !object.name.is_empty() { <code>{ &*object.name }</code> }
                <small>{ &*object.class }</small>
            </p>
            <dl class="facts">{ for object.facts.iter().map(fact) }</dl>
            if let Some(holder) = object.holder { <p>{ words.held_by }{ " " }{ ways.task(scene, holder) }</p> }
            { waiters(scene, object, ways) }
        </li>
    }
}

/// Who waits, in the order in which they will be served.
fn waiters(scene: &Scene, object: &ObjectView, ways: Ways<'_>) -> Html {
    let model = &scene.view.model;
    let task = |future: FutureId| {
        // A waiter is a future that one task awaits; a gather names its tasks themselves.
        model.task(future).map(|task| task.id).or_else(|| model.future(future)?.waiter)
    };
    let known: Vec<(&'static str, FutureId)> =
        object.waiters.iter().filter_map(|(what, future)| Some((*what, task(*future)?))).collect();
    if known.is_empty() {
        return Html::default();
    }
    // All but a future's are waited in a call.
    let call = |what: &str| if what == "await" { what.to_owned() } else { format!("{what}()") };
    let row = |(what, task): &(&'static str, FutureId)| html! { <li>{ ways.task(scene, *task) }{ " " }<code>{ call(what) }</code></li> };
    let hidden = known.len().saturating_sub(SHOWN);
    html! {
        <ol class="waiters" aria-label={scene.lang.words().waiting}>
            { for known.iter().take(SHOWN).map(row) }
            if hidden > 0 { <li class="more">{ (scene.lang.words().more)(&count(hidden)) }</li> }
        </ol>
    }
}
