//! The scrubber: the whole known run as a slider.

use super::sprite::icon;
use crate::session::command::Command;
use crate::trace::timeline::{Mark, MarkKind};
use crate::ui::annotations::Bookmark;
use crate::ui::format::{clock, plain};
use crate::ui::state::{Action, Scene};
use std::rc::Rc;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// How many marks are drawn; of more, evenly spread ones.
const MARKS: usize = 120;

/// Properties of [`Scrubber`].
#[derive(Clone, PartialEq, Properties)]
pub struct ScrubberProps {
    /// The moment.
    pub scene: Scene,
    /// What a person has marked.
    pub bookmarks: Rc<[Bookmark]>,
    /// Where commands go.
    pub act: Callback<Action>,
}

/// The slider. Keys are handled by the page, so that they also work from the timeline.
#[component]
pub fn Scrubber(props: &ScrubberProps) -> Html {
    let ScrubberProps { scene, bookmarks, act } = props;
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
    let known = bookmarks.iter().filter_map(|bookmark| Some((bookmark, bookmark.moment(&scene.view)?)));
    let flags = known.map(|(Bookmark { name, .. }, moment)| {
        let event = moment.event;
        let go = act.reform(move |_: MouseEvent| Action::Session(moment.visit()));
        html! {
            <button type="button" class="flag" tabindex="-1" data-flag={event.to_string()} aria-label={name.to_string()}
                title={name.to_string()} style={format!("left:{:.3}%", part(event))} onclick={go}>{ icon("bookmarked") }</button>
        }
    });
    html! {
      <div class="scrub-place">
        <div class="scrub" ref={here} role="slider" tabindex="0" data-action="seek" aria-label={words.scrubber} aria-valuemin="0"
            aria-valuemax={head.events.to_string()} aria-valuenow={head.event.to_string()} aria-orientation="horizontal"
            aria-description={described(scene, bookmarks.len())}
            aria-valuetext={(words.position_spoken)(&clock(head.time), head.iteration, head.callback, head.callbacks)}
            {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
            <div class="track">
                <div class="fill" style={format!("width:{position:.3}%")}></div>
                { for marks(scene).into_iter().map(|mark| html! {
                    <i class={classes!("mark", mark_class(mark.kind))} data-mark={mark_class(mark.kind)} title={told(scene, mark)}
                        style={format!("left:{:.3}%", part(mark.event + 1))}></i>
                }) }
                <span class="knob" style={format!("left:{position:.3}%")}></span>
            </div>
        </div>
        <div class="flags">{ for flags }</div>
      </div>
    }
}

/// How many marks of which kind there are, for those who do not see them.
fn described(scene: &Scene, bookmarks: usize) -> String {
    let count = |wanted: fn(MarkKind) -> bool| {
        scene.view.timeline.marks.iter().filter(|mark| wanted(mark.kind)).count()
    };
    let errors = count(|kind| matches!(kind, MarkKind::Error(_)));
    let cancellations = count(|kind| matches!(kind, MarkKind::Cancellation(_)));
    let blocked = count(|kind| kind == MarkKind::Blocked);
    (scene.lang.words().control.marks)(errors, cancellations, blocked, bookmarks)
}

/// What a mark says on hover.
fn told(scene: &Scene, mark: Mark) -> String {
    let control = scene.lang.words().control;
    match mark.kind {
        MarkKind::Error(task) => (control.mark_error)(&scene.task_name(task)),
        MarkKind::Cancellation(task) => (control.mark_cancelled)(&scene.task_name(task)),
        MarkKind::Blocked => {
            let bands = &scene.view.timeline.bands;
            match bands.iter().find(|band| band.event == mark.event) {
                Some(band) => {
                    let colon = scene.lang.words().everyone.colon;
                    format!("{}{colon}{} s", control.mark_blocked, plain(band.to - band.from))
                }
                None => control.mark_blocked.to_owned(),
            }
        }
        MarkKind::Print(_) => control.mark_print.to_owned(),
    }
}

/// The marks to draw: all, or evenly spread ones of each kind of a long run, so that the rare are not lost among the many.
fn marks(scene: &Scene) -> Vec<Mark> {
    let all = &scene.view.timeline.marks;
    let spread = |wanted: fn(MarkKind) -> bool| -> Vec<Mark> {
        let of_kind: Vec<Mark> = all.iter().filter(|mark| wanted(mark.kind)).copied().collect();
        of_kind.iter().step_by(of_kind.len().div_ceil(MARKS).max(1)).copied().collect()
    };
    // What matters most is drawn last, over the rest.
    let mut marks = spread(|kind| matches!(kind, MarkKind::Print(_)));
    marks.extend(spread(|kind| kind == MarkKind::Blocked));
    marks.extend(spread(|kind| matches!(kind, MarkKind::Cancellation(_))));
    marks.extend(spread(|kind| matches!(kind, MarkKind::Error(_))));
    marks
}

fn mark_class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Error(_) => "mark-error",
        MarkKind::Cancellation(_) => "mark-cancel",
        MarkKind::Blocked => "mark-blocked",
        MarkKind::Print(_) => "mark-print",
    }
}
