//! Looking for a text in the console.

use super::sprite::icon;
use crate::ui::format::count;
use crate::ui::messages::Lang;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finding {
    /// Whether somebody looks for something.
    pub open: bool,
    /// The text.
    pub wanted: String,
    /// Which of the lines that have it is shown, counted from the last one: that is where a reader is.
    pub back: usize,
}

impl Finding {
    /// The line that is shown.
    pub fn hit(&self, hits: &[usize]) -> Option<usize> {
        hits.iter().rev().nth(self.back.min(hits.len().saturating_sub(1))).copied().filter(|_| self.open)
    }

    /// One line up or down; from either end to the other.
    fn turned(&self, hits: usize, up: bool) -> Self {
        let here = self.back.min(hits.saturating_sub(1));
        let back = if up { here + 1 } else { here + hits.saturating_sub(1) };
        Self { back: if hits == 0 { 0 } else { back % hits }, ..self.clone() }
    }
}

/// The field with what it finds; `show` brings a line into sight.
pub fn find(finding: &UseStateHandle<Finding>, hits: &[usize], lang: Lang, show: &Callback<usize>) -> Html {
    let words = &lang.words().printed;
    let turn = |up: bool| {
        let (finding, show, hits) = (finding.clone(), show.clone(), hits.to_vec());
        Callback::from(move |()| {
            let next = finding.turned(hits.len(), up);
            if let Some(line) = next.hit(&hits) {
                show.emit(line);
            }
            finding.set(next);
        })
    };
    let (up, down) = (turn(true), turn(false));
    let close = {
        let finding = finding.clone();
        Callback::from(move |()| finding.set(Finding { open: false, ..(*finding).clone() }))
    };
    let onkeydown = {
        let (up, down, close) = (up.clone(), down.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let does = match event.key().as_str() {
                _ if event.is_composing() => return,
                "Enter" if event.shift_key() => &down,
                "Enter" | "ArrowUp" => &up,
                "ArrowDown" => &down,
                "Escape" => &close,
                _ => return,
            };
            event.prevent_default();
            does.emit(());
        })
    };
    let oninput = {
        let finding = finding.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                finding.set(Finding { open: true, wanted: field.value(), back: 0 });
            }
        })
    };
    let told = match (finding.wanted.is_empty(), hits.len()) {
        (true, _) => String::new(),
        (false, 0) => words.nothing_found.to_owned(),
        (false, all) => (words.found)(&count(all - finding.back.min(all - 1)), &count(all)),
    };
    html! {
        <search class="console-find" {onkeydown}>
            <Field label={words.find} value={finding.wanted.clone()} {oninput} />
            <output>{ told }</output>
            <button type="button" class="icon-button small" data-action="console-find-up" aria-label={words.find_previous} title={words.find_previous}
                onclick={up.reform(|_: MouseEvent| ())}>{ icon("up") }</button>
            <button type="button" class="icon-button small" data-action="console-find-down" aria-label={words.find_next} title={words.find_next}
                onclick={down.reform(|_: MouseEvent| ())}>{ icon("chevron") }</button>
            <button type="button" class="icon-button small" data-action="console-find-close" aria-label={words.close_find} title={words.close_find}
                onclick={close.reform(|_: MouseEvent| ())}>{ icon("close") }</button>
        </search>
    }
}

/// Properties of [`Field`].
#[derive(Clone, PartialEq, Properties)]
struct FieldProps {
    label: &'static str,
    value: String,
    oninput: Callback<InputEvent>,
}

/// The field, which takes the focus when it comes.
#[component]
fn Field(props: &FieldProps) -> Html {
    let here = use_node_ref();
    {
        let here = here.clone();
        use_effect_with((), move |()| {
            if let Some(field) = here.cast::<HtmlElement>() {
                // Focus can only fail for an element that has left the page meanwhile.
                let _ = field.focus();
            }
        });
    }
    html! {
        <input ref={here} type="search" data-action="console-find-text" aria-label={props.label} placeholder={props.label}
            autocomplete="off" spellcheck="false" value={props.value.clone()} oninput={props.oninput.clone()} />
    }
}
