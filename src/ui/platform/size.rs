//! How large parts of the page are.

use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Calls `run` whenever the size of an element changes, until what it returns is called.
pub fn observe(element: &Element, run: impl FnMut() + 'static) -> Box<dyn FnOnce()> {
    let run = Closure::<dyn FnMut()>::new(run);
    let observer = web_sys::ResizeObserver::new(run.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(element);
    }
    Box::new(move || {
        if let Some(observer) = observer {
            observer.disconnect();
        }
        drop(run);
    })
}

/// A length in pixels that the style sheet sets for an element, as a property of its own with this name.
pub fn length(element: &Element, name: &str) -> Option<f64> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let text = style.get_property_value(name).ok()?;
    text.trim().trim_end_matches("px").parse::<f64>().ok().filter(|pixels| *pixels > 0.0)
}

/// How many cards the ready queue of a stage has room for beside each other, or one more.
pub fn columns(stage: &Element) -> Option<usize> {
    let lane = stage.query_selector("[data-panel=ready]").ok()??;
    Some((f64::from(lane.client_width()) / length(&lane, "--card")?) as usize)
}
