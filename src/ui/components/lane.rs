//! A lane: an ordered list of cards, with a line for those beyond its window.

use super::card::card;
use super::slots::Slots;
use crate::ui::format::count;
use crate::ui::picture::{Lane as Data, WINDOW};
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// Properties of [`Cards`].
#[derive(Clone, PartialEq, Properties)]
pub struct CardsProps {
    /// Names and looks.
    pub scene: Scene,
    /// The cards.
    pub lane: Data,
    /// Accessible name of the list.
    pub label: &'static str,
    /// What is said when the lane is empty.
    pub empty: &'static str,
    /// Whether the cards run.
    #[prop_or_default]
    pub big: bool,
    /// Whether a dashed card marks the end of the queue.
    #[prop_or_default]
    pub ghost: bool,
    /// Whether the next picture is likely to have other cards.
    #[prop_or_default]
    pub fleeting: bool,
    /// Where a choice goes.
    pub act: Callback<Action>,
    /// Moves the window to begin at another card.
    #[prop_or_default]
    pub turn: Callback<usize>,
}

/// The list. It is there when it is empty, too, so that nothing jumps when the first card comes.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let CardsProps { scene, lane, label, empty, big, ghost, fleeting, act, turn } = props;
    let words = scene.lang.words();
    let slots = use_mut_ref(Slots::default);
    let items = slots.borrow_mut().assign(lane.cards.iter().map(|card| card.key.as_str()), *fleeting);
    let onward = lane.before + WINDOW;
    let back = lane.before.saturating_sub(WINDOW);
    html! {
        <>
            <ol class={classes!("cards", lane.is_crowded().then_some("crowded"))} aria-label={*label}
                tabindex={lane.is_crowded().then_some("0")}>
                if lane.before > 0 {
                    <li key="before" class="more">
                        <button type="button" class="link" onclick={turn.reform(move |_: MouseEvent| back)}>{ (words.earlier)(&count(lane.before)) }</button>
                    </li>
                }
                { for lane.cards.iter().zip(items).map(|(data, item)| card(scene, data, item, *big, act)) }
                if *ghost && lane.hidden == 0 {
                    <li key="ghost" class="card ghost" aria-hidden="true">
                        if lane.is_empty() { <span>{ *empty }</span> }
                    </li>
                }
                if lane.hidden > 0 {
                    <li key="more" class="more">
                        <button type="button" class="link" onclick={turn.reform(move |_: MouseEvent| onward)}>{ (words.more)(&count(lane.hidden)) }</button>
                    </li>
                }
            </ol>
            if lane.is_empty() {
                <p class={classes!("empty", ghost.then_some("visually-hidden"))}>{ *empty }</p>
            }
        </>
    }
}
