//! Who waits for whom around one task, as lists.

use super::sprite::shape;
use crate::asyncio::instrument::FutureId;
use crate::trace::model::Reason;
use crate::ui::await_graph::Line;
use crate::ui::awaited;
use crate::ui::format::{count, short_name, span};
use crate::ui::picture::task_key;
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// How far a chain is followed.
const DEPTH: usize = 6;
/// Tasks named at one place of it.
const WIDTH: usize = 6;

/// What a chain is drawn from.
pub struct Chain<'a> {
    /// The moment.
    pub scene: &'a Scene,
    /// The task in question.
    pub task: FutureId,
    /// Where a choice goes.
    pub act: &'a Callback<Action>,
    /// Who awaits whom at this moment.
    pub lines: &'a [Line],
}

/// What a waiting task waits for, what that waits for, and so on.
pub fn awaits(props: &Chain<'_>) -> Html {
    let words = props.scene.lang.words();
    if props.scene.view.model.reason(props.task).is_none() {
        return Html::default();
    }
    html! { <><h3>{ words.awaits }</h3><ul class="chain">{ downwards(props, &[props.task]) }</ul></> }
}

/// What the last task of `path` waits for. A path that comes back to itself ends there.
fn downwards(props: &Chain<'_>, path: &[FutureId]) -> Html {
    let scene = props.scene;
    let words = scene.lang.words();
    let Some(task) = path.last().copied().filter(|_| path.len() <= DEPTH) else { return Html::default() };
    let Some(reason) = scene.view.model.reason(task) else { return Html::default() };
    let what = match reason {
        Reason::Sleep { delay, .. } => html! { <><code>{ "sleep" }</code>{ " " }{ span(delay) }</> },
        Reason::Gather { done, total, .. } => {
            html! { <><code>{ "gather" }</code>{ " " }{ (words.children)(done, total) }</> }
        }
        Reason::Waiter { of, owner, .. } => {
            let held = owner.map(|_| html! { <>{ " " }{ words.standstill.held_by }</> });
            html! { <><code>{ &*awaited::phrase(scene.lang, &scene.view.names.get(of)) }</code>{ held }</> }
        }
        Reason::Task { task } => return below(props, path, &[task]),
        Reason::Future { .. } => {
            // A future of the library's may stand for tasks: a group's children, those of `wait`.
            let through = props.lines.iter().find(|line| line.from == task && !line.through.is_empty());
            match through {
                Some(line) => html! { <code>{ line.through }</code> },
                None => html! { words.future },
            }
        }
    };
    let next: Vec<FutureId> =
        props.lines.iter().filter(|line| line.from == task).map(|line| line.to).collect();
    html! { <li>{ what }if !next.is_empty() { <ul>{ below(props, path, &next) }</ul> }</li> }
}

/// Tasks that the last one of `path` waits for.
fn below(props: &Chain<'_>, path: &[FutureId], next: &[FutureId]) -> Html {
    let words = props.scene.lang.words();
    let item = |task: &FutureId| {
        if path.contains(task) {
            return html! { <li>{ link(props, *task) }{ " " }<small>{ words.inspect.circle }</small></li> };
        }
        let path: Vec<FutureId> = path.iter().copied().chain([*task]).collect();
        html! { <li>{ link(props, *task) }<ul>{ downwards(props, &path) }</ul></li> }
    };
    let hidden = next.len().saturating_sub(WIDTH);
    html! {
        <>
            { for next.iter().take(WIDTH).map(item) }
            if hidden > 0 { <li class="more">{ (words.more)(&count(hidden)) }</li> }
        </>
    }
}

/// The tasks that wait for a task, and those that wait for them.
pub fn awaited_by(props: &Chain<'_>) -> Html {
    let words = props.scene.lang.words();
    if !props.lines.iter().any(|line| line.to == props.task) {
        return Html::default();
    }
    html! { <><h3>{ words.awaited_by }</h3><ul class="chain">{ upwards(props, &[props.task]) }</ul></> }
}

fn upwards(props: &Chain<'_>, path: &[FutureId]) -> Html {
    let scene = props.scene;
    let words = scene.lang.words();
    let Some(task) = path.last().copied().filter(|_| path.len() <= DEPTH) else { return Html::default() };
    let waiters: Vec<&Line> = props.lines.iter().filter(|line| line.to == task).collect();
    let item = |line: &&Line| {
        let through = match (line.holds, line.through) {
            (false, "") => Html::default(),
            (false, through) => html! { <>{ " " }<code>{ through }</code></> },
            (true, _) => match scene.view.model.reason(line.from) {
                Some(Reason::Waiter { of, .. }) => {
                    html! { <>{ " " }<code>{ &*awaited::phrase(scene.lang, &scene.view.names.get(of)) }</code></> }
                }
                _ => Html::default(),
            },
        };
        if path.contains(&line.from) {
            return html! { <li>{ link(props, line.from) }{ through }{ " " }<small>{ words.inspect.circle }</small></li> };
        }
        let path: Vec<FutureId> = path.iter().copied().chain([line.from]).collect();
        html! { <li>{ link(props, line.from) }{ through }<ul>{ upwards(props, &path) }</ul></li> }
    };
    let hidden = waiters.len().saturating_sub(WIDTH);
    html! {
        <>
            { for waiters.iter().take(WIDTH).map(item) }
            if hidden > 0 { <li class="more">{ (words.more)(&count(hidden)) }</li> }
        </>
    }
}

/// A task as a button that chooses it, with its coroutine and line.
pub fn link(props: &Chain<'_>, task: FutureId) -> Html {
    let scene = props.scene;
    let onclick = props.act.reform(move |_: MouseEvent| Action::Select(Some(task)));
    let known = scene.view.model.task(task);
    html! {
        <button type="button" class="task-link" data-lights={task_key(task)} {onclick}>
            { shape(scene.looks.get(task)) }{ &*scene.task_name(task) }
            if let Some(known) = known {
                <code>{ short_name(&scene.view.names.get(known.coroutine)).to_owned() }</code>
                if known.line != 0 { <small>{ (scene.lang.words().line)(known.line) }</small> }
            }
        </button>
    }
}
