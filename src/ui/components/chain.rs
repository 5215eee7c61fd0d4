//! Who waits for whom around one task.

use super::sprite::shape;
use crate::asyncio::instrument::FutureId;
use crate::trace::model::Reason;
use crate::ui::awaited;
use crate::ui::format::{short_name, span};
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// How far a chain is followed, and how many waiters of one task are named.
const DEPTH: usize = 6;

/// What a chain is drawn from.
pub struct Chain<'a> {
    /// The moment.
    pub scene: &'a Scene,
    /// The task in question.
    pub task: FutureId,
    /// Where a choice goes.
    pub act: &'a Callback<Action>,
}

/// What a waiting task waits for, what that waits for, and so on.
pub fn awaits(props: &Chain<'_>) -> Html {
    let words = props.scene.lang.words();
    if props.scene.view.model.reason(props.task).is_none() {
        return Html::default();
    }
    html! { <><h3>{ words.awaits }</h3><ul class="chain">{ downwards(props, props.task, DEPTH) }</ul></> }
}

fn downwards(props: &Chain<'_>, task: FutureId, depth: usize) -> Html {
    let scene = props.scene;
    let words = scene.lang.words();
    let Some(reason) = scene.view.model.reason(task).filter(|_| depth > 0) else { return Html::default() };
    let (text, next) = match reason {
        Reason::Sleep { delay, .. } => (html! { <><code>{ "sleep" }</code>{ " " }{ span(delay) }</> }, None),
        Reason::Gather { done, total, .. } => {
            (html! { <><code>{ "gather" }</code>{ " " }{ (words.children)(done, total) }</> }, None)
        }
        Reason::Waiter { of, owner, .. } => {
            let held = owner.map(|_| html! { <>{ " " }{ words.held_by }</> });
            (
                html! { <><code>{ &*awaited::phrase(scene.lang, &scene.view.names.get(of)) }</code>{ held }</> },
                owner,
            )
        }
        Reason::Task { task } => {
            return html! { <li>{ link(props, task) }<ul>{ downwards(props, task, depth - 1) }</ul></li> };
        }
        Reason::Future { .. } => (html! { words.future }, None),
    };
    let below = next.map(|task| html! { <ul><li>{ link(props, task) }<ul>{ downwards(props, task, depth - 1) }</ul></li></ul> });
    html! { <li>{ text }{ below }</li> }
}

/// The tasks that wait for a task, and those that wait for them.
pub fn awaited_by(props: &Chain<'_>) -> Html {
    let words = props.scene.lang.words();
    let waiters: Vec<FutureId> =
        props.scene.view.model.waiters(props.task).take(DEPTH).map(|task| task.id).collect();
    if waiters.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ words.awaited_by }</h3>
            <ul class="chain">{ for waiters.iter().map(|task| upwards(props, *task, DEPTH)) }</ul>
        </>
    }
}

fn upwards(props: &Chain<'_>, task: FutureId, depth: usize) -> Html {
    let model = &props.scene.view.model;
    let next = model.waiters(task).next().filter(|_| depth > 1).map(|task| task.id);
    html! { <li>{ link(props, task) }if let Some(next) = next { <ul>{ upwards(props, next, depth - 1) }</ul> }</li> }
}

/// A task as a button that chooses it, with its coroutine and line.
pub fn link(props: &Chain<'_>, task: FutureId) -> Html {
    let scene = props.scene;
    let onclick = props.act.reform(move |_: MouseEvent| Action::Select(Some(task)));
    let known = scene.view.model.task(task);
    html! {
        <button type="button" class="task-link" {onclick}>
            { shape(scene.looks.get(task)) }{ &*scene.task_name(task) }
            if let Some(known) = known {
                <code>{ short_name(&scene.view.names.get(known.coroutine)).to_owned() }</code>
                if known.line != 0 { <small>{ (scene.lang.words().line)(known.line) }</small> }
            }
        </button>
    }
}
