//! What a screen reader is told without being asked: a sentence for each manual step, and how a run stands.
//!
//! Live regions speak when their text changes, and only if they were on the page before. So both are always there, and
//! the notices that stand for the same on the stage are none: they come and go with their text.

use super::notice::world_told;
use crate::session::engine::{Diagnostic, DiagnosticKind};
use crate::session::status::{Outcome, Status};
use crate::trace::knot::knot;
use crate::ui::blocked::Blocked;
use crate::ui::format::{clock, span};
use crate::ui::messages::Sentence;
use crate::ui::state::Scene;
use yew::prelude::*;

/// The regions: `step` is the sentence of the last manual step.
pub fn spoken(scene: Option<&Scene>, step: &Sentence) -> Html {
    let plain = |scene: &Scene| step.plain(|task| scene.task_name(task));
    html! {
        <>
            <p class="visually-hidden" aria-live="polite" data-live="step">{ scene.map(plain) }</p>
            <p class="visually-hidden" aria-live="polite" data-live="state">{ scene.map(state) }</p>
        </>
    }
}

/// How the run stands, where that is more than that it goes on. It is silent while a run plays: what blocks the loop then
/// would be told again and again, and the end of playing is told by what ended it.
pub fn state(scene: &Scene) -> String {
    let words = scene.lang.words();
    let view = &scene.view;
    if let Some(problem) = scene.wrong_text() {
        let title = match problem.kind {
            DiagnosticKind::Syntax => words.not_python,
            DiagnosticKind::Scenario if problem.start.line == 0 => words.world.wrong_title,
            DiagnosticKind::Scenario => words.world.wrong_in_program,
            DiagnosticKind::Unsupported | DiagnosticKind::Uncaught => words.not_supported,
        };
        return sentences(scene, &[title, &place(scene, problem)]);
    }
    match view.status {
        Status::Error => match view.diagnostics.first() {
            Some(error) => sentences(scene, &[words.uncaught, &place(scene, error)]),
            None => String::new(),
        },
        Status::Deadlock => {
            let circle = !knot(&view.model, &view.joins, 1).circles.is_empty();
            sentences(scene, &[words.deadlock, if circle { words.on_stage.cycle } else { "" }])
        }
        Status::Idle => match view.outcome {
            Outcome::Idle(awaits) => {
                sentences(scene, &[(words.standstill.idle)(awaits), words.standstill.until_then])
            }
            _ => String::new(),
        },
        Status::Budget => match view.outcome {
            Outcome::Limited(limit) => (words.limit)(limit).to_owned(),
            _ => String::new(),
        },
        Status::Finished => {
            let code = match view.outcome {
                Outcome::Exited { code, .. } => code,
                _ => 0,
            };
            (words.finished)(&clock(view.playhead.time), view.playhead.callbacks, view.model.iterations, code)
        }
        _ if scene.asks() => words.waiting_input.to_owned(),
        Status::Running | Status::Empty => String::new(),
        _ => blocked(scene).unwrap_or_default(),
    }
}

/// What is wrong, in Python's words where it has some, and in which line.
fn place(scene: &Scene, problem: &Diagnostic) -> String {
    let line = (problem.start.line > 0).then(|| (scene.lang.words().line)(problem.start.line));
    let class = (problem.kind != DiagnosticKind::Scenario).then(|| problem.class.to_string());
    let parts = [line, class, Some(world_told(scene.lang, problem)).filter(|message| !message.is_empty())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(scene.lang.words().everyone.colon)
}

/// What blocks the loop here, as the banner says it.
fn blocked(scene: &Scene) -> Option<String> {
    let words = &scene.lang.words().on_stage;
    let Blocked { tense, task, call, from, to, ready, late, .. } = Blocked::of(scene)?;
    let cause = (words.blocked_by)(tense, task, scene.view.names.get(call), &span(to - from));
    let cause = cause.plain(|task| scene.task_name(task));
    let costs = (words.blocked_costs)(tense, ready, late);
    Some(sentences(scene, &[(words.blocked)(tense), &cause, &costs]))
}

/// Those that say something, with a stop between them.
fn sentences(scene: &Scene, parts: &[&str]) -> String {
    let said: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    said.join(scene.lang.words().everyone.full_stop)
}
