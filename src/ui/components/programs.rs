//! The menu of example programs.

use crate::ui::examples::{self, Example};
use crate::ui::messages::Lang;
use crate::ui::state::{Action, Source};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Programs`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProgramsProps {
    /// The example that is open.
    pub current: Option<&'static str>,
    /// The language.
    pub lang: Lang,
    /// Where a choice goes.
    pub act: Callback<Action>,
}

/// The menu. It takes the focus when it opens; Escape and a press beside it close it.
#[component]
pub fn Programs(props: &ProgramsProps) -> Html {
    let ProgramsProps { current, lang, act } = props;
    let words = lang.words();
    let here = use_node_ref();
    {
        let here = here.clone();
        use_effect_with((), move |()| {
            let wanted = here.cast::<HtmlElement>().and_then(|menu| {
                menu.query_selector("[aria-current]")
                    .ok()
                    .flatten()
                    .or_else(|| menu.query_selector("button").ok().flatten())
            });
            if let Some(item) =
                wanted.and_then(|item| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(item).ok())
            {
                // Focus can only fail for an element that has left the page meanwhile.
                let _ = item.focus();
            }
        });
    }
    let close = act.reform(|_: MouseEvent| Action::Popover(None));
    html! {
        <>
            <div class="backdrop" onclick={close}></div>
            <nav class="popover programs" aria-label={words.programs} ref={here}>
                <ul>{ for examples::all().iter().map(|example| item(example, *current == Some(example.id), *lang, act)) }</ul>
            </nav>
        </>
    }
}

fn item(example: &Example, current: bool, lang: Lang, act: &Callback<Action>) -> Html {
    let words = lang.words();
    let chosen = example.clone();
    let onclick = act.reform(move |_: MouseEvent| Action::Open(Source::of(chosen.clone())));
    html! {
        <li key={example.id}>
            <button type="button" data-example={example.id} aria-current={current.then_some("true")} {onclick}>
                <b>{ example.title(lang) }</b>
                <small title={(words.section)(example.section)}>{ example.section }</small>
                <span>{ example.claim(lang) }</span>
            </button>
        </li>
    }
}
