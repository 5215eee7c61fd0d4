//! A lane: an ordered list of cards, with a line for those beyond its window.

use super::card::Card;
use crate::ui::format::count;
use crate::ui::picture::Lane as Data;
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// A lane with more cards than this scrolls by itself, so that it does not push the others away.
const CROWDED: usize = 12;

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
    /// Where a choice goes.
    pub act: Callback<Action>,
}

/// The list. It is there when it is empty, too, so that nothing jumps when the first card comes.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let CardsProps { scene, lane, label, empty, big, ghost, act } = props;
    html! {
        <>
            <ol class={classes!("cards", (lane.cards.len() > CROWDED).then_some("crowded"))} aria-label={*label}
                tabindex={(lane.cards.len() > CROWDED).then_some("0")}>
                { for lane.cards.iter().map(|card| html! {
                    <Card key={card.key.clone()} scene={scene.clone()} card={card.clone()} big={*big} act={act.clone()} />
                }) }
                if *ghost && lane.hidden == 0 {
                    <li key="ghost" class="card ghost" aria-hidden="true">
                        if lane.is_empty() { <span>{ *empty }</span> }
                    </li>
                }
                if lane.hidden > 0 {
                    <li key="more" class="more">{ (scene.lang.words().more)(&count(lane.hidden)) }</li>
                }
            </ol>
            if lane.is_empty() {
                <p class={classes!("empty", ghost.then_some("visually-hidden"))}>{ *empty }</p>
            }
        </>
    }
}
