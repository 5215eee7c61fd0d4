//! The panel of the world: the hosts as a form, and the same as JSON. It stands where the code does, so that loop, timeline and
//! console are seen to change with it.

use super::scenario_form::form;
use super::scenario_text::{ScenarioText, problems};
use super::sprite::icon;
use crate::ui::messages::Lang;
use crate::ui::state::{Action, Change, History, Source};
use crate::ui::world;
use crate::world::scenario::Outline;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`ScenarioPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct ScenarioPanelProps {
    /// The program and its scenario.
    pub source: Source,
    /// The way back.
    pub history: History,
    /// The language.
    pub lang: Lang,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// The panel. It takes the focus when it opens.
#[component]
pub fn ScenarioPanel(props: &ScenarioPanelProps) -> Html {
    let ScenarioPanelProps { source, history, lang, act } = props;
    let words = lang.words().world;
    let here = use_node_ref();
    {
        let here = here.clone();
        use_effect_with((), move |()| {
            if let Some(panel) = here.cast::<HtmlElement>() {
                // Focus can only fail for an element that has left the page meanwhile.
                let _ = panel.focus();
            }
        });
    }
    let text: Rc<str> = world::text(source).into();
    let outline = Outline::of(&text, &source.text);
    let own = world::brings_its_own(source);
    let ordinary = world::ordinary(source);
    let is_ordinary = text.trim().is_empty() || &*text == "{}";
    let choose = |scenario: Rc<str>| {
        act.reform(move |_: MouseEvent| Action::Scenario(scenario.clone(), Change::Chosen))
    };
    let step = |forwards: bool| act.reform(move |_: MouseEvent| Action::ScenarioStep(forwards));
    let close = act.reform(|_: MouseEvent| Action::World(false));
    // One way back for what is typed and for what is chosen: the browser's own knows only the former.
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let (key, shift) = (event.key().to_lowercase(), event.shift_key());
            if (event.ctrl_key() || event.meta_key()) && !event.alt_key() && (key == "z" || key == "y") {
                event.prevent_default();
                act.emit(Action::ScenarioStep(key == "y" || shift));
            }
        })
    };
    html! {
        <section class="panel scenario" data-panel="scenario" aria-label={words.title} tabindex="-1" ref={here} {onkeydown}>
            <header>
                <h2 class="panel-title">{ words.title }</h2>
                <button type="button" class="icon-button" data-action="scenario-undo" aria-label={words.undo} title={words.undo}
                    disabled={!history.has(false)} onclick={step(false)}>{ icon("undo") }</button>
                <button type="button" class="icon-button" data-action="scenario-redo" aria-label={words.redo} title={words.redo}
                    disabled={!history.has(true)} onclick={step(true)}>{ icon("redo") }</button>
                <button type="button" class="icon-button" data-action="close-scenario" aria-label={lang.words().close}
                    title={lang.words().close} onclick={close}>{ icon("close") }</button>
            </header>
            <div class="scroll">
                <p class="hint">{ words.intro }</p>
                if own && source.scenario.is_empty() { <p class="hint" data-note="own">{ words.from_program }</p> }
                <div class="ways">
                    <button type="button" class="quiet-button" data-action="ordinary-world" title={words.ordinary_hint}
                        disabled={is_ordinary} onclick={choose(ordinary)}>{ words.ordinary }</button>
                    if own {
                        <button type="button" class="quiet-button" data-action="own-world" title={words.own_hint}
                            disabled={source.scenario.is_empty()} onclick={choose("".into())}>{ words.own }</button>
                    }
                </div>
                if outline.is_none() { <p class="hint" data-note="form-waits">{ words.form_waits }</p> }
                { form(source, outline, *lang, act) }
                <ScenarioText source={source.clone()} text={text.clone()} lang={*lang} act={act.clone()} />
            </div>
            { problems(source, &text, *lang) }
        </section>
    }
}
