//! The part of the menu of programs that is the person's: files, and the programs that they made.

use super::sprite::icon;
use crate::ui::messages::Lang;
use crate::ui::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// What can be done with files, and the person's own programs. `kept` has the keys of what the browser keeps (see
/// [`crate::ui::state::Source::key`]), `current` is the name of the own program that is open.
pub fn own(kept: &[String], current: Option<&str>, lang: Lang, act: &Callback<Action>) -> Html {
    let control = lang.words().control;
    let deed = |word: &'static str, label: &'static str, action: Action| {
        let onclick = act.reform(move |_: MouseEvent| action.clone());
        html! { <li><button type="button" data-action={word} {onclick}>{ label }</button></li> }
    };
    let own: Vec<&str> = kept.iter().filter_map(|key| key.strip_prefix("own:")).collect();
    html! {
        <>
            <ul class="deeds">
                { deed("new", control.new_program, Action::New) }
                { deed("open-file", control.open_file, Action::OpenFile) }
                { deed("download", control.download, Action::Download) }
            </ul>
            if !own.is_empty() {
                <section aria-label={control.own_programs}>
                    <h2>{ control.own_programs }</h2>
                    <ul>{ for own.iter().map(|name| item(name, current == Some(*name), lang, act)) }</ul>
                </section>
            }
        </>
    }
}

fn item(name: &str, current: bool, lang: Lang, act: &Callback<Action>) -> Html {
    let name: Rc<str> = name.into();
    let (open, away) = (Action::Recall(name.clone()), Action::Forget(name.clone()));
    let label = (lang.words().control.remove)(&name);
    html! {
        <li key={name.to_string()} class="own">
            <button type="button" data-program={name.to_string()} aria-current={current.then_some("true")}
                onclick={act.reform(move |_: MouseEvent| open.clone())}><b>{ &*name }</b></button>
            <button type="button" class="icon-button small" data-action="forget" aria-label={label.clone()} title={label}
                onclick={act.reform(move |_: MouseEvent| away.clone())}>{ icon("close") }</button>
        </li>
    }
}
