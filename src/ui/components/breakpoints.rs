//! The list of breakpoints under the editor: their conditions, how often they were met, what is wrong with them.

use super::sprite::icon;
use crate::session::breakpoint::{Breakpoint, Met};
use crate::ui::annotations::Annotations;
use crate::ui::state::{Action, Scene};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The list, or nothing while there is no breakpoint. `text` is the program.
pub fn breakpoints(scene: &Scene, annotations: &Annotations, text: &str, act: &Callback<Action>) -> Html {
    if annotations.breakpoints.is_empty() {
        return Html::default();
    }
    let control = scene.lang.words().control;
    let met = |index: usize| scene.view.met.get(index).cloned().unwrap_or_default();
    let rows = annotations.breakpoints.iter().enumerate();
    html! {
        <section class="breakpoints" data-panel="breakpoints" aria-label={control.breakpoints}>
            <h2>{ control.breakpoints }</h2>
            <ul>{ for rows.map(|(index, breakpoint)| row(scene, annotations, breakpoint, &met(index), text, act)) }</ul>
        </section>
    }
}

fn row(
    scene: &Scene,
    annotations: &Annotations,
    breakpoint: &Breakpoint,
    met: &Met,
    text: &str,
    act: &Callback<Action>,
) -> Html {
    let words = scene.lang.words();
    let control = words.control;
    let line = breakpoint.line;
    let change = |change: fn(&mut Breakpoint, &HtmlInputElement)| {
        let (annotations, breakpoint) = (annotations.clone(), breakpoint.clone());
        act.reform(move |event: Event| {
            let mut changed = breakpoint.clone();
            change(&mut changed, &event.target_unchecked_into());
            Action::Breakpoints(annotations.with(&changed))
        })
    };
    let enable = change(|breakpoint, field| breakpoint.enabled = field.checked());
    let condition = change(|breakpoint, field| breakpoint.condition = field.value().trim().into());
    let from = change(|breakpoint, field| {
        let number = field.value_as_number();
        breakpoint.from = if number >= 1.0 { number as u32 } else { 1 };
    });
    let remove = act.reform(move |_: MouseEvent| Action::ToggleBreakpoint(line));
    let name = (control.breakpoint_at)(line);
    let away = (control.remove)(&name);
    let code = text.lines().nth(line as usize - 1).unwrap_or_default().trim();
    let problem = met.problem.as_deref();
    let told = format!("breakpoint-problem-{line}");
    html! {
        <li key={line} data-breakpoint={line.to_string()} data-hits={met.hits.to_string()} data-counted={met.counted.to_string()}
            class={(!breakpoint.enabled).then_some("off")}><div role="group" aria-label={name}>
            <label class="where">
                <input type="checkbox" checked={breakpoint.enabled} aria-label={control.breakpoint_on} onchange={enable} />
                <b>{ (words.line)(line) }</b><code>{ code.to_owned() }</code>
            </label>
            <span class="hits">{ (control.hits)(met.hits) }</span>
            <button type="button" class="icon-button small" data-action="remove-breakpoint" aria-label={away.clone()} title={away}
                onclick={remove}>{ icon("close") }</button>
            <label class="condition"><span>{ control.condition }</span>
                <input type="text" data-field="condition" value={breakpoint.condition.to_string()} placeholder={control.condition_hint}
                    aria-invalid={problem.is_some().to_string()} aria-describedby={problem.map(|_| told.clone())}
                    autocomplete="off" autocapitalize="off" spellcheck="false" onchange={condition} />
            </label>
            <label class="from"><span>{ control.from_time }</span>
                <input type="number" data-field="from" min="1" value={breakpoint.from.to_string()} onchange={from} />
            </label>
            if let Some(problem) = problem { <p class="problem" id={told} role="status">{ problem.to_owned() }</p> }
            if met.full { <p class="problem">{ control.hits_full }</p> }
        </div></li>
    }
}
