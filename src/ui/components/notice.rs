//! What has to be said before anything else: a text that is no program, an exception, a deadlock, a limit.

use super::deadlock::{deadlock, idle};
use super::sprite::icon;
use crate::session::command::Command;
use crate::session::engine::{Diagnostic, DiagnosticKind};
use crate::session::status::{Outcome, Status};
use crate::ui::format::clock;
use crate::ui::messages::Lang;
use crate::ui::platform::root;
use crate::ui::state::{Action, Scene, Tab};
use yew::prelude::*;

/// What a notice is drawn from.
struct Notice<'a> {
    scene: &'a Scene,
    act: &'a Callback<Action>,
    show: &'a Callback<(u32, u32)>,
}

/// The notice, or nothing. `act` gets the press of a button, `show` the line and column of a place of the program that is
/// to be shown in the editor.
pub fn notice(scene: &Scene, act: &Callback<Action>, show: &Callback<(u32, u32)>) -> Html {
    let props = &Notice { scene, act, show };
    let view = &scene.view;
    let words = scene.lang.words();
    if let Some(problem) = scene.wrong_text() {
        return wrong_text(props, problem);
    }
    match view.status {
        Status::Error => match view.diagnostics.first() {
            Some(error) => uncaught(props, error),
            None => Html::default(),
        },
        Status::Deadlock => deadlock(scene, act),
        Status::Idle => match view.outcome {
            Outcome::Idle(awaits) => idle(scene, act, awaits),
            _ => Html::default(),
        },
        Status::Budget => {
            let go_on = props.act.reform(|_: MouseEvent| Action::Session(Command::More));
            let Outcome::Limited(limit) = view.outcome else { return Html::default() };
            html! {
                <section class="notice plain">
                    { icon("stop") }
                    <div>
                        <p>{ (words.limit)(limit) }</p>
                        <button type="button" class="quiet-button" data-action="more" onclick={go_on}>{ words.go_on }</button>
                    </div>
                </section>
            }
        }
        Status::Paused | Status::Ready if scene.asks() => {
            let answer = act.reform(|_: MouseEvent| {
                // The field has to be on the page before it can be gone to; on narrow screens its tab brings it there.
                root::focus_soon("[data-action=enter]");
                Action::Tab(Tab::Console)
            });
            html! {
                <section class="notice plain" data-notice="input">
                    { icon("keys") }
                    <div>
                        <p>{ words.waiting_input }</p>
                        <button type="button" class="quiet-button" data-action="answer" onclick={answer}>{ words.answer }</button>
                    </div>
                </section>
            }
        }
        Status::Finished => {
            let code = match view.outcome {
                Outcome::Exited { code, .. } => code,
                _ => 0,
            };
            let head = view.playhead;
            let sentence = (words.finished)(&clock(head.time), head.callbacks, view.model.iterations, code);
            html! { <section class="notice good">{ icon("check") }<div><p>{ sentence }</p></div></section> }
        }
        _ => Html::default(),
    }
}

/// A text that cannot be run at all.
fn wrong_text(props: &Notice<'_>, problem: &Diagnostic) -> Html {
    let words = props.scene.lang.words();
    let (word, title) = match problem.kind {
        DiagnosticKind::Syntax => ("syntax", words.not_python),
        DiagnosticKind::Scenario => return wrong_world(props, problem),
        DiagnosticKind::Unsupported | DiagnosticKind::Uncaught => ("unsupported", words.not_supported),
    };
    html! {
        <section class="notice bad" data-notice={word}>
            { icon("alert") }
            <div>
                <p><strong>{ title }</strong>{ place(props, problem) }</p>
                <p class="python"><b>{ &*problem.class }</b>{ ": " }{ &*problem.message }</p>
                if problem.kind == DiagnosticKind::Unsupported { <p class="hint">{ words.not_supported_hint }</p> }
            </div>
        </section>
    }
}

/// A program that has no world to run in.
fn wrong_world(props: &Notice<'_>, problem: &Diagnostic) -> Html {
    let words = props.scene.lang.words().world;
    let show = props.act.reform(|_: MouseEvent| Action::World(true));
    let title = if problem.start.line == 0 { words.wrong_title } else { words.wrong_in_program };
    html! {
        <section class="notice bad" data-notice="scenario">
            { icon("alert") }
            <div>
                <p><strong>{ title }</strong>{ place(props, problem) }</p>
                <p class="python">{ world_told(props.scene.lang, problem) }</p>
                <button type="button" class="quiet-button" data-action="show-scenario" onclick={show}>{ words.show }</button>
            </div>
        </section>
    }
}

/// What is wrong with a scenario, with its place unless the text of the program shows it.
pub(super) fn world_told(lang: Lang, problem: &Diagnostic) -> String {
    let words = lang.words().world;
    match &problem.wrong {
        Some((wrong, (line, column))) if problem.start.line == 0 => {
            let colon = lang.words().everyone.colon;
            format!("{}{colon}{}", (words.place)(*line, *column), (words.wrong)(wrong))
        }
        Some((wrong, _)) => (words.wrong)(wrong),
        None => problem.message.to_string(),
    }
}

/// An exception that nothing caught, with the traceback as CPython prints it.
fn uncaught(props: &Notice<'_>, error: &Diagnostic) -> Html {
    let words = props.scene.lang.words();
    html! {
        <section class="notice bad" data-notice="uncaught">
            { icon("alert") }
            <div>
                <p><strong>{ words.uncaught }</strong>{ place(props, error) }</p>
                <p class="python"><b>{ &*error.class }</b>if !error.message.is_empty() { { ": " }{ &*error.message } }</p>
                <details><summary>{ words.traceback }</summary><pre class="python" tabindex="0">{ &*error.rendered }</pre></details>
            </div>
        </section>
    }
}

/// The line as a button that shows it in the editor.
fn place(props: &Notice<'_>, problem: &Diagnostic) -> Html {
    let (line, column) = (problem.start.line, problem.start.column);
    if line == 0 {
        return Html::default();
    }
    let (show, act) = (props.show.clone(), props.act.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(Action::Tab(Tab::Code));
        show.emit((line, column));
    });
    html! { <button type="button" class="link" {onclick}>{ (props.scene.lang.words().at_line)(line) }</button> }
}
