//! The timeline: a lane per task over the whole known run, with the playhead on it, and a table that says the same.

use super::arrows::arrows;
use super::axis::Axis;
use super::lanes::rows;
use crate::trace::model::{TaskModel, TaskState};
use crate::ui::format::{clock, moment, plain};
use crate::ui::picture::WINDOW;
use crate::ui::state::{Action, Scene};
use std::rc::Rc;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// How many lanes beyond the visible ones are drawn, so that scrolling does not show blanks.
const SPARE: usize = 4;

/// Properties of [`Timeline`].
#[derive(Clone, PartialEq, Properties)]
pub struct TimelineProps {
    /// The moment.
    pub scene: Scene,
    /// Where commands go.
    pub act: Callback<Action>,
}

/// The panel.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { scene, act } = props;
    let words = scene.lang.words();
    let view = &scene.view;
    let timeline = &view.timeline;
    let axis = {
        let scene = scene.clone();
        use_memo(
            (view.names.clone(), timeline.events, timeline.end.to_bits(), view.playhead.callbacks),
            move |_| Axis::of(&scene.view.timeline, scene.view.playhead.callbacks),
        )
    };
    // What part of the lanes is visible: the first one, and how many.
    let window = use_state(|| (0_usize, 24_usize));
    let onscroll = {
        let (window, lanes) = (window.clone(), timeline.lane_count());
        Callback::from(move |event: Event| {
            let Some(panel) = event.target_dyn_into::<Element>() else { return };
            // The style sheet decides how high a lane is; on phones it is more.
            let height = (panel.scroll_height().max(1) as usize / lanes.max(1)).max(1);
            let first = (panel.scroll_top().max(0) as usize / height).saturating_sub(SPARE);
            let count = panel.client_height().max(0) as usize / height + 2 * SPARE + 1;
            if (first, count) != *window {
                window.set((first, count));
            }
        })
    };
    let dragging = use_mut_ref(|| false);
    let ghost = use_node_ref();
    let seek = {
        let (act, axis) = (act.clone(), axis.clone());
        move |place: f64| act.emit(Action::Session(axis.target(place)))
    };
    let onpointerdown = {
        let (dragging, seek) = (dragging.clone(), seek.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(place) = place_of(&event).filter(|_| event.button() == 0) {
                *dragging.borrow_mut() = true;
                seek(place);
            }
        })
    };
    let onpointermove = {
        let (dragging, ghost, axis, scene) = (dragging.clone(), ghost.clone(), axis.clone(), scene.clone());
        Callback::from(move |event: PointerEvent| {
            let place = place_of(&event);
            if let Some(place) = place.filter(|_| *dragging.borrow() && event.buttons() == 1) {
                seek(place);
            }
            let label = place.and_then(|place| hovered(&scene, &axis, &event, place));
            show_ghost(&ghost, place.zip(label));
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *dragging.borrow_mut() = false);
    let onpointerout = {
        let ghost = ghost.clone();
        Callback::from(move |_: PointerEvent| show_ghost(&ghost, None))
    };
    let count = timeline.lane_count();
    let (first, shown) = *window;
    let head = axis.place(view.playhead.event, view.playhead.time);
    html! {
        <section class="panel timeline" data-panel="timeline" aria-label={words.timeline} tabindex="0">
            if count == 0 {
                <p class="empty">{ words.timeline_empty }</p>
            } else {
                { ticks(&axis) }
                <div class="lanes-scroll" {onscroll} {onpointerdown} {onpointermove} {onpointerup} {onpointerout}>
                    <div class="lanes" style={format!("--count:{count}")}>
                        { rows(scene, &axis, first.min(count), shown, act) }
                        { arrows(scene, &axis) }
                    </div>
                </div>
                <div class="over" aria-hidden="true">
                    { for timeline.bands.iter().take(WINDOW).map(|band| {
                        let (from, to) = (axis.place(band.event, band.from), axis.place(band.event, band.to));
                        html! { <i class="band" title={view.names.get(band.call).to_string()}
                            style={format!("left:{:.3}%;width:{:.3}%", from * 100.0, (to - from) * 100.0)}></i> }
                    }) }
                    <i class="veil" style={format!("left:{:.3}%", head * 100.0)}></i>
                    <i class="ghost-head" ref={ghost} hidden=true></i>
                    <i class="head" style={format!("left:{:.3}%", head * 100.0)}></i>
                </div>
            }
            { twin(scene) }
        </section>
    }
}

/// The place under a pointer, if it is over the lanes and not over their labels.
fn place_of(event: &PointerEvent) -> Option<f64> {
    let target: Element = event.target_dyn_into()?;
    let spans = target.closest(".row").ok().flatten()?.query_selector(".row-spans").ok().flatten()?;
    let area = spans.get_bounding_client_rect();
    let place = (f64::from(event.client_x()) - area.left()) / area.width().max(1.0);
    (0.0..=1.0).contains(&place).then_some(place)
}

/// What the lane under a pointer does at a place: time and line.
fn hovered(scene: &Scene, axis: &Axis, event: &PointerEvent, place: f64) -> Option<String> {
    let row = event.target_dyn_into::<Element>()?.closest(".row").ok()??;
    let lane = scene.view.timeline.lanes().nth(row.get_attribute("data-index")?.parse().ok()?)?;
    let time = clock(axis.time(place));
    let turn = lane.at(axis.event(place).saturating_add(1)).filter(|turn| turn.line != 0);
    Some(
        turn.map_or_else(
            || time.clone(),
            |turn| format!("{time} · {}", (scene.lang.words().line)(turn.line)),
        ),
    )
}

/// Moves the ghost of the playhead. It follows the pointer many times a second, so it is moved without drawing anything else.
fn show_ghost(ghost: &NodeRef, at: Option<(f64, String)>) {
    let Some(ghost) = ghost.cast::<Element>() else { return };
    // Attributes with fixed, valid names are always accepted.
    let _ = match at {
        Some((place, label)) => ghost
            .set_attribute("style", &format!("left:{:.3}%", place * 100.0))
            .and_then(|()| ghost.set_attribute("data-label", &label))
            .and_then(|()| ghost.remove_attribute("hidden")),
        None => ghost.set_attribute("hidden", ""),
    };
}

fn ticks(axis: &Rc<Axis>) -> Html {
    let ticks = axis.ticks(6);
    let last = ticks.len() - 1;
    html! {
        <div class="axis" aria-hidden="true">
            { for ticks.iter().enumerate().map(|(index, (time, place))| html! {
                <span style={format!("left:{:.3}%", place * 100.0)}>
                    { plain(*time) }if index == last { { " s" } }
                </span>
            }) }
        </div>
    }
}

/// The same for those who do not see it.
fn twin(scene: &Scene) -> Html {
    let words = scene.lang.words();
    let view = &scene.view;
    html! {
        <table class="visually-hidden">
            <caption>{ words.timeline_table }</caption>
            <thead><tr>
                <th scope="col">{ words.column_task }</th><th scope="col">{ words.column_created }</th>
                <th scope="col">{ words.column_state }</th><th scope="col">{ words.column_end }</th>
                <th scope="col">{ words.steps }</th>
            </tr></thead>
            <tbody>{ for view.model.tasks().take(WINDOW).map(|task| twin_row(scene, task)) }</tbody>
        </table>
    }
}

fn twin_row(scene: &Scene, task: &TaskModel) -> Html {
    let words = scene.lang.words();
    let view = &scene.view;
    let created =
        view.timeline.lane(task.id).and_then(|lane| lane.turns.get(0)).map(|turn| moment(turn.time));
    let state = match task.state {
        TaskState::Created => words.state_created,
        TaskState::Ready { .. } => words.state_ready,
        TaskState::Running { .. } => words.state_running,
        TaskState::Waiting { .. } => words.state_waiting,
        TaskState::Done { .. } => words.state_done,
    };
    html! {
        <tr key={task.id.0}>
            <th scope="row">{ &*view.names.get(task.name) }</th><td>{ created }</td><td>{ state }</td>
            <td>{ moment(task.since_time) }</td><td>{ task.steps }</td>
        </tr>
    }
}
