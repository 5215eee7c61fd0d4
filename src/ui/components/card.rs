//! A card: one handle or one task, wherever it stands.

use super::sprite::symbol_shape;
use super::told::told;
use crate::ui::looks::Look;
use crate::ui::picture::{Card as Data, kind_word};
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// Titles longer than this may be cut, and are said in full on hover.
const CUT: usize = 10;

/// The card, as the item with this key of its lane's list. Its attributes are stable: tests and embeds rely on them.
///
/// It is a function, not a component: no card is ever the same in two pictures, since its moment is not, so one that asks whether it has
/// changed costs more than it saves.
pub fn card(scene: &Scene, card: &Data, item: u32, big: bool, act: &Callback<Action>) -> Html {
    let look = card.task.map(|task| scene.looks.get(task));
    let selected = card.task.is_some() && scene.selected == card.task;
    let onclick = {
        let (act, task) = (act.clone(), card.task.filter(|_| !selected));
        Callback::from(move |_: MouseEvent| act.emit(Action::Select(task)))
    };
    let class = classes!(
        "card",
        look.map(|look| look.class()),
        big.then_some("big"),
        selected.then_some("selected"),
        card.cancelled.then_some("struck"),
        card.callback.then_some("callback"),
        card.end.map(|end| format!("end-{}", end.word())),
    );
    let small = card
        .kind
        .filter(|_| card.reason.is_none())
        .map(|kind| html! { <small>{ (scene.lang.words().kind)(kind) }</small> });
    // The item sets the colour for all that is in it.
    let symbol = symbol_shape(&look.map_or_else(|| "shape-none".to_owned(), Look::symbol));
    let title = (card.title.len() > CUT).then(|| card.title.to_string());
    let face = html! {
        <>
            <span class="card-head">{ symbol }<span class="card-title" {title}>{ breakable(&card.title, card.callback) }</span>{ small }</span>
            if !card.code.is_empty() { <code>{ &*card.code }</code> }
            <span class="card-note">{ told(scene, &card.note, false) }</span>
            { card.ring.map(ring) }
        </>
    };
    html! {
        <li key={item} {class} data-key={card.key.clone()} data-handle={card.handle.map(|handle| handle.0.to_string())}
            data-kind={card.kind.map(kind_word)} data-task={card.task.map(|task| scene.task_name(task).to_string())}
            data-reason={card.reason.clone()} data-when={card.when.map(|when| when.to_string())}
            data-end={card.end.map(|end| end.word())}>
            if card.task.is_some() {
                <button type="button" class="card-face" aria-pressed={selected.to_string()} {onclick}>{ face }</button>
            } else {
                <div class="card-face">{ face }</div>
            }
        </li>
    }
}

/// A callback's name is long and has no spaces: where its words meet, the line may break.
fn breakable(title: &str, callback: bool) -> Html {
    if !callback {
        return html! { title.to_owned() };
    }
    title.split_inclusive(['_', '.']).map(|part| html! { <>{ part.to_owned() }<wbr /></> }).collect()
}

/// How much of a timer's time is over.
fn ring(part: f64) -> Html {
    html! {
        <svg class="ring" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" />
            <circle class="arc" cx="10" cy="10" r="8" pathLength="100" stroke-dasharray={format!("{:.1} 100", part * 100.0)} />
        </svg>
    }
}
