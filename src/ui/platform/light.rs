//! What the pointer or the focus is on lights up wherever else it stands: a task in each lane, a line in the editor.
//!
//! An element says with `data-lights` what it is about: `t5` for a task, `l12` for a line of the program. A card says it with
//! its key. Lighting changes an attribute and nothing else, so a page of thousands of cards is not drawn again for it.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event};

/// The mark of what is lit. The page's own drawing knows nothing of this attribute, so it never takes it away.
const LIT: &str = "data-lit";
/// What moves the light.
const EVENTS: [&str; 2] = ["pointerover", "focusin"];

/// Follows the pointer and the focus until it is dropped.
pub struct Light {
    follow: Closure<dyn FnMut(Event)>,
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

impl Light {
    /// Begin to follow.
    pub fn new() -> Self {
        let mut lit = None;
        let follow = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let about = event.target().and_then(|target| about(target.dyn_ref()?));
            if about != lit {
                lit = about;
                if let Some(document) = document() {
                    light(&document, lit.as_deref());
                }
            }
        });
        if let Some(document) = document() {
            for name in EVENTS {
                // Adding a listener to the document does not fail.
                let _ = document.add_event_listener_with_callback(name, follow.as_ref().unchecked_ref());
            }
        }
        Self { follow }
    }
}

impl Default for Light {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Light {
    fn drop(&mut self) {
        if let Some(document) = document() {
            for name in EVENTS {
                let _ =
                    document.remove_event_listener_with_callback(name, self.follow.as_ref().unchecked_ref());
            }
        }
    }
}

/// What an element is about. Only our own keys count: a letter and a number.
fn about(element: &Element) -> Option<String> {
    let found = element.closest("[data-lights], .card[data-key]").ok().flatten()?;
    let key = found.get_attribute("data-lights").or_else(|| found.get_attribute("data-key"))?;
    let (letter, number) = key.split_at_checked(1)?;
    let ours =
        "thlp".contains(letter) && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    ours.then_some(key)
}

/// Light what `key` names and nothing else.
fn light(document: &Document, key: Option<&str>) {
    for element in all(document, &format!("[{LIT}]")) {
        // Taking away an attribute with a plain name does not fail, nor does setting one.
        let _ = element.remove_attribute(LIT);
    }
    let Some(key) = key else { return };
    let mut elements = all(document, &format!("[data-lights={key}], [data-key={key}]"));
    if let Some(line) = key.strip_prefix('l') {
        // The editor's numbers are its own; they are known by what they say.
        let numbers = all(document, ".cm-lineNumbers .cm-gutterElement");
        elements.extend(numbers.into_iter().filter(|number| number.text_content().as_deref() == Some(line)));
    }
    for element in elements {
        let _ = element.set_attribute(LIT, "");
    }
}

fn all(document: &Document, selector: &str) -> Vec<Element> {
    let Ok(found) = document.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}
