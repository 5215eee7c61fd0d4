//! The edges between panels: dragged, moved by arrow keys, and put back by a double click.

use crate::ui::arrangement::Layout;
use crate::ui::state::{Action, Edge};
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

/// How far an arrow key moves an edge, in pixels.
const KEY_STEP: f64 = 16.0;

/// Properties of [`Splitter`].
#[derive(Clone, PartialEq, Properties)]
pub struct SplitterProps {
    /// Which edge.
    pub edge: Edge,
    /// Where it is, in pixels; none where the style sheet puts it.
    pub size: Option<f64>,
    /// Its accessible name.
    pub label: &'static str,
    /// Where a move goes.
    pub act: Callback<Action>,
}

/// The edge as a thin handle over the border of its panel.
#[component]
pub fn Splitter(props: &SplitterProps) -> Html {
    let SplitterProps { edge, size, label, act } = props.clone();
    let dragging = use_mut_ref(|| None::<f64>);
    let along = move |event: &PointerEvent| if edge.is_row() { event.client_y() } else { event.client_x() };
    // Events are delegated to the root of the page, so they do not know which element listens.
    let here = use_node_ref();
    let onpointerdown = {
        let (dragging, here) = (dragging.clone(), here.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let Some(handle) = here.cast::<Element>() else { return };
            // Capturing fails only for a pointer that is gone already; then there is nothing to drag.
            let _ = handle.set_pointer_capture(event.pointer_id());
            event.prevent_default();
            *dragging.borrow_mut() =
                present(&handle, edge).map(|size| size - edge.direction() * f64::from(along(&event)));
        })
    };
    let onpointermove = {
        let (dragging, act) = (dragging.clone(), act.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(origin) = *dragging.borrow() {
                act.emit(Action::Resize(edge, Some(origin + edge.direction() * f64::from(along(&event)))));
            }
        })
    };
    let release = Callback::from(move |_: PointerEvent| *dragging.borrow_mut() = None);
    let onkeydown = {
        let (act, here) = (act.clone(), here.clone());
        Callback::from(move |event: KeyboardEvent| {
            let (less, more) =
                if edge.is_row() { ("ArrowUp", "ArrowDown") } else { ("ArrowLeft", "ArrowRight") };
            let step = match event.key() {
                key if key == less => -KEY_STEP,
                key if key == more => KEY_STEP,
                _ => return,
            };
            let Some(handle) = here.cast::<Element>() else { return };
            event.prevent_default();
            if let Some(size) = present(&handle, edge) {
                act.emit(Action::Resize(edge, Some(size + edge.direction() * step)));
            }
        })
    };
    // Where the style sheet puts an edge is known only when it is there. It can move with the window, so who comes to it is told anew.
    let measured = use_state_eq(|| 0.0);
    let measure = {
        let (here, measured) = (here.clone(), measured.clone());
        Callback::from(move |()| {
            if let Some(size) = here.cast::<Element>().and_then(|handle| present(&handle, edge)) {
                measured.set(size.round());
            }
        })
    };
    {
        let measure = measure.clone();
        use_effect_with(size.map(|size| size.round() as i64), move |_| measure.emit(()));
    }
    let ondblclick = Callback::from(move |_: MouseEvent| act.emit(Action::Resize(edge, None)));
    html! {
        <div ref={here} class={classes!("splitter", format!("at-{}", edge.word()))} role="separator" tabindex="0" aria-label={label} title={label}
            aria-orientation={if edge.is_row() { "horizontal" } else { "vertical" }} aria-valuemin={Layout::SIZES.0.to_string()} aria-valuemax={Layout::SIZES.1.to_string()} aria-valuenow={measured.to_string()}
            onfocus={move |_: FocusEvent| measure.emit(())} {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release} {onkeydown} {ondblclick}></div>
    }
}

/// The present size of the panel that the edge belongs to, right after which the handle stands.
fn present(handle: &Element, edge: Edge) -> Option<f64> {
    let area = handle.previous_element_sibling()?.get_bounding_client_rect();
    Some(if edge.is_row() { area.height() } else { area.width() })
}
