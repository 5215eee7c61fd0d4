//! The bar at the top: what the page is, which program it shows, and how it looks.

use super::keys::Keys;
use super::player::titled;
use super::programs::Programs;
use super::sprite::{brand, icon};
use crate::session::command::Unit;
use crate::ui::examples;
use crate::ui::messages::Lang;
use crate::ui::platform::field::PROGRAMS;
use crate::ui::shortcuts::Deed;
use crate::ui::state::{Action, Popover, Source, Theme};
use std::rc::Rc;
use yew::prelude::*;

/// What the bar is drawn from.
pub struct Header<'a> {
    /// The program in the editor.
    pub source: &'a Source,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// What is open.
    pub popover: Option<Popover>,
    /// Whether the panel of the world is shown.
    pub world: bool,
    /// The keys of the programs that the browser keeps.
    pub kept: Rc<[String]>,
    /// Where choices go.
    pub act: &'a Callback<Action>,
}

/// The bar.
pub fn header(parts: Header<'_>) -> Html {
    let Header { source, lang, theme, popover, world, kept, act } = parts;
    let words = lang.words();
    let toggle = |which: Popover| {
        let next = (popover != Some(which)).then_some(which);
        act.reform(move |_: MouseEvent| Action::Popover(next))
    };
    let (theme_icon, theme_name) = match theme {
        Theme::System => ("theme-system", words.theme_system),
        Theme::Light => ("theme-light", words.theme_light),
        Theme::Dark => ("theme-dark", words.theme_dark),
    };
    let (next_theme, next_lang) = (theme.next(), lang.other());
    let open = |which: Popover| (popover == Some(which)).to_string();
    let palette = Deed::Palette.name(lang, Unit::Callback);
    let listed = popover == Some(Popover::Programs);
    let original = source.example.clone().filter(|_| source.edited());
    html! {
        <header class="bar">
            <h1>{ brand() }</h1>
            <div class="menu-place">
                <button type="button" class="menu" data-action="programs" aria-haspopup="true" aria-expanded={open(Popover::Programs)}
                    title={words.choose_program} onclick={toggle(Popover::Programs)}>
                    <span>{ &*source.name }</span>{ icon("chevron") }
                </button>
                // What shows it takes `hidden` away and puts it back.
                <div id={PROGRAMS.layer} hidden=true>
                    <div class="backdrop" onclick={toggle(Popover::Programs)}></div>
                    <nav class={classes!(listed.then_some("popover"), "programs")} aria-label={words.programs} tabindex="-1" id={PROGRAMS.dialog}>
                        <input type="search" placeholder={words.menu.find} aria-label={words.menu.find} autocomplete="off" spellcheck="false" id={PROGRAMS.field} />
                        if listed {
                            <Programs current={source.example.as_ref().map(|example| example.id)} name={source.name.to_string()} {kept} shelf={examples::shelf()} {lang} act={act.clone()} />
                        }
                    </nav>
                </div>
            </div>
            if let Some(example) = original {
                <span class="edited">{ words.edited }</span>
                <button type="button" class="link restore" data-action="restore" title={words.restore} aria-label={words.restore}
                    onclick={act.reform(move |_: MouseEvent| Action::Open(Source::of(example.clone())))}>{ icon("reset") }</button>
            }
            { world_button(source, lang, world, act) }
            <span class="grow"></span>
            <button type="button" class="palette-button" data-action="palette" aria-haspopup="dialog" aria-expanded={open(Popover::Palette)}
                aria-keyshortcuts={Deed::Palette.aria()} title={titled(&palette, Deed::Palette, lang)}
                onclick={toggle(Popover::Palette)}>{ icon("search") }<span>{ words.palette.open }</span><kbd>{ Deed::Palette.shown(lang) }</kbd></button>
            <button type="button" class="icon-button" data-action="share" aria-label={words.links.share} title={words.links.share}
                aria-expanded={open(Popover::Share)} onclick={toggle(Popover::Share)}>{ icon("share") }</button>
            <button type="button" class="icon-button" data-action="theme" data-theme-choice={theme.word()} aria-label={(words.theme)(theme_name)}
                title={(words.theme)(theme_name)} onclick={act.reform(move |_: MouseEvent| Action::Theme(next_theme))}>{ icon(theme_icon) }</button>
            <button type="button" class="icon-button language" data-action="language" lang={next_lang.tag()} aria-label={words.switch_language}
                title={words.switch_language} onclick={act.reform(move |_: MouseEvent| Action::Lang(next_lang))}>{ words.other_language }</button>
            <div class="menu-place end">
                <button type="button" class="icon-button" data-action="keys" aria-label={words.keys} title={titled(words.keys, Deed::Keys, lang)}
                    aria-haspopup="dialog" aria-expanded={open(Popover::Keys)} onclick={toggle(Popover::Keys)}>{ icon("keys") }</button>
                if popover == Some(Popover::Keys) { <Keys {lang} act={act.clone()} /> }
            </div>
        </header>
    }
}

/// What opens the panel of the world. It says when the world is not the one that the program ordinarily has.
fn world_button(source: &Source, lang: Lang, shown: bool, act: &Callback<Action>) -> Html {
    let words = lang.words().world;
    let changed = !source.scenario.is_empty();
    let label = if changed { format!("{} ({})", words.open, words.changed) } else { words.open.to_owned() };
    let title = titled(&label, Deed::World, lang);
    html! {
        <button type="button" class="menu world" data-action="scenario" data-changed={changed.then_some("")} aria-label={label} {title}
            aria-expanded={shown.to_string()} aria-keyshortcuts={Deed::World.aria()}
            onclick={act.reform(move |_: MouseEvent| Action::World(!shown))}>{ icon("world") }<span>{ words.title }</span></button>
    }
}
