//! The phase strip: where `run_once` is, and the state of the loop.

use crate::asyncio::instrument::LoopState;
use crate::trace::event::PhaseKind;
use crate::ui::format::span;
use crate::ui::state::Scene;
use yew::prelude::*;

/// Properties of [`Phases`].
#[derive(Clone, PartialEq, Properties)]
pub struct PhasesProps {
    /// The moment.
    pub scene: Scene,
}

/// Select, due timers, run ready: each with its figure, the present one lit.
#[component]
pub fn Phases(props: &PhasesProps) -> Html {
    let scene = &props.scene;
    let words = scene.lang.words();
    let model = &scene.view.model;
    let current = model.current_loop();
    let phase = current.and_then(|current| current.phase);
    let (select, timers, run) = match phase {
        Some(PhaseKind::Select { timeout }) if timeout.get().is_infinite() => {
            (Some(words.for_ever.to_owned()), None, None)
        }
        Some(PhaseKind::Select { timeout }) => (Some(span(timeout.get())), None, None),
        Some(PhaseKind::Timers { due }) => (None, Some(due.to_string()), None),
        Some(PhaseKind::Run { count }) => {
            (None, None, Some((words.of)(current.map_or(0, |current| current.ran), count)))
        }
        None => (None, None, None),
    };
    let step = |label: &'static str, figure: Option<String>| {
        let on = figure.is_some();
        html! {
            <li class={classes!(on.then_some("on"))} aria-current={on.then_some("step")}>
                { label }{ " " }<b>{ figure.unwrap_or_else(|| "–".to_owned()) }</b>
            </li>
        }
    };
    let loops = model.loops().count();
    html! {
        <div class="loop-status">
            <ol class="phases" aria-label={words.stage}>
                { step(words.phase_select, select) }
                { step(words.phase_timers, timers) }
                { step(words.phase_run, run) }
            </ol>
            <p class="loop-state" data-loop={current.map_or("none", |current| state_word(current.state))}>
                <i aria-hidden="true"></i>
                { current.map_or(words.no_loop, |current| (words.loop_state)(current.state)) }
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
