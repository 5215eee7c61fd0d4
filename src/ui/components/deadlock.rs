//! A loop that waits for ever: who waits for what, with the circle drawn when there is one.

use super::ring::ring;
use super::sprite::{icon, shape};
use crate::asyncio::instrument::FutureId;
use crate::trace::model::{Model, Reason};
use crate::ui::awaited;
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// How many tasks are drawn.
const SHOWN: usize = 8;

/// One link: a task, and what it waits for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The task.
    pub task: FutureId,
    /// What it waits for.
    pub reason: Reason,
}

impl Link {
    /// The task that would have to act for this one to go on.
    fn next(&self) -> Option<FutureId> {
        match self.reason {
            Reason::Task { task } => Some(task),
            Reason::Waiter { owner, .. } => owner,
            _ => None,
        }
    }
}

/// The links to draw, and whether the last leads back to the first.
pub fn links(model: &Model) -> (Vec<Link>, bool) {
    let link = |task: FutureId| Some(Link { task, reason: model.reason(task)? });
    for start in model.waiting().take(SHOWN * 4) {
        let mut chain: Vec<Link> = Vec::new();
        let mut at = link(start.id);
        while let Some(found) = at {
            if let Some(begin) = chain.iter().position(|earlier| earlier.task == found.task) {
                return (chain.split_off(begin), true);
            }
            chain.push(found);
            at = found.next().and_then(link);
        }
    }
    (model.waiting().take(SHOWN).filter_map(|task| link(task.id)).collect(), false)
}

/// The notice.
pub fn deadlock(scene: &Scene, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let (links, circle) = links(&scene.view.model);
    let hidden = (scene.view.model.counts.waiting as usize).saturating_sub(links.len());
    html! {
        <section class="notice bad" role="status" data-notice="deadlock">
            { icon("stop") }
            <div>
                <p><strong>{ words.deadlock }</strong></p>
                if circle { <p class="hint">{ words.on_stage.cycle }</p> }
                <div class="knot-place">
                if circle && links.len() > 1 && links.len() <= SHOWN { { ring(scene, &links, act) } }
                <ol class={classes!("knot", circle.then_some("circle"))}>
                    { for links.iter().map(|link| item(scene, act, link)) }
                    if hidden > 0 && !circle { <li class="more">{ (words.more)(&crate::ui::format::count(hidden)) }</li> }
                </ol>
                </div>
            </div>
        </section>
    }
}

fn item(scene: &Scene, act: &Callback<Action>, link: &Link) -> Html {
    let words = scene.lang.words();
    let task = link.task;
    let onclick = act.reform(move |_: MouseEvent| Action::Select(Some(task)));
    let what = match link.reason {
        Reason::Waiter { of, .. } => {
            html! { <code>{ &*awaited::phrase(scene.lang, &scene.view.names.get(of)) }</code> }
        }
        Reason::Task { task } => html! { &*scene.task_name(task) },
        Reason::Gather { .. } => html! { <code>{ "gather" }</code> },
        Reason::Sleep { .. } => html! { <code>{ "sleep" }</code> },
        Reason::Future { .. } => html! { words.future },
    };
    let owner = link.next().filter(|_| matches!(link.reason, Reason::Waiter { .. }));
    html! {
        <li>
            <button type="button" class="task-link" {onclick}>{ shape(scene.looks.get(task)) }{ &*scene.task_name(task) }</button>
            <span>{ words.waits_for }</span>{ what }
            if let Some(owner) = owner {
                <span>{ words.held_by }</span>
                <b class="told-task">{ shape(scene.looks.get(owner)) }{ &*scene.task_name(owner) }</b>
            }
        </li>
    }
}
