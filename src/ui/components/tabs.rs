//! The tabs of narrow screens.

use crate::ui::messages::Lang;
use crate::ui::state::{Action, Tab};
use yew::prelude::*;

/// The tabs, `shown` being the panel that is shown. On wide screens, where every panel is visible, the style sheet hides
/// them.
pub fn tabs(shown: Tab, lang: Lang, act: &Callback<Action>) -> Html {
    let words = lang.words();
    let label = |tab: Tab| match tab {
        Tab::Code => words.tab_code,
        Tab::Loop => words.tab_loop,
        Tab::Timeline => words.tab_timeline,
        Tab::Console => words.tab_console,
        Tab::World => words.world.title,
    };
    html! {
        <nav class="tabs" aria-label={words.panels}>
            { for Tab::ALL.into_iter().map(|tab| html! {
                <button type="button" data-tab-choice={tab.word()} aria-current={(tab == shown).then_some("true")}
                    onclick={act.reform(move |_: MouseEvent| Action::Tab(tab))}>{ label(tab) }</button>
            }) }
        </nav>
    }
}
