//! The menu of example programs: by chapters, and by the words that one looks for.

use super::own::own;
use crate::ui::examples::{self, Example, Shelf};
use crate::ui::messages::Lang;
use crate::ui::platform::menu;
use crate::ui::state::Action;
use std::rc::Rc;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`Programs`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProgramsProps {
    /// The example that is open.
    pub current: Option<&'static str>,
    /// The name of the program that is open.
    pub name: AttrValue,
    /// The keys of what the browser keeps: see [`crate::ui::state::Source::key`].
    pub kept: Rc<[String]>,
    /// Where the examples are that come while it is open.
    pub shelf: Shelf,
    /// The language.
    pub lang: Lang,
    /// Where a choice goes.
    pub act: Callback<Action>,
}

/// The menu. It takes the focus when it opens; the arrow keys walk through it, Enter in its field opens what it finds first,
/// Escape and a press beside it close it.
#[component]
pub fn Programs(props: &ProgramsProps) -> Html {
    let ProgramsProps { current, name, kept, shelf, lang, act } = props;
    let changed = Changed(kept);
    let words = &lang.words().menu;
    let here = use_node_ref();
    let wanted = use_state(String::new);
    {
        let here = here.clone();
        use_effect_with((), move |()| {
            if let Some(menu) = here.cast::<HtmlElement>() {
                menu::enter(&menu);
            }
        });
    }
    let found: Vec<Example> =
        examples::all().iter().filter(|example| example.has(&wanted)).cloned().collect();
    let status = match (shelf, found.is_empty()) {
        (Shelf::Missed, _) => lang.words().links.no_shelf,
        (Shelf::Here, true) => words.nothing_found,
        (Shelf::Here, false) | (Shelf::Away, _) => "",
    };
    let close = act.reform(|_: MouseEvent| Action::Popover(None));
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                wanted.set(field.value());
            }
        })
    };
    let onkeydown = {
        let here = here.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(menu) = here.cast::<HtmlElement>() {
                menu::walk(&menu, &event);
            }
        })
    };
    html! {
        <>
            <div class="backdrop" onclick={close}></div>
            <nav class="popover programs" aria-label={lang.words().programs} ref={here} {onkeydown}>
                <input type="search" placeholder={words.find} aria-label={words.find} autocomplete="off" spellcheck="false"
                    value={(*wanted).clone()} {oninput} />
                <div class="chapters">
                    if wanted.is_empty() { { own(kept, current.is_none().then_some(name), *lang, act) } }
                    { for (0..examples::CHAPTERS).map(|number| chapter(number, &found, *current, changed, *lang, act)) }
                    <p role="status">{ status }</p>
                </div>
            </nav>
        </>
    }
}

/// The keys of what the person made of programs.
#[derive(Clone, Copy)]
struct Changed<'a>(&'a [String]);

impl Changed<'_> {
    fn has(self, example: &Example) -> bool {
        self.0.iter().any(|key| key.strip_prefix("example:") == Some(example.id))
    }
}

/// A chapter with those of its examples that were found; nothing when there are none.
fn chapter(
    number: usize,
    found: &[Example],
    current: Option<&str>,
    changed: Changed<'_>,
    lang: Lang,
    act: &Callback<Action>,
) -> Html {
    let mut here = found.iter().filter(|example| example.chapter == number).peekable();
    if here.peek().is_none() {
        return Html::default();
    }
    html! {
        <section key={number} aria-labelledby={format!("chapter-{number}")}>
            <h2 id={format!("chapter-{number}")}>{ lang.words().menu.chapters[number] }</h2>
            <ul>{ for here.map(|example| item(example, current == Some(example.id), changed.has(example), lang, act)) }</ul>
        </section>
    }
}

fn item(example: &Example, current: bool, edited: bool, lang: Lang, act: &Callback<Action>) -> Html {
    let chosen = example.clone();
    let onclick = act.reform(move |_: MouseEvent| Action::Choose(chosen.clone()));
    html! {
        <li key={example.id}>
            <button type="button" data-example={example.id} aria-current={current.then_some("true")} {onclick}>
                <b>{ example.title(lang) }if edited { <em>{ lang.words().control.edited }</em> }</b>
                <span>{ example.claim(lang) }</span>
            </button>
        </li>
    }
}
