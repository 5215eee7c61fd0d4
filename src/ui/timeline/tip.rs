//! What is told about the span under the pointer: what it is, how long it lasts, its line and its locals.

use super::rows::Owner;
use super::told::{self, Span};
use crate::asyncio::instrument::FutureId;
use crate::session::engine::Frame;
use crate::session::peek::Glance;
use crate::session::view::Place;
use crate::trace::timeline::Point;
use crate::ui::components::sprite::shape;
use crate::ui::format::{moment, span};
use crate::ui::state::Scene;
use std::rc::Rc;
use yew::prelude::*;

/// So many locals are shown.
const LOCALS: usize = 6;

/// Where the pointer rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hover {
    /// Pixels from the left and from the top of the plot.
    pub at: (f64, f64),
    /// The place on the axis.
    pub place: f64,
    /// The moment there.
    pub point: Point,
    /// Whose row it is over.
    pub owner: Option<Owner>,
}

/// The moment whose line and locals are wanted for a span, if any are. What does not run stays as it is to the span's end,
/// so that its beginning answers for all of it.
pub fn glance(owner: Owner, span: &Span, position: u32) -> Option<Glance> {
    let begin = span.from.event as u32 + 1;
    match (owner, span.doing) {
        (Owner::Task(task), told::Doing::Task(state)) => {
            use crate::trace::timeline::LaneState;
            let event = match state {
                LaneState::Running => position.max(begin),
                LaneState::Waiting { .. } | LaneState::Ready => begin,
                LaneState::Created | LaneState::Done(_) => return None,
            };
            Some(Glance { event, task: Some(task) })
        }
        (Owner::Loop(_), told::Doing::Loop(crate::trace::timeline::LoopTurn::Callback { .. })) => {
            Some(Glance { event: position.max(begin), task: None })
        }
        _ => None,
    }
}

/// Properties of [`Tip`].
#[derive(Clone, PartialEq, Properties)]
pub struct TipProps {
    /// The moment.
    pub scene: Scene,
    /// The pointer.
    pub hover: Hover,
    /// Size of the plot.
    pub size: (f64, f64),
    /// The program's text.
    pub text: Rc<str>,
}

/// The card beside the pointer.
#[component]
pub fn Tip(props: &TipProps) -> Html {
    let TipProps { scene, hover, size, text } = props;
    let words = scene.lang.words();
    let Some(owner) = hover.owner else {
        return html! {};
    };
    let found = told::span_at(scene, owner, hover.point);
    let (name, what) = told::row_name(scene, owner);
    let look = match owner {
        Owner::Task(task) => Some(scene.looks.get(task)),
        Owner::Loop(_) | Owner::Thread(_) => None,
    };
    // On the side where there is more room, so that it never covers what is pointed at.
    let (right, below) = (hover.at.0 > size.0 * 0.6, hover.at.1 < size.1 * 0.5);
    let horizontal = if right {
        format!("right:{:.0}px", size.0 - hover.at.0 + 12.0)
    } else {
        format!("left:{:.0}px", hover.at.0 + 12.0)
    };
    let vertical = if below {
        format!("top:{:.0}px;max-height:{:.0}px", hover.at.1 + 16.0, (size.1 - hover.at.1 - 20.0).max(40.0))
    } else {
        format!(
            "bottom:{:.0}px;max-height:{:.0}px",
            size.1 - hover.at.1 + 12.0,
            (hover.at.1 - 16.0).max(40.0)
        )
    };
    html! {
        <div class="tip" role="tooltip" style={format!("{horizontal};{vertical}")} data-tip={name.to_string()}>
            <p class="tip-head">{ shape(look) }<b>{ &*name }</b><small>{ &*what }</small><time>{ moment(hover.point.time) }</time></p>
            if let Some(found) = found {
                <p class="tip-state">{ told::said(scene, found.doing) }
                    <small>{ format!("{} – {}", moment(found.from.time), moment(found.to.time)) }</small>
                    <small>{ span(found.to.time - found.from.time) }</small>
                </p>
                { code(scene, owner, &found, text) }
            } else {
                <p class="tip-state"><small>{ words.state_created }{ "…" }</small></p>
            }
        </div>
    }
}

/// The line and the locals, as far as they are known.
fn code(scene: &Scene, owner: Owner, found: &Span, text: &str) -> Html {
    let words = scene.lang.words();
    let task = match owner {
        Owner::Task(task) => Some(task),
        Owner::Loop(_) | Owner::Thread(_) => None,
    };
    let Some(wanted) = glance(owner, found, 0) else {
        return html! { if found.line != 0 { { source(scene, found.line, text) } } };
    };
    let answer = scene.view.peek.as_ref().filter(|peek| {
        let within = f64::from(peek.at.event) <= found.to.event + 1.0 && peek.at.event >= wanted.event;
        peek.at.task == task && within
    });
    match answer.map(|peek| &peek.place) {
        Some(Place::At(reply)) => match frame(&reply.stack, &reply.running, task) {
            Some(frame) => html! { <>{ source(scene, frame.line, text) }{ locals(frame) }</> },
            None => html! { <p class="tip-note" data-peek="none">{ words.chart.no_code }</p> },
        },
        Some(Place::Nowhere) => html! { <p class="tip-note" data-peek="none">{ words.chart.no_code }</p> },
        Some(Place::Loading { .. }) | None => html! {
            <>
                if found.line != 0 { { source(scene, found.line, text) } }
                <p class="tip-note" data-peek="loading">{ words.chart.looking }</p>
            </>
        },
    }
}

/// The innermost frame that is the program's own.
fn frame<'a>(stack: &'a [Frame], running: &'a [Frame], task: Option<FutureId>) -> Option<&'a Frame> {
    let own = |frames: &'a [Frame]| frames.iter().find(|frame| !frame.library);
    if task.is_some() { own(stack) } else { own(running) }
}

fn source(scene: &Scene, line: u32, text: &str) -> Html {
    // While the text in the editor is no program, what is shown is the run of an earlier one.
    let code = text.lines().nth(line as usize - usize::from(line > 0)).filter(|_| !scene.is_earlier());
    html! {
        <p class="tip-line" data-line={line.to_string()}>
            <small>{ (scene.lang.words().line)(line) }</small><code>{ code.map(str::trim).unwrap_or_default() }</code>
        </p>
    }
}

fn locals(frame: &Frame) -> Html {
    let more = frame.locals.len().saturating_sub(LOCALS);
    html! {
        <dl class="tip-locals" data-peek="known">
            { for frame.locals.iter().take(LOCALS).map(|(name, value)| html! { <div><dt>{ &**name }</dt><dd>{ &**value }</dd></div> }) }
            if more > 0 { <div><dt>{ format!("+{more}") }</dt></div> }
        </dl>
    }
}
