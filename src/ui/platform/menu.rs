//! The focus in a menu that has a field to look for its items.

use super::field::is_fine_pointer;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// A menu has opened: its current item is shown, and the focus goes into the field. Where a finger points, it goes to the
/// item instead, since a field would bring up a keyboard that covers half of the menu.
pub fn enter(menu: &HtmlElement) {
    let field = find(menu, "input");
    let current = find(menu, "[aria-current]").or_else(|| find(menu, "button"));
    if let Some(item) = &current {
        focus(item);
    }
    if let Some(field) = field.filter(|_| is_fine_pointer()) {
        // The current item stays where the focus has scrolled it.
        focus(&field);
    }
}

/// A key was pressed in a menu.
pub fn walk(menu: &HtmlElement, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let in_field = target.as_ref().is_some_and(|target| target.tag_name() == "INPUT");
    let items = items(menu);
    let here = items.iter().position(|item| Some(item.unchecked_ref()) == target.as_ref());
    let next = match (event.key().as_str(), here) {
        ("ArrowDown", None) => items.first(),
        ("ArrowDown", Some(at)) => items.get(at + 1),
        ("ArrowUp", Some(at)) if at > 0 => items.get(at - 1),
        ("ArrowUp", _) => {
            event.prevent_default();
            return find(menu, "input").iter().for_each(focus);
        }
        ("Home", Some(_)) => items.first(),
        ("End", Some(_)) => items.last(),
        ("Enter", None) if in_field => {
            event.prevent_default();
            return items.first().into_iter().for_each(HtmlElement::click);
        }
        // Whoever types on an item looks for something: the character goes into the field.
        (key, Some(_)) if key != " " && key.chars().count() == 1 => {
            return find(menu, "input").iter().for_each(focus);
        }
        _ => return,
    };
    event.prevent_default();
    next.into_iter().for_each(focus);
}

fn items(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("button") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

fn find(menu: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    menu.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn focus(element: &HtmlElement) {
    // Focus can only fail for an element that has left the page meanwhile.
    let _ = element.focus();
}
