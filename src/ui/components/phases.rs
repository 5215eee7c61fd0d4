//! The phase strip: where `run_once` is, and the state of the loop.

use crate::asyncio::instrument::LoopState;
use crate::session::status::Status;
use crate::trace::event::PhaseKind;
use crate::ui::format::span;
use crate::ui::state::Scene;
use yew::prelude::*;

/// Select, due timers, run ready: each with its figure, the present one lit.
pub fn phases(scene: &Scene) -> Html {
    let words = scene.lang.words();
    let model = &scene.view.model;
    let current = model.current_loop();
    let phase = current.and_then(|current| current.phase);
    let selects = matches!(phase, Some(PhaseKind::Select { .. }));
    let select = current.and_then(|current| current.timeout).map(|timeout| match timeout.is_infinite() {
        // What has returned was not for ever.
        true if selects => words.for_ever.to_owned(),
        true => words.no_timeout.to_owned(),
        false => span(timeout),
    });
    let runs = matches!(phase, Some(PhaseKind::Run { .. }));
    // The loop tells of due timers only when there are some.
    let timers = current.and_then(|current| current.due.or(runs.then_some(0))).map(|due| due.to_string());
    let (run, at) = match phase {
        Some(PhaseKind::Select { .. }) => (None, 1),
        Some(PhaseKind::Timers { .. }) => (None, 2),
        Some(PhaseKind::Run { count }) => {
            (Some((words.of)(current.map_or(0, |current| current.ran), count)), 3)
        }
        None => (None, 0),
    };
    let step = |number: u8, label: &'static str, figure: Option<String>| {
        let on = number == at;
        html! {
            <li class={classes!(on.then_some("on"))} aria-current={on.then_some("step")}>
                { label }{ " " }<b>{ figure.unwrap_or_else(|| "–".to_owned()) }</b>
            </li>
        }
    };
    let none = if scene.is_over() { words.no_loop_ran } else { words.no_loop };
    let loops = model.loops().count();
    let stuck = scene.view.status == Status::Deadlock;
    html! {
        <div class="loop-status">
            <ol class="phases" aria-label={words.stage}>
                { step(1, words.phase_select, select) }
                { step(2, words.phase_timers, timers) }
                { step(3, words.phase_run, run) }
            </ol>
            <p class="loop-state" data-loop={if stuck { "stuck" } else { current.map_or("none", |current| state_word(current.state)) }}>
                <i aria-hidden="true"></i>
                if stuck {
                    { words.on_stage.stuck }
                } else {
                    { current.map_or(none, |current| (words.loop_state)(current.state)) }
                }
                if let Some(current) = current.filter(|_| loops > 1) {
                    <small>{ (words.loop_of)(current.id.0 as usize + 1, loops) }</small>
                }
            </p>
        </div>
    }
}

/// The word in `data-loop`.
fn state_word(state: LoopState) -> &'static str {
    match state {
        LoopState::Created => "created",
        LoopState::Running => "running",
        LoopState::Closing => "closing",
        LoopState::Closed => "closed",
    }
}
