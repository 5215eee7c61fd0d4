//! The command palette: a field over the page, and below it whatever answers to what is typed there.

use super::sprite::icon;
use crate::ui::format::count;
use crate::ui::messages::PaletteWords;
use crate::ui::palette::{Group, Item, Section, Sources, sections};
use crate::ui::platform::field;
use crate::ui::state::{Action, State};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement, HtmlInputElement};
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

/// Properties of [`Palette`].
#[derive(Clone, PartialEq, Properties)]
pub struct PaletteProps {
    /// The page.
    pub state: State,
    /// The keys of the programs that the browser keeps.
    pub kept: Rc<[String]>,
    /// Whether all examples are at hand; they are fetched while the palette is open already.
    pub shelved: bool,
    /// What was chosen last, the latest first.
    pub recent: Vec<String>,
    /// Where a choice goes.
    pub choose: Callback<Chosen>,
    /// Where closing goes.
    pub act: Callback<Action>,
}

/// The palette. It takes the focus when it opens and gives it back to what had it, unless what was chosen takes it.
#[component]
pub fn Palette(props: &PaletteProps) -> Html {
    let PaletteProps { state, kept, recent, choose, act, .. } = props;
    let lang = state.lang;
    let words = &lang.words().palette;
    let (here, input) = (use_node_ref(), use_node_ref());
    let wanted = use_state(String::new);
    let active = use_state(|| 0_usize);
    // What has the focus once it is closed, where that is not what had it before.
    let next = use_memo((), |()| Cell::new(None::<&'static str>));
    {
        let (here, input, next) = (here.clone(), input.clone(), next.clone());
        use_effect_with((), move |()| {
            let before = field::focused();
            // Where a finger points, a field with the focus would bring up a keyboard that covers half of the list.
            let target = if field::is_fine_pointer() { input } else { here };
            field::focus(target.cast::<HtmlElement>().as_ref());
            move || match next.get() {
                Some(selector) => field::focus_on(selector),
                None => field::focus(before.as_ref()),
            }
        });
    }
    let sections = sections(&Sources { state, kept, recent }, &wanted);
    let items: Vec<&Item> = sections.iter().flat_map(|section| &section.items).collect();
    let at = (*active).min(items.len().saturating_sub(1));
    {
        let here = here.clone();
        use_effect_with((at, (*wanted).clone()), move |_| {
            let chosen = here.cast::<Element>();
            let chosen = chosen.and_then(|list| list.query_selector("[aria-selected=true]").ok().flatten());
            if let Some(chosen) = chosen {
                field::show(&chosen);
            }
        });
    }
    let pick = {
        let (choose, next) = (choose.clone(), next.clone());
        Callback::from(move |item: Item| {
            next.set(item.focus);
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
        let (input, wanted, props) = (input.clone(), wanted.clone(), props.clone());
        let (chosen, count) = (items.get(at).map(|item| (*item).clone()), items.len());
        Callback::from(move |event: KeyboardEvent| {
            // While Chinese is composed, arrows and Enter belong to the list of characters.
            if event.is_composing() || event.alt_key() {
                return;
            }
            let order = event.ctrl_key() || event.meta_key();
            let last = count.saturating_sub(1);
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
                    // What was typed a moment ago may not be drawn yet. Whoever is that quick means what it finds.
                    let typed = input.cast::<HtmlInputElement>().map(|field| field.value());
                    let item = match typed.filter(|typed| *typed != *wanted) {
                        Some(typed) => found_first(&props, &typed),
                        None => chosen.clone(),
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
    let told = if items.is_empty() { words.nothing.to_owned() } else { (words.results)(&count(items.len())) };
    html! {
        <div class="palette-layer">
            <div class="backdrop palette-backdrop" onclick={close.clone()}></div>
            <section class="palette" role="dialog" aria-modal="true" aria-label={words.title} tabindex="-1" ref={here} data-panel="palette" {onkeydown}>
                <div class="palette-field">
                    { icon("search") }
                    <input ref={input} role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"
                        aria-activedescendant={(!items.is_empty()).then(|| format!("palette-option-{at}"))} aria-label={words.find} placeholder={words.find}
                        autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go" value={(*wanted).clone()} {oninput} />
                    <button type="button" class="icon-button" data-action="palette-close" tabindex="-1" aria-label={lang.words().close} title={lang.words().close}
                        onclick={close}>{ icon("close") }</button>
                </div>
                <div class="palette-list" id="palette-list" role="listbox" aria-label={words.title}>{ for groups }</div>
                if items.is_empty() { <p class="palette-nothing">{ words.nothing }</p> }
                <p class="palette-hint">{ words.hint }</p>
                <p class="visually-hidden" role="status">{ told }</p>
            </section>
        </div>
    }
}

/// What stands first in the list for what is wanted.
fn found_first(props: &PaletteProps, wanted: &str) -> Option<Item> {
    let PaletteProps { state, kept, recent, .. } = props;
    sections(&Sources { state, kept, recent }, wanted).into_iter().flat_map(|section| section.items).next()
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
