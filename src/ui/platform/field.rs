//! The layers of the palette and of the menu of programs, their fields, and the focus that they take and give back.

use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The identities of what a layer consists of.
#[derive(Debug)]
pub struct Parts {
    /// The layer itself.
    pub layer: &'static str,
    /// What has the focus in it where no field should.
    pub dialog: &'static str,
    /// Its field.
    pub field: &'static str,
}

/// The palette.
pub static PALETTE: Parts = Parts { layer: "palette-layer", dialog: "palette", field: "palette-field" };
/// The menu of programs.
pub static PROGRAMS: Parts = Parts { layer: "programs-layer", dialog: "programs", field: "programs-field" };

/// Shows and hides a layer, which is always on the page. Whoever presses a key goes on typing at once, but the page is drawn
/// when there is time, in pieces between which other keys are handled: what is typed before the layer would be drawn, or before
/// its field would have been given the focus, would go to the editor. So the very key that opens it shows it.
pub struct Layer {
    parts: &'static Parts,
    shown: Cell<bool>,
    /// What had the focus before.
    before: RefCell<Option<HtmlElement>>,
    /// What has it afterwards, where that is not what had it before.
    next: Cell<Option<&'static str>>,
}

impl Layer {
    /// The layer of these parts, which is hidden.
    pub fn of(parts: &'static Parts) -> Self {
        Self { parts, shown: Cell::default(), before: RefCell::default(), next: Cell::default() }
    }

    /// Show it with an empty field that has the focus, or hide it and give that back.
    pub fn show(&self, shown: bool) {
        if self.shown.replace(shown) == shown {
            return;
        }
        let Some(layer) = super::root::by_id(self.parts.layer) else { return };
        if !shown {
            hide(&layer, true);
            match (self.next.take(), self.before.take()) {
                (Some(selector), _) => focus_on(selector),
                (None, before) => focus(before.as_ref()),
            }
            return;
        }
        self.before.replace(focused());
        self.next.set(None);
        hide(&layer, false);
        let field = super::root::by_id(self.parts.field);
        let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = &field {
            field.set_value("");
        }
        // Where a finger points, a field with the focus would bring up a keyboard that covers half of the list.
        let fine = is_fine_pointer().then_some(field.map(HtmlElement::from)).flatten();
        let dialog =
            || super::root::by_id(self.parts.dialog).and_then(|dialog| dialog.dyn_into::<HtmlElement>().ok());
        focus(fine.or_else(dialog).as_ref());
    }

    /// Once it is hidden the focus goes to what this selector names.
    pub fn leave_to(&self, selector: Option<&'static str>) {
        self.next.set(selector);
    }
}

fn hide(layer: &Element, hidden: bool) {
    // An attribute with a fixed, valid name can always be set and removed.
    let _ = layer.toggle_attribute_with_force("hidden", hidden);
}

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
