//! The corner of the timeline: how it is looked at, and the field for searching.

use super::keys::{Key, titled};
use super::scale::Mode;
use super::search::Hits;
use super::sight::{Search, Sight};
use crate::ui::components::sprite::icon;
use crate::ui::format::count;
use crate::ui::messages::Lang;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the buttons and the field ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Closer or further.
    Zoom(f64),
    /// The whole run.
    Whole,
    /// The next kind of axis.
    Axis,
    /// Open or close the field.
    Search(bool),
    /// Look for a text.
    Find(String),
    /// The next thing found, or the one before.
    Next(bool),
}

/// Properties of [`Toolbar`].
#[derive(Clone, PartialEq, Properties)]
pub struct ToolbarProps {
    /// What is seen.
    pub mode: Mode,
    /// Whether all of the run is.
    pub whole: bool,
    /// Whether the field is open.
    pub searching: bool,
    /// The language.
    pub lang: Lang,
    /// Where a wish goes.
    pub wish: Callback<Wish>,
}

/// The buttons.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let ToolbarProps { mode, whole, searching, lang, wish } = props;
    let words = lang.words().chart;
    let axis = match mode {
        Mode::Time => words.axis_time,
        Mode::Compact => words.axis_compact,
        Mode::Steps => words.axis_steps,
    };
    let button = |action: &'static str, symbol: &str, label: String, off: bool, then: Wish| {
        html! {
            <button type="button" data-action={action} class={classes!("icon-button", "small", off.then_some("idle"))} title={label.clone()}
                aria-label={label} onclick={wish.reform(move |_: MouseEvent| then.clone())}>{ icon(symbol) }</button>
        }
    };
    html! {
        <div class="chart-tools" role="group" aria-label={words.tools}>
            { button("timeline-search", "search", titled(words.search, Key::Search), false, Wish::Search(!searching)) }
            { button("timeline-axis", &format!("axis-{}", mode.word()), titled(&(words.axis)(axis), Key::Axis), false, Wish::Axis) }
            { button("timeline-out", "further", titled(words.zoom_out, Key::Out), *whole, Wish::Zoom(2.0)) }
            { button("timeline-in", "closer", titled(words.zoom_in, Key::In), false, Wish::Zoom(0.5)) }
            { button("timeline-whole", "whole", titled(words.whole, Key::Whole), *whole, Wish::Whole) }
        </div>
    }
}

/// Properties of [`SearchField`].
#[derive(Clone, PartialEq, Properties)]
pub struct SearchFieldProps {
    /// What is looked for.
    pub search: Search,
    /// The language.
    pub lang: Lang,
    /// Where a wish goes.
    pub wish: Callback<Wish>,
}

/// The field. It takes the focus when it opens.
#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let SearchFieldProps { search, lang, wish } = props;
    let words = lang.words().chart;
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                // Focus can only fail for an element that has left the page meanwhile.
                let _ = field.focus();
            }
        });
    }
    let oninput = wish.reform(|event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Wish::Find(field.map(|field| field.value()).unwrap_or_default())
    });
    let onkeydown = {
        let wish = wish.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Whatever is typed here is no key of the timeline or the page.
            event.stop_propagation();
            match event.key().as_str() {
                "Enter" => wish.emit(Wish::Next(!event.shift_key())),
                "Escape" => wish.emit(Wish::Search(false)),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let go = |action: &'static str, symbol: &'static str, label: String, then: Wish| {
        html! {
            <button type="button" class="icon-button small" data-action={action} title={label.clone()} aria-label={label}
                onclick={wish.reform(move |_: MouseEvent| then.clone())}>{ icon(symbol) }</button>
        }
    };
    html! {
        <div class="chart-search" role="search" data-hits={search.hits.found.len().to_string()}>
            { icon("search") }
            <input ref={field} type="search" value={search.text.to_string()} placeholder={words.search_hint} aria-label={words.search}
                autocomplete="off" spellcheck="false" {oninput} {onkeydown} />
            <output aria-live="polite">{ told(search, *lang) }</output>
            { go("timeline-previous", "up", titled(words.previous, Key::Previous), Wish::Next(false)) }
            { go("timeline-next", "chevron", titled(words.next, Key::Next), Wish::Next(true)) }
            { go("timeline-search-close", "close", words.close.to_owned(), Wish::Search(false)) }
        </div>
    }
}

fn told(search: &Search, lang: Lang) -> String {
    let words = lang.words().chart;
    let Hits { found, more } = &*search.hits;
    match found.len() {
        0 if search.text.trim().is_empty() => String::new(),
        0 => words.found_nothing.to_owned(),
        of => (words.found)(search.at + 1, &count(of), *more),
    }
}

impl Sight {
    /// The search with another text.
    pub fn found(text: &str, hits: Hits) -> Search {
        Search { text: text.into(), hits: Rc::new(hits), at: 0 }
    }
}
