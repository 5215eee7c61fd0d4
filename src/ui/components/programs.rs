//! The menu of example programs: by chapters, and by the words that one looks for.

use super::own::own;
use crate::ui::examples::{self, Example, Shelf};
use crate::ui::messages::Lang;
use crate::ui::platform::field::PROGRAMS;
use crate::ui::platform::menu;
use crate::ui::platform::root::{self, listen};
use crate::ui::state::Action;
use std::rc::Rc;
use wasm_bindgen::JsCast;
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

/// What the menu lists. The arrow keys walk through it, Enter in its field opens what it finds first, Escape and a press beside it
/// close it. The menu itself and its field are always on the page, so that they are there at the press that opens it
/// ([`crate::ui::platform::field::Layer`] shows them), and are listened to from here.
#[component]
pub fn Programs(props: &ProgramsProps) -> Html {
    let ProgramsProps { current, name, kept, shelf, lang, act } = props;
    let changed = Changed(kept);
    let words = &lang.words().menu;
    let wanted = use_state(String::new);
    let drawn = use_mut_ref(String::new);
    drawn.borrow_mut().clone_from(&wanted);
    {
        let (wanted, act) = (wanted.setter(), act.clone());
        use_effect_with((), move |()| {
            let menu = root::by_id(PROGRAMS.dialog).and_then(|menu| menu.dyn_into::<HtmlElement>().ok());
            let heard = menu.map(|menu| {
                menu::enter(&menu);
                // It may have been typed into before this was drawn.
                wanted.set(typed());
                let input = listen(&menu, "input", move |_: InputEvent| wanted.set(typed()));
                let walked = menu.clone();
                let keys = listen(&menu, "keydown", move |event: KeyboardEvent| {
                    let typed = typed();
                    if event.key() == "Enter" && !event.is_composing() && typed != *drawn.borrow() {
                        // What is drawn still answers to what stood in the field before.
                        event.prevent_default();
                        let first = examples::all().iter().find(|example| example.has(&typed)).cloned();
                        first.into_iter().for_each(|example| act.emit(Action::Choose(example)));
                    } else {
                        menu::walk(&walked, &event);
                    }
                });
                [input, keys]
            });
            move || heard.into_iter().flatten().for_each(|leave| leave())
        });
    }
    let found: Vec<Example> =
        examples::all().iter().filter(|example| example.has(&wanted)).cloned().collect();
    let status = match (shelf, found.is_empty()) {
        (Shelf::Missed, _) => lang.words().links.no_shelf,
        (Shelf::Here, true) => words.nothing_found,
        (Shelf::Here, false) | (Shelf::Away, _) => "",
    };
    html! {
        <div class="chapters">
            if wanted.is_empty() { { own(kept, current.is_none().then_some(name), *lang, act) } }
            { for (0..examples::CHAPTERS).map(|number| chapter(number, &found, *current, changed, *lang, act)) }
            <p role="status">{ status }</p>
        </div>
    }
}

/// What stands in the menu's field.
fn typed() -> String {
    let field = root::by_id(PROGRAMS.field).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
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
