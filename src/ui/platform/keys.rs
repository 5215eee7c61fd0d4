//! When the keys of the whole page count; what they do is in [`crate::ui::shortcuts`].

use web_sys::{Element, KeyboardEvent};

/// Whether a key belongs to the page: the focus is on the player, on the timeline, or on nothing in particular.
pub fn counts(event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return false;
    }
    let target: Option<Element> =
        event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into(target).ok());
    let Some(target) = target else { return true };
    if matches!(target.tag_name().as_str(), "BODY" | "HTML") {
        return true;
    }
    // Fields keep their keys: a slider's arrows move the slider.
    if matches!(target.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA") {
        return false;
    }
    let here = target.closest("[data-panel=player], [data-panel=timeline]").ok().flatten().is_some();
    // Space on a focused button presses that button.
    let pressed = event.key() == " " && target.tag_name() == "BUTTON";
    here && !pressed
}
