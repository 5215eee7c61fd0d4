//! The banner of a loop that stands still: what holds it, from when to when, and who pays for it.

use super::sprite::icon;
use super::told::Ways;
use crate::ui::blocked::Blocked;
use crate::ui::format::{clock, span};
use crate::ui::state::Scene;
use yew::prelude::*;

/// The banner. It is no live region: the sentence of the step is the one that is spoken.
pub fn banner(scene: &Scene, blocked: &Blocked, ways: Ways<'_>) -> Html {
    let words = scene.lang.words();
    let Blocked { tense, from, to, line, part, .. } = *blocked;
    let call = scene.view.names.get(blocked.call);
    let cause = (words.on_stage.blocked_by)(tense, blocked.task, call, &span(to - from));
    let costs = (words.on_stage.blocked_costs)(tense, blocked.ready, blocked.late);
    html! {
        <section class="blocked-note" data-notice="blocked" data-tense={tense.word()}>
            { icon("stop") }
            <div>
                <p><strong>{ (words.on_stage.blocked)(tense) }</strong></p>
                <p>
                    { ways.told(scene, &cause) }
                    if line != 0 { { "\u{a0}· " }<span class="place">{ ways.line(scene, line, &(words.line)(line)) }</span> }
                </p>
                if !costs.is_empty() { <p class="hint">{ costs }</p> }
                <p class="stretch">
                    <time>{ clock(from) }</time>
                    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        <rect width="100" height="4" /><rect class="over" width={format!("{:.1}", part * 100.0)} height="4" />
                    </svg>
                    <time>{ clock(to) }</time>
                </p>
            </div>
        </section>
    }
}
