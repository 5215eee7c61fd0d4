//! The scenario as JSON: a plain field over its own text in colours, with what is wrong said while it is typed.

use super::sprite::icon;
use crate::ui::history::changed_end;
use crate::ui::json::pieces;
use crate::ui::messages::Lang;
use crate::ui::platform::root;
use crate::ui::state::{Action, Change, Source};
use crate::ui::world;
use crate::world::scenario::{Problem, check};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The field's identity.
const FIELD: &str = "scenario-text";

/// Properties of [`ScenarioText`].
#[derive(Clone, PartialEq, Properties)]
pub struct ScenarioTextProps {
    /// The program and its scenario.
    pub source: Source,
    /// The text shown: the person's, or the program's own.
    pub text: Rc<str>,
    /// The language.
    pub lang: Lang,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// The field.
#[component]
pub fn ScenarioText(props: &ScenarioTextProps) -> Html {
    let ScenarioTextProps { source, text, lang, act } = props;
    let words = lang.words().world;
    let field = use_node_ref();
    let problems = check(text);
    {
        // What a button changed is shown where it was changed; typing has its cursor there anyhow.
        let (field, known) = (field.clone(), use_mut_ref(|| text.clone()));
        use_effect_with(text.clone(), move |text| {
            let before = known.replace(text.clone());
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            let typed = field.selection_start().ok().flatten() != Some(field.text_length());
            if *before != **text && !typed {
                place(&field, text, changed_end(&before, text), 0);
            }
        });
    }
    let oninput = {
        let (source, act) = (source.clone(), act.clone());
        Callback::from(move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            act.emit(Action::Scenario(world::entered(&source, &field.value()), Change::Typed));
        })
    };
    let wrong: Vec<_> = problems.iter().map(|problem| marked(text, problem)).collect();
    let lines = text.matches('\n').count() + 1;
    let rows = lines.max(4);
    let bad: Vec<usize> = problems.iter().map(|problem| problem.place(text).0 as usize).collect();
    html! {
        <section class="world-text" aria-label={words.text}>
            <h3>{ words.text }</h3>
            <div class="json" data-wrong={(!problems.is_empty()).then_some("")}>
                <ol class="json-lines" aria-hidden="true">
                    { for (1..=lines).map(|line| html! { <li class={bad.contains(&line).then_some("bad")}>{ line }</li> }) }
                </ol>
                <div class="json-place">
                    <pre aria-hidden="true">{ for pieces(text, &wrong).into_iter().map(|(piece, wrong, text)| {
                        let class = classes!(piece.class(), wrong.then_some("wrong"));
                        html! { <span {class}>{ text.to_owned() }</span> }
                    }) }{ "\n" }</pre>
                    <textarea id={FIELD} ref={field} data-field="scenario" aria-label={words.text} aria-invalid={(!problems.is_empty()).to_string()}
                        aria-describedby="scenario-problems" spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off"
                        rows={rows.to_string()} placeholder="{}" value={text.to_string()} {oninput} />
                </div>
            </div>
        </section>
    }
}

/// The bytes that are marked: one letter at least, which may be the one before.
fn marked(text: &str, problem: &Problem) -> std::ops::Range<usize> {
    let at = problem.at.clone();
    // What has no end is marked where it begins: all of the rest would be nothing but red.
    let lines = text.get(at.clone()).is_some_and(|marked| marked.contains('\n'));
    if !at.is_empty() && !lines {
        return at;
    }
    let next = text.get(at.start..).and_then(|rest| rest.chars().next()).filter(|letter| *letter != '\n');
    match (next, text.get(..at.start).and_then(|before| before.chars().next_back())) {
        (Some(letter), _) => at.start..at.start + letter.len_utf8(),
        (None, Some(letter)) => at.start - letter.len_utf8()..at.start,
        (None, None) => at,
    }
}

/// What is wrong, with the way to each place. It stands below what scrolls, so that it is in sight wherever one types.
pub fn problems(source: &Source, text: &Rc<str>, lang: Lang) -> Html {
    let words = lang.words().world;
    let problems = check(text);
    let what_now = if source.world == source.scenario { words.wrong_first } else { words.wrong_goes_on };
    html! {
        <div id="scenario-problems" class="problems" role="status">
            if !problems.is_empty() {
                <p class="what-now">{ icon("alert") }<span><b>{ words.wrong_title }</b>{ lang.words().everyone.gap }{ what_now }</span></p>
                <ul>{ for problems.iter().map(|problem| {
                    let (line, column) = problem.place(text);
                    let (text, at) = (text.clone(), problem.at.clone());
                    let onclick = Callback::from(move |_: MouseEvent| {
                        let field = root::by_id(FIELD).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
                        if let Some(field) = field {
                            // Focus can only fail for an element that has left the page meanwhile.
                            let _ = field.focus();
                            place(&field, &text, at.start, at.len());
                            // The field is as high as its text: what scrolls is the panel around it.
                            root::bring(&format!(".json-lines li:nth-child({line})"));
                        }
                    });
                    html! {
                        <li data-problem={format!("{line}:{column}")}>
                            <button type="button" class="link" {onclick}>{ (words.place)(line, column) }</button>
                            <span>{ (words.wrong)(&problem.wrong) }</span>
                        </li>
                    }
                }) }</ul>
            }
        </div>
    }
}

/// Select so many bytes from a place on. A field counts in the units of UTF-16.
fn place(field: &HtmlTextAreaElement, text: &str, start: usize, length: usize) {
    let units = |end: usize| text.get(..end).unwrap_or(text).encode_utf16().count() as u32;
    // A selection can only fail in a field that has none.
    let _ = field.set_selection_range(units(start), units(start + length));
}
