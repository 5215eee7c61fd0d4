//! The tabs of narrow screens.

use crate::ui::messages::Lang;
use crate::ui::state::{Action, Tab};
use yew::prelude::*;

/// Properties of [`Tabs`].
#[derive(Clone, PartialEq, Properties)]
pub struct TabsProps {
    /// The panel that is shown.
    pub tab: Tab,
    /// The language.
    pub lang: Lang,
    /// Where a choice goes.
    pub act: Callback<Action>,
}

/// The tabs. On wide screens, where every panel is visible, the style sheet hides them.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let words = props.lang.words();
    let label = |tab: Tab| match tab {
        Tab::Code => words.tab_code,
        Tab::Loop => words.tab_loop,
        Tab::Timeline => words.tab_timeline,
        Tab::Console => words.tab_console,
    };
    html! {
        <nav class="tabs" aria-label={words.panels}>
            { for Tab::ALL.into_iter().map(|tab| html! {
                <button type="button" data-tab-choice={tab.word()} aria-current={(tab == props.tab).then_some("true")}
                    onclick={props.act.reform(move |_: MouseEvent| Action::Tab(tab))}>{ label(tab) }</button>
            }) }
        </nav>
    }
}
