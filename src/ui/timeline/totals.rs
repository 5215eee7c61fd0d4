//! The card with what a chosen stretch amounts to.

use super::told;
use crate::asyncio::instrument::FutureId;
use crate::trace::timeline::{Point, Share, Totals};
use crate::ui::components::sprite::{icon, shape};
use crate::ui::format::{count, plain};
use crate::ui::state::{Action, Scene};
use std::rc::Rc;
use yew::prelude::*;

/// So many tasks are listed.
const TASKS: usize = 40;

/// Seconds as exactly as a glance needs them: to the millisecond, less only where that would leave nothing.
fn brief(seconds: f64) -> f64 {
    if seconds.abs() < 0.001 { seconds } else { (seconds * 1000.0).round() / 1000.0 }
}

fn span(seconds: f64) -> String {
    crate::ui::format::span(brief(seconds))
}

/// Properties of [`RangeCard`].
#[derive(Clone, PartialEq, Properties)]
pub struct RangeCardProps {
    /// The moment.
    pub scene: Scene,
    /// The stretch.
    pub range: (Point, Point),
    /// What it amounts to; none while it is being drawn in a long run.
    pub totals: Option<Rc<Totals>>,
    /// Where a choice goes.
    pub act: Callback<Action>,
    /// Zoom to the stretch.
    pub show: Callback<MouseEvent>,
    /// Give it up.
    pub close: Callback<MouseEvent>,
}

/// The card.
#[component]
pub fn RangeCard(props: &RangeCardProps) -> Html {
    let RangeCardProps { scene, range, totals, act, show, close } = props;
    let words = scene.lang.words().chart;
    let (from, to) = range;
    html! {
        <section class="range-card" aria-label={words.range} data-range-card="">
            <header>
                <h3>{ (words.range_of)(&span(from.time), &span(to.time)) }</h3><small>{ span(to.time - from.time) }</small>
                <button type="button" class="icon-button small" data-action="show-range" title={words.show_range} aria-label={words.show_range} onclick={show.clone()}>{ icon("whole") }</button>
                <button type="button" class="icon-button small" data-action="close-range" title={words.close} aria-label={words.close} onclick={close.clone()}>{ icon("close") }</button>
            </header>
            if let Some(totals) = totals {
                { figures(scene, totals) }
                { waits(scene, totals) }
                { tasks(scene, totals, act) }
            }
        </section>
    }
}

fn figures(scene: &Scene, totals: &Totals) -> Html {
    let words = scene.lang.words().chart;
    let [busy, ready, waiting] = totals.times();
    let figure = |name: &'static str, word: &'static str, value: String| {
        html! { <div data-total={name} data-value={value.clone()}><dt>{ word }</dt><dd>{ value }</dd></div> }
    };
    html! {
        <dl class="range-figures">
            { figure("steps", words.steps, count(totals.steps() as usize)) }
            { figure("busy", words.busy, span(busy)) }
            { figure("ready", words.ready, span(ready)) }
            { figure("waiting", words.waiting, span(waiting)) }
            if totals.blocked > 0.0 { { figure("blocked", words.blocked, span(totals.blocked)) } }
        </dl>
    }
}

fn waits(scene: &Scene, totals: &Totals) -> Html {
    let words = scene.lang.words().chart;
    if totals.waits.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ words.waits }</h4>
            <ul class="range-waits">
                { for totals.waits.iter().take(TASKS).map(|(kind, time, times)| html! {
                    <li data-wait={told::wait_kind(scene, *kind)}><span>{ told::wait_kind(scene, *kind) }</span>
                        <small>{ (words.times)(&count(*times as usize)) }</small><b>{ span(*time) }</b></li>
                }) }
            </ul>
        </>
    }
}

fn tasks(scene: &Scene, totals: &Totals, act: &Callback<Action>) -> Html {
    let words = scene.lang.words().chart;
    let columns = scene.lang.words();
    if totals.tasks.is_empty() {
        return html! { <p class="empty">{ words.nothing_in_range }</p> };
    }
    let more = totals.tasks.len().saturating_sub(TASKS);
    html! {
        <>
            <table class="range-tasks">
                <thead><tr>
                    <th scope="col">{ columns.column_task }</th><th scope="col">{ words.steps }</th><th scope="col">{ words.busy }</th>
                    <th scope="col">{ words.ready }</th><th scope="col">{ words.waiting }</th>
                </tr></thead>
                <tbody>{ for totals.tasks.iter().take(TASKS).map(|share| task(scene, share, act)) }</tbody>
            </table>
            if more > 0 { <p class="empty">{ (words.more_tasks)(&count(more)) }</p> }
        </>
    }
}

fn task(scene: &Scene, share: &Share, act: &Callback<Action>) -> Html {
    let id: FutureId = share.task;
    let onclick = act.reform(move |_: MouseEvent| Action::Select(Some(id)));
    let name = scene.task_name(id);
    html! {
        <tr key={id.0} data-task={name.to_string()}>
            <th scope="row"><button type="button" class="task-link" {onclick}>{ shape(scene.looks.get(id)) }<span>{ &*name }</span></button></th>
            <td>{ count(share.steps as usize) }</td><td>{ plain(brief(share.busy)) }</td><td>{ plain(brief(share.ready)) }</td><td>{ plain(brief(share.waiting)) }</td>
        </tr>
    }
}
