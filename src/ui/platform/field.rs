//! The focus of a layer over the page that takes it and gives it back.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What has the focus; none when nothing in particular has it.
pub fn focused() -> Option<HtmlElement> {
    let element = web_sys::window()?.document()?.active_element()?;
    element.dyn_into::<HtmlElement>().ok().filter(|element| element.tag_name() != "BODY")
}

/// Put the focus on an element.
pub fn focus(element: Option<&HtmlElement>) {
    if let Some(element) = element {
        // Focus can only fail for an element that has left the page meanwhile.
        let _ = element.focus();
    }
}

/// Put the focus on what a selector names once the page has changed, which may show it only then.
pub fn focus_on(selector: &'static str) {
    super::root::focus_soon(selector);
}

/// Whether what points is as fine as a mouse, as opposed to a finger.
pub fn is_fine_pointer() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(pointer: fine)").ok().flatten())
        .is_none_or(|query| query.matches())
}

/// Scroll an element into sight, no further than that takes.
pub fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
