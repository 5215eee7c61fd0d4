//! The pace: teaching or real time, and how fast.

use super::player::titled;
use crate::session::breakpoint::Direction;
use crate::session::command::{Command, Pace, Unit};
use crate::ui::format::plain;
use crate::ui::shortcuts::{BEATS, Deed, FACTORS, teaching};
use crate::ui::state::{Action, Scene};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The switch between the kinds, and a slider for the chosen one.
pub fn pace(scene: &Scene, unit: Unit, beat: f64, act: &Callback<Action>) -> Html {
    let words = scene.lang.words();
    let control = words.control;
    let now = scene.view.pace;
    let is_teaching = matches!(now, Pace::Teaching { .. });
    let choose = |pace: Pace| act.reform(move |_: MouseEvent| Action::Session(Command::SetPace(pace)));
    let real = if is_teaching { Pace::Real(1.0) } else { now };
    let title = |what| titled(what, Deed::Pace, scene.lang);
    let (list, label, value) = match now {
        Pace::Teaching { beat, .. } => (&BEATS, control.beat, (control.beat_value)(&plain(beat / 1000.0))),
        Pace::Real(factor) => (&FACTORS, control.factor, format!("×{}", plain(factor))),
    };
    // Which place of the list is the present one, or the first that is faster.
    let at = match now {
        Pace::Teaching { beat, .. } => list.iter().position(|known| *known <= beat),
        Pace::Real(factor) => list.iter().position(|known| *known >= factor),
    };
    let at = at.unwrap_or(list.len() - 1);
    let oninput = act.reform(move |event: InputEvent| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        let chosen = (slider.value_as_number() as usize).min(list.len() - 1);
        Action::Session(Command::SetPace(match now {
            Pace::Teaching { .. } => teaching(list[chosen], unit),
            Pace::Real(_) => Pace::Real(list[chosen]),
        }))
    });
    let keys = format!(
        "{} ({}, {})",
        label,
        Deed::Speed(Direction::Backwards).shown(scene.lang),
        Deed::Speed(Direction::Forwards).shown(scene.lang)
    );
    html! {
        <div class="pace" role="group" aria-label={control.pace} data-pace-now={if is_teaching { "teach" } else { "real" }}>
            <div class="seg">
                <button type="button" data-pace="teach" aria-pressed={is_teaching.to_string()} aria-keyshortcuts={Deed::Pace.aria()}
                    title={title(control.pace_teaching)} onclick={choose(teaching(beat, unit))}>{ words.pace_teaching }</button>
                <button type="button" data-pace="real" aria-pressed={(!is_teaching).to_string()} aria-keyshortcuts={Deed::Pace.aria()}
                    title={title(control.pace_real)} onclick={choose(real)}>{ control.pace_time }</button>
            </div>
            <input type="range" data-action="speed" min="0" max={(list.len() - 1).to_string()} step="1" value={at.to_string()}
                aria-label={label} aria-valuetext={value.clone()} title={keys} {oninput} />
            <output>{ value }</output>
        </div>
    }
}
