//! When the keys of the whole page count; what they do is in [`crate::ui::shortcuts`].

use crate::ui::shortcuts::Held;
use web_sys::{Element, KeyboardEvent};

/// What is held down with a key; none for what is not ours, such as Alt.
pub fn held(event: &KeyboardEvent) -> Option<Held> {
    if event.alt_key() || event.default_prevented() {
        return None;
    }
    match (event.ctrl_key(), event.meta_key(), event.shift_key()) {
        (false, false, false) => Some(Held::Nothing),
        (false, false, true) => Some(Held::Shift),
        (true, false, false) | (false, true, false) => Some(Held::Command),
        _ => None,
    }
}

/// Whether the keyboard is one of Apple's.
pub fn is_apple() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

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
