//! The list of keys.

use crate::ui::messages::Lang;
use crate::ui::state::Action;
use crate::ui::timeline::keys::sheet;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Keys`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeysProps {
    /// The language.
    pub lang: Lang,
    /// Where closing goes.
    pub act: Callback<Action>,
}

/// The list, as a small dialog.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    let words = props.lang.words();
    let here = use_node_ref();
    {
        let here = here.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = here.cast::<HtmlElement>() {
                // Focus can only fail for an element that has left the page meanwhile.
                let _ = dialog.focus();
            }
        });
    }
    let close = props.act.reform(|_: MouseEvent| Action::Popover(None));
    let row = |keys: &[&str], what: &str| {
        html! {
            <div><dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt><dd>{ what }</dd></div>
        }
    };
    html! {
        <>
            <div class="backdrop" onclick={close}></div>
            <section class="popover keys-list" role="dialog" aria-label={words.keys} tabindex="-1" ref={here}>
                <h2>{ words.keys }</h2>
                <dl>
                    { row(&[words.space_key], words.key_play) }
                    { row(&["←", "→"], words.key_step) }
                    { row(&["Home", "End"], words.key_ends) }
                    { row(&["PgUp", "PgDn"], words.key_pages) }
                    { for sheet(words).into_iter().map(|(keys, what)| row(keys, what)) }
                    { row(&[words.chart.drag], words.chart.drag_hint) }
                </dl>
                <p>{ words.key_scope }</p>
                <p>{ words.key_leave }</p>
            </section>
        </>
    }
}
