//! What is said above the player: where the playhead came to, what can be undone, what could not be opened.

use super::sprite::icon;
use crate::session::breakpoint::Note;
use crate::session::signals::name;
use crate::ui::annotations::Lost;
use crate::ui::format::clock;
use crate::ui::messages::{ControlWords, Lang};
use crate::ui::state::{Action, FileProblem, Scene, Source, Told};
use yew::prelude::*;

/// What the strip is drawn from.
pub struct Strip<'a> {
    /// The moment.
    pub scene: Option<&'a Scene>,
    /// The language.
    pub lang: Lang,
    /// What is to be said.
    pub told: Option<&'a Told>,
    /// The program and its scenario.
    pub source: &'a Source,
    /// Whether the panel of the world is shown, which says itself what is wrong there.
    pub world: bool,
    /// Where presses go.
    pub act: &'a Callback<Action>,
}

/// The messages, the latest kind last. The place is always on the page, so that screen readers notice what comes into it.
pub fn strip(parts: Strip<'_>) -> Html {
    let Strip { scene, lang, told, source, world, act } = parts;
    let control = lang.words().control;
    let note = scene.and_then(|scene| scene.view.note.as_ref());
    html! {
        <div class="strips" role="status">
            if !world { { no_world(source, lang, act) } }
            if let Some(told) = told { { message(control, told, act) } }
            if let Some(note) = note { { came(lang, note) } }
        </div>
    }
}

/// The scenario describes no world, so that the program runs in the last one that was right.
fn no_world(source: &Source, lang: Lang, act: &Callback<Action>) -> Html {
    let Some(problem) = source.problems().into_iter().next() else { return Html::default() };
    let (words, marks) = (lang.words().world, &lang.words().everyone);
    let (line, column) = problem.place(&source.scenario);
    let show = act.reform(|_: MouseEvent| Action::World(true));
    let sentence = if source.world == source.scenario { words.wrong_first } else { words.wrong_goes_on };
    html! {
        <p class="strip bad" data-strip="scenario">
            { icon("alert") }
            <span><b>{ words.title }{ marks.comma }{ (words.place)(line, column) }</b>{ marks.colon }{ (words.wrong)(&problem.wrong) }{ marks.gap }{ sentence }</span>
            <button type="button" class="quiet-button" data-action="show-scenario" onclick={show}>{ words.show }</button>
        </p>
    }
}

fn message(control: &'static ControlWords, told: &Told, act: &Callback<Action>) -> Html {
    let close = act.reform(|_: MouseEvent| Action::Told(None));
    let dismiss = html! {
        <button type="button" class="icon-button small" data-action="dismiss" aria-label={control.dismiss} title={control.dismiss}
            onclick={close}>{ icon("close") }</button>
    };
    // The strip and its button go by one name.
    let way_back = |name: &'static str, sentence: String, undo: Callback<MouseEvent>| {
        html! {
            <p class="strip" data-strip={name}>
                <span>{ sentence }</span>
                <button type="button" class="quiet-button" data-action={name} onclick={undo}>{ control.undo }</button>
                { dismiss.clone() }
            </p>
        }
    };
    match told {
        Told::Undo { lost, removed } => {
            let name = &*lost.0.name;
            let sentence = if *removed { (control.removed)(name) } else { (control.replaced)(name) };
            let lost = lost.clone();
            let undo = act.reform(move |_: MouseEvent| Action::Restore(lost.clone()));
            way_back("undo", sentence, undo)
        }
        Told::Mark(lost) => {
            let sentence = match &lost.what {
                Lost::Breakpoint(line) => (control.removed)(&(control.breakpoint_at)(*line)),
                Lost::Bookmark(name) => (control.removed)(&(control.named)(name)),
            };
            let before = lost.before.clone();
            let undo = act.reform(move |_: MouseEvent| Action::Annotations(Box::new(before.clone())));
            way_back("undo-mark", sentence, undo)
        }
        Told::NotKept => html! {
            <p class="strip bad" data-strip="not-kept">{ icon("alert") }<span>{ control.not_kept }</span>{ dismiss }</p>
        },
        Told::File(problem, name) => {
            let sentence = match problem {
                FileProblem::TooLarge => (control.file_too_large)(name),
                FileProblem::NotPython => (control.file_not_python)(name),
                FileProblem::NotText => (control.file_not_text)(name),
                FileProblem::Unreadable => (control.file_unreadable)(name),
            };
            html! { <p class="strip bad" data-strip="file">{ icon("alert") }<span>{ sentence }</span>{ dismiss }</p> }
        }
    }
}

/// How the last command came out.
fn came(lang: Lang, note: &Note) -> Html {
    let control = lang.words().control;
    let (word, sentence, problem) = match note {
        Note::Breakpoint { line, problem: None } => ("breakpoint", (control.at_breakpoint)(*line), None),
        Note::Breakpoint { line, problem: Some(problem) } => {
            ("condition", (control.condition_failed)(*line), Some(problem.to_string()))
        }
        Note::NoBreakpoint(direction) => {
            ("no-breakpoint", (control.no_breakpoint)(*direction).to_owned(), None)
        }
        Note::NoLine { line, direction } => ("no-line", (control.no_line)(*line, *direction), None),
        Note::Sent { number, time } => {
            ("signal", (lang.words().signals.sent_now)(&name(*number), &clock(*time)), None)
        }
        Note::TaskOver(direction) => ("task-over", (control.task_over)(*direction).to_owned(), None),
    };
    let class = classes!("strip", problem.is_some().then_some("bad"));
    html! {
        <p {class} data-strip={word}>
            { icon(match word {
                "breakpoint" => "point",
                "signal" => "signal",
                _ => "alert",
            }) }
            <span>{ sentence }if let Some(problem) = problem { { lang.words().everyone.gap }<code>{ problem }</code> }</span>
        </p>
    }
}
