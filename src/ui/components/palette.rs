//! The command palette: a field over the page, and below it whatever answers to what is typed there.

use super::sprite::icon;
use crate::ui::format::count;
use crate::ui::messages::{Lang, PaletteWords};
use crate::ui::palette::{Group, Item, Section, Sources, sections};
use crate::ui::platform::field;
use crate::ui::state::{Action, State};
use std::rc::Rc;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// How far Page Up and Page Down go.
const PAGE: usize = 8;

/// What was chosen.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// What to remember it by, if it is worth that.
    pub id: Option<String>,
    /// What it does, one after the other.
    pub does: Vec<Action>,
}

/// What there is to choose from.
#[derive(Clone, PartialEq)]
pub struct Offered {
    /// The page.
    pub state: State,
    /// The keys of the programs that the browser keeps.
    pub kept: Rc<[String]>,
    /// Whether all examples are at hand; they are fetched while the palette is open already.
    pub shelved: bool,
    /// What was chosen last, the latest first.
    pub recent: Vec<String>,
}

impl Offered {
    fn sections(&self, wanted: &str) -> Vec<Section> {
        let Self { state, kept, recent, .. } = self;
        sections(&Sources { state, kept, recent }, wanted)
    }
}

/// Properties of [`Palette`].
#[derive(Clone, PartialEq, Properties)]
pub struct PaletteProps {
    /// The language.
    pub lang: Lang,
    /// What is drawn; nothing while it is closed.
    pub offered: Option<Offered>,
    /// What there is at this moment, for whoever is quicker than the drawing.
    pub now: Callback<(), Offered>,
    /// Where the focus goes once it is closed, unless it goes back to what had it.
    pub leave: Callback<Option<&'static str>>,
    /// Where a choice goes.
    pub choose: Callback<Chosen>,
    /// Where closing goes.
    pub act: Callback<Action>,
}

/// The palette. It is always on the page, so that its field is there at the key that asks for it: [`field::Layer`] shows it.
///
/// The handles of its state say what holds at this moment, which is not always drawn yet; what a key does goes by that.
#[component]
pub fn Palette(props: &PaletteProps) -> Html {
    let PaletteProps { lang, offered, now, leave, choose, act } = props;
    let (lang, open) = (*lang, offered.is_some());
    let words = &lang.words().palette;
    let (here, input) = (use_node_ref(), use_node_ref());
    let wanted = use_state(String::new);
    let active = use_state(|| 0_usize);
    {
        // The field is emptied without a word when the palette is shown.
        let (input, wanted, active) = (input.clone(), wanted.clone(), active.clone());
        use_effect_with(open, move |_| {
            let typed = text_of(&input);
            if *wanted != typed {
                wanted.set(typed);
            }
            active.set(0);
        });
    }
    let drawn = (*wanted).clone();
    let sections = offered.as_ref().map(|offered| offered.sections(&drawn)).unwrap_or_default();
    let items: Vec<&Item> = sections.iter().flat_map(|section| &section.items).collect();
    let at = (*active).min(items.len().saturating_sub(1));
    {
        let here = here.clone();
        use_effect_with((at, drawn.clone()), move |_| {
            let chosen = here.cast::<Element>();
            let chosen = chosen.and_then(|list| list.query_selector("[aria-selected=true]").ok().flatten());
            if let Some(chosen) = chosen {
                field::show(&chosen);
            }
        });
    }
    let pick = {
        let (choose, leave) = (choose.clone(), leave.clone());
        Callback::from(move |item: Item| {
            leave.emit(item.focus);
            choose.emit(Chosen { id: item.lasts.then_some(item.id), does: item.does });
        })
    };
    let close = act.reform(|_: MouseEvent| Action::Popover(None));
    let oninput = {
        let (wanted, active) = (wanted.clone(), active.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                wanted.set(field.value());
                active.set(0);
            }
        })
    };
    let onkeydown = {
        let (active, pick, act) = (active.clone(), pick.clone(), act.clone());
        let (input, now, drawn) = (input.clone(), now.clone(), open.then_some(drawn));
        let items: Vec<Item> = items.iter().map(|item| (*item).clone()).collect();
        Callback::from(move |event: KeyboardEvent| {
            // While Chinese is composed, arrows and Enter belong to the list of characters.
            if event.is_composing() || event.alt_key() {
                return;
            }
            let order = event.ctrl_key() || event.meta_key();
            let last = items.len().saturating_sub(1);
            let at = (*active).min(last);
            match event.key().as_str() {
                "k" | "K" if order => act.emit(Action::Popover(None)),
                _ if order || event.shift_key() => return,
                "ArrowDown" => active.set(if at == last { 0 } else { at + 1 }),
                "ArrowUp" => active.set(if at == 0 { last } else { at - 1 }),
                "PageDown" => active.set((at + PAGE).min(last)),
                "PageUp" => active.set(at.saturating_sub(PAGE)),
                "Home" => active.set(0),
                "End" => active.set(last),
                "Enter" => {
                    // The list that is drawn may answer what stood in the field before. Whoever is that quick means what is
                    // found for what stands there.
                    let typed = text_of(&input);
                    let item = match drawn.as_ref() == Some(&typed) {
                        true => items.get(at).cloned(),
                        false => {
                            now.emit(()).sections(&typed).into_iter().flat_map(|section| section.items).next()
                        }
                    };
                    if let Some(item) = item {
                        pick.emit(item);
                    }
                }
                // The field keeps the focus: everything else is reached by arrows.
                "Tab" => {}
                _ => return,
            }
            event.prevent_default();
        })
    };
    let mut number = 0;
    let mut list = |section: &Section| {
        let heading = format!("palette-{}", word(section.group));
        let rows = section.items.iter().map(|item| {
            let index = number;
            number += 1;
            option(item, index, index == at, &pick, &active)
        });
        let rows: Vec<Html> = rows.collect();
        html! {
            <div key={word(section.group)} role="group" aria-labelledby={heading.clone()}>
                <h3 id={heading} role="presentation">{ title(section.group, words) }</h3>
                { for rows }
                if section.more > 0 { <p class="palette-more" role="presentation">{ (words.more)(&count(section.more)) }</p> }
            </div>
        }
    };
    let groups: Vec<Html> = sections.iter().map(&mut list).collect();
    let told = match items.len() {
        _ if !open => String::new(),
        0 => words.nothing.to_owned(),
        number => (words.results)(&count(number)),
    };
    html! {
        // What shows it takes `hidden` away and puts it back.
        <div class="palette-layer" id={field::PALETTE.layer} hidden=true>
            <div class="backdrop palette-backdrop" onclick={close.clone()}></div>
            <section class="palette" role="dialog" aria-modal="true" aria-label={words.title} tabindex="-1" id={field::PALETTE.dialog} ref={here}
                data-panel={open.then_some("palette")} {onkeydown}>
                <div class="palette-field">
                    { icon("search") }
                    <input ref={input} id={field::PALETTE.field} role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"
                        aria-activedescendant={(!items.is_empty()).then(|| format!("palette-option-{at}"))} aria-label={words.find} placeholder={words.find}
                        autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go" {oninput} />
                    <button type="button" class="icon-button" data-action="palette-close" tabindex="-1" aria-label={lang.words().close} title={lang.words().close}
                        onclick={close}>{ icon("close") }</button>
                </div>
                <div class="palette-list" id="palette-list" role="listbox" aria-label={words.title}>{ for groups }</div>
                if open && items.is_empty() { <p class="palette-nothing">{ words.nothing }</p> }
                <p class="palette-hint">{ words.hint }</p>
                <p class="visually-hidden" role="status">{ told }</p>
            </section>
        </div>
    }
}

/// What stands in the field.
fn text_of(input: &NodeRef) -> String {
    input.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// A choice. The field keeps the focus while it is pressed.
fn option(
    item: &Item,
    index: usize,
    chosen: bool,
    pick: &Callback<Item>,
    active: &UseStateHandle<usize>,
) -> Html {
    let onclick = {
        let item = item.clone();
        pick.reform(move |_: MouseEvent| item.clone())
    };
    let onpointermove = {
        let active = active.clone();
        Callback::from(move |_: PointerEvent| {
            // A list that scrolls under a pointer that rests does not choose.
            if *active != index {
                active.set(index);
            }
        })
    };
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div key={item.id.clone()} role="option" id={format!("palette-option-{index}")} aria-selected={chosen.to_string()}
            data-command={item.id.clone()} aria-keyshortcuts={(!item.key.is_empty()).then(|| item.key.clone())}
            {onclick} {onpointermove} {onmousedown}>
            <span class="palette-name">{ marked(item) }</span>
            if !item.detail.is_empty() { <span class="palette-detail">{ item.detail.clone() }</span> }
            if item.current { { icon("check") } }
            if !item.key.is_empty() { <kbd>{ item.key.clone() }</kbd> }
        </div>
    }
}

/// The name with what was typed marked in it.
fn marked(item: &Item) -> Html {
    let letters: Vec<char> = item.title.chars().collect();
    let text = |from: usize, to: usize| {
        letters[from.min(letters.len())..to.min(letters.len())].iter().collect::<String>()
    };
    let mut parts: Vec<Html> = Vec::new();
    let mut from = 0;
    for place in &item.places {
        parts.push(html! { <>{ text(from, place.start) }<b>{ text(place.start, place.end) }</b></> });
        from = place.end;
    }
    html! { <>{ for parts }{ text(from, letters.len()) }</> }
}

fn word(group: Group) -> &'static str {
    match group {
        Group::Places => "places",
        Group::Recent => "recent",
        Group::Run => "run",
        Group::Program => "program",
        Group::Page => "page",
        Group::Look => "look",
        Group::Tasks => "tasks",
    }
}

fn title(group: Group, words: &PaletteWords) -> &'static str {
    match group {
        Group::Places => words.places,
        Group::Recent => words.recent,
        Group::Run => words.run,
        Group::Program => words.program,
        Group::Page => words.page,
        Group::Look => words.look,
        Group::Tasks => words.tasks,
    }
}
