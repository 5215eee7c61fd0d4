//! A card: one handle or one task, wherever it stands.

use super::sprite::shape;
use super::told::told;
use crate::ui::picture::{Card as Data, kind_word};
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// Properties of [`Card`].
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    /// Names and looks.
    pub scene: Scene,
    /// What stands on it.
    pub card: Data,
    /// Whether it is the one that runs.
    #[prop_or_default]
    pub big: bool,
    /// Where a choice goes.
    pub act: Callback<Action>,
}

/// The card, as an item of its lane's list. Its attributes are stable: tests and embeds rely on them.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let CardProps { scene, card, big, act } = props;
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
    let face = html! {
        <>
            <span class="card-head">{ shape(look) }<span class="card-title" title={card.title.to_string()}>{ breakable(&card.title, card.callback) }</span>{ small }</span>
            if !card.code.is_empty() { <code>{ &*card.code }</code> }
            <span class="card-note">{ told(scene, &card.note, false) }</span>
            { card.ring.map(ring) }
        </>
    };
    html! {
        <li {class} data-key={card.key.clone()} data-handle={card.handle.map(|handle| handle.0.to_string())}
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
