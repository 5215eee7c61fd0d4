//! The player: everything that moves the playhead.

use super::scrubber::Scrubber;
use super::sprite;
use crate::session::command::{Command, Pace, Unit};
use crate::session::status::{Outcome, Status};
use crate::ui::format::{clock, plain};
use crate::ui::state::{Action, Scene};
use yew::prelude::*;

/// The units in the order of their switch.
const UNITS: [Unit; 3] = [Unit::Line, Unit::Callback, Unit::Iteration];

/// The paces of the switch: teaching, and virtual seconds per second.
const FACTORS: [f64; 3] = [0.1, 1.0, 10.0];

/// The word in `data-unit`.
pub fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Line => "line",
        Unit::Callback => "callback",
        Unit::Iteration => "iteration",
    }
}

/// Properties of [`Player`].
#[derive(Clone, PartialEq, Properties)]
pub struct PlayerProps {
    /// The moment.
    pub scene: Scene,
    /// What a step is.
    pub unit: Unit,
    /// Where commands go.
    pub act: Callback<Action>,
}

/// The panel. Its attributes are stable: tests, embeds and scripts rely on them.
#[component]
pub fn Player(props: &PlayerProps) -> Html {
    let PlayerProps { scene, unit, act } = props;
    let words = scene.lang.words();
    let view = &scene.view;
    let head = view.playhead;
    let playing = view.status == Status::Running;
    let command = |command: Command| act.reform(move |_: MouseEvent| Action::Session(command.clone()));
    let at_start = head.event == 0 && !playing;
    let button = |action: &'static str,
                  icon: &'static str,
                  label: &'static str,
                  unit: Option<Unit>,
                  off: bool,
                  run: Command| {
        html! {
            <button type="button" data-action={action} data-unit={unit.map(unit_word)} aria-label={label} title={label}
                class={off.then_some("idle")} onclick={command(run)}>{ sprite::icon(icon) }</button>
        }
    };
    let (play_action, play_icon, play_label, play) = if playing {
        ("pause", "pause", words.pause, Command::Pause)
    } else {
        ("play", "play", words.play, Command::Play)
    };
    html! {
        <section class="panel player" data-panel="player" data-status={view.status.word()} data-time={head.time.to_string()}
            data-iteration={head.iteration.to_string()} data-event={head.event.to_string()}
            data-events={head.events.to_string()} aria-label={words.player}>
            <div class="keys">
                { button("reset", "reset", words.reset, None, false, Command::Reset) }
                { button("first", "first", words.first, None, at_start, Command::First) }
                { button("step-back", "back", (words.step_back)(*unit), Some(*unit), at_start, Command::StepBack(*unit)) }
                <button type="button" class="play" data-action={play_action} aria-label={play_label} title={play_label}
                    onclick={command(play)}>{ sprite::icon(play_icon) }</button>
                { button("step", "step", (words.step)(*unit), Some(*unit), false, Command::Step(*unit)) }
                { button("last", "last", words.last, None, false, Command::Last) }
            </div>
            <div class="seg units" role="group" aria-label={words.step_by}>
                { for UNITS.into_iter().map(|choice| html! {
                    <button type="button" data-unit={unit_word(choice)} aria-pressed={(choice == *unit).to_string()}
                        onclick={act.reform(move |_: MouseEvent| Action::Unit(choice))}>{ (words.unit)(choice) }</button>
                }) }
            </div>
            <Scrubber scene={scene.clone()} act={act.clone()} />
            { paces(scene, *unit, act) }
            <p class="readout" data-exploring={(view.outcome == Outcome::Exploring).to_string()}>
                <b>{ format!("t = {}", clock(head.time)) }</b>
                <span>{ (words.position)(head.iteration, head.callback, head.callbacks) }</span>
            </p>
        </section>
    }
}

/// The switch of the pace.
fn paces(scene: &Scene, unit: Unit, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let teaching = matches!(scene.view.pace, Pace::Teaching { .. });
    let beat = match (scene.view.pace, Pace::OPENING) {
        (Pace::Teaching { beat, .. }, _) | (_, Pace::Teaching { beat, .. }) => beat,
        (Pace::Real(_), Pace::Real(_)) => Pace::BEATS.1,
    };
    let choose = |pace: Pace| act.reform(move |_: MouseEvent| Action::Session(Command::SetPace(pace)));
    html! {
        <div class="seg paces" role="group" aria-label={words.pace}>
            <button type="button" data-pace="teach" aria-pressed={teaching.to_string()} title={words.pace_teaching_hint}
                onclick={choose(Pace::Teaching { beat, unit })}>{ words.pace_teaching }</button>
            { for FACTORS.into_iter().map(|factor| html! {
                <button type="button" data-pace={plain(factor)} aria-pressed={(scene.view.pace == Pace::Real(factor)).to_string()}
                    title={(words.pace_real_hint)(&plain(factor))} onclick={choose(Pace::Real(factor))}>{ format!("×{}", plain(factor)) }</button>
            }) }
        </div>
    }
}
