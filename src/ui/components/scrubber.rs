//! The scrubber: the whole known run as a slider.

use crate::session::command::Command;
use crate::trace::timeline::{Mark, MarkKind};
use crate::ui::format::clock;
use crate::ui::state::{Action, Scene};
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// How many marks are drawn; of more, evenly spread ones.
const MARKS: usize = 120;

/// Properties of [`Scrubber`].
#[derive(Clone, PartialEq, Properties)]
pub struct ScrubberProps {
    /// The moment.
    pub scene: Scene,
    /// Where commands go.
    pub act: Callback<Action>,
}

/// The slider. Keys are handled by the page, so that they also work from the timeline.
#[component]
pub fn Scrubber(props: &ScrubberProps) -> Html {
    let ScrubberProps { scene, act } = props;
    let words = scene.lang.words();
    let head = scene.view.playhead;
    let dragging = use_mut_ref(|| false);
    // Events are delegated to the root of the page, so they do not know which element listens.
    let here = use_node_ref();
    let seek = {
        let (act, here, events) = (act.clone(), here.clone(), head.events);
        move |event: &PointerEvent| {
            let Some(track) = here.cast::<Element>() else { return };
            let area = track.get_bounding_client_rect();
            let part = ((f64::from(event.client_x()) - area.left()) / area.width().max(1.0)).clamp(0.0, 1.0);
            let event = (part * f64::from(events)).round() as u32;
            act.emit(Action::Session(Command::Seek { event }));
        }
    };
    let onpointerdown = {
        let (dragging, here, seek) = (dragging.clone(), here.clone(), seek.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if let Some(track) = here.cast::<Element>() {
                // Capturing fails only for a pointer that is gone already; then there is nothing to drag.
                let _ = track.set_pointer_capture(event.pointer_id());
            }
            *dragging.borrow_mut() = true;
            seek(&event);
        })
    };
    let onpointermove = {
        let dragging = dragging.clone();
        Callback::from(move |event: PointerEvent| {
            if *dragging.borrow() {
                seek(&event);
            }
        })
    };
    let release = Callback::from(move |_: PointerEvent| *dragging.borrow_mut() = false);
    let part = |event: u32| 100.0 * f64::from(event) / f64::from(head.events.max(1));
    let position = part(head.event);
    html! {
        <div class="scrub" ref={here} role="slider" tabindex="0" data-action="seek" aria-label={words.scrubber} aria-valuemin="0"
            aria-valuemax={head.events.to_string()} aria-valuenow={head.event.to_string()}
            aria-valuetext={(words.position_spoken)(&clock(head.time), head.iteration, head.callback, head.callbacks)}
            {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
            <div class="track">
                <div class="fill" style={format!("width:{position:.3}%")}></div>
                { for marks(scene).into_iter().map(|mark| html! {
                    <i class={classes!("mark", mark_class(mark.kind))} style={format!("left:{:.3}%", part(mark.event))}></i>
                }) }
                <span class="knob" style={format!("left:{position:.3}%")}></span>
            </div>
        </div>
    }
}

/// The marks to draw: all, or evenly spread ones of a long run.
fn marks(scene: &Scene) -> Vec<Mark> {
    let marks = &scene.view.timeline.marks;
    let step = marks.len().div_ceil(MARKS).max(1);
    (0..marks.len()).step_by(step).filter_map(|index| marks.get(index).copied()).collect()
}

fn mark_class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Error(_) => "mark-error",
        MarkKind::Cancellation(_) => "mark-cancel",
        MarkKind::Blocked => "mark-blocked",
        MarkKind::Print(_) => "mark-print",
    }
}
