//! The document around the page.

use crate::ui::messages::Lang;
use crate::ui::state::Theme;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget};

fn element() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// The element of this identity.
pub fn by_id(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Show a theme: the style sheet answers to the attribute.
pub fn show_theme(theme: Theme) {
    // Setting an attribute with a fixed, valid name does not fail.
    if let Some(root) = element() {
        let _ = root.set_attribute("data-theme", theme.word());
    }
}

/// Say in which language the page is.
pub fn show_lang(lang: Lang) {
    if let Some(root) = element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// Whether the page is dark now.
pub fn is_dark(theme: Theme) -> bool {
    match theme {
        Theme::Light => false,
        Theme::Dark => true,
        Theme::System => web_sys::window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
            .is_some_and(|query| query.matches()),
    }
}

/// Put the focus on what a selector names once the page has changed.
pub fn focus_soon(selector: &'static str) {
    gloo_timers::callback::Timeout::new(0, move || focus(selector)).forget();
}

/// Put the focus on what a selector names.
pub fn focus(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) =
        found.and_then(|found| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(found).ok())
    {
        // Focus can only fail for an element that has left the page meanwhile.
        let _ = element.focus();
    }
}

/// Whether the focus is within what a selector names.
pub fn is_within(selector: &str) -> bool {
    let focused =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    focused.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Scroll what a selector names into sight, and no further than that.
pub fn bring(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// A listener that is removed again, for what is not within the page or is to be heard before the page is drawn.
pub fn listen<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    name: &'static str,
    run: impl FnMut(E) + 'static,
) -> Box<dyn FnOnce()> {
    let closure = Closure::<dyn FnMut(E)>::new(run);
    // Listeners with a plain function are always accepted.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    let target = target.clone();
    Box::new(move || {
        let _ = target.remove_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    })
}
