//! A program that waits for ever, or until somebody acts: who waits for what, with circles drawn where there are some.

use super::ring::ring;
use super::signals::standing;
use super::sprite::{icon, shape};
use crate::session::engine::Awaits;
use crate::trace::knot::{Link, knot};
use crate::trace::model::Reason;
use crate::ui::awaited;
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// How many tasks are drawn.
const SHOWN: usize = 8;

/// The notice.
pub fn deadlock(scene: &Scene, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    html! {
        <section class="notice bad" data-notice="deadlock">
            { icon("stop") }
            <div>
                <p><strong>{ words.deadlock }</strong></p>
                { who_waits(scene, act) }
                { standing(scene, act) }
            </div>
        </section>
    }
}

/// A program that only somebody outside can go on with.
pub fn idle(scene: &Scene, act: &Callback<Action>, awaits: Awaits) -> Html {
    let words = &scene.lang.words().standstill;
    html! {
        <section class="notice plain" data-notice="idle">
            { icon("pause") }
            <div>
                <p><strong>{ (words.idle)(awaits) }</strong></p>
                <p>{ words.until_then }</p>
                { standing(scene, act) }
                if scene.view.model.counts.waiting > 0 {
                    <details><summary>{ words.meanwhile }</summary>{ who_waits(scene, act) }</details>
                }
            </div>
        </section>
    }
}

/// Circles and whoever else waits, as lists.
pub fn who_waits(scene: &Scene, act: &Callback<Action>) -> Html {
    let knot = knot(&scene.view.model, &scene.view.joins, SHOWN);
    let more = scene.lang.words().more;
    html! {
        <>
            if !knot.circles.is_empty() { <p class="hint">{ scene.lang.words().on_stage.cycle }</p> }
            { for knot.circles.iter().map(|circle| html! {
                <div class="knot-place">
                    if (2..=SHOWN).contains(&circle.len()) { { ring(scene, circle, act) } }
                    <ol class="knot circle">{ for circle.iter().map(|link| item(scene, act, link)) }</ol>
                </div>
            }) }
            if !knot.others.is_empty() || knot.hidden > 0 {
                <ol class="knot">
                    { for knot.others.iter().map(|link| item(scene, act, link)) }
                    if knot.hidden > 0 { <li class="more">{ more(&crate::ui::format::count(knot.hidden)) }</li> }
                </ol>
            }
        </>
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
    let named = |word: &'static str, task| {
        html! { <><span>{ word }</span><b class="told-task">{ shape(scene.looks.get(task)) }{ &*scene.task_name(task) }</b></> }
    };
    let owner = match link.reason {
        Reason::Waiter { owner, .. } => owner,
        _ => None,
    };
    html! {
        <li>
            <button type="button" class="task-link" {onclick}>{ shape(scene.looks.get(task)) }{ &*scene.task_name(task) }</button>
            <span>{ words.waits_for }</span>{ what }
            { for owner.map(|owner| named(words.standstill.held_by, owner)) }
            { for link.needs.map(|next| named(words.standstill.needs, next)) }
        </li>
    }
}
