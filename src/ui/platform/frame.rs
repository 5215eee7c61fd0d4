//! The page around an embed. static/embed/page.js passes messages on in both directions, after it has looked where they come
//! from; this side knows only what they say.

use crate::ui::links::{self, Opening, Problem};
use crate::ui::parameters::{Order, Parameters};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, UrlSearchParams};

#[wasm_bindgen]
extern "C" {
    /// Tell the page around something.
    #[wasm_bindgen(catch, js_namespace = loopscopeEmbed, js_name = tell)]
    fn tell_around(kind: &str, detail: &JsValue) -> Result<(), JsValue>;

    /// What stands behind the `?` of the page's address.
    #[wasm_bindgen(js_namespace = loopscopeEmbed, js_name = query)]
    fn query_text() -> String;

    /// What stands behind the `#`.
    #[wasm_bindgen(js_namespace = loopscopeEmbed, js_name = hash)]
    fn hash_text() -> String;

    /// The address of the whole page; empty when there is none.
    #[wasm_bindgen(js_namespace = loopscopeEmbed, js_name = page)]
    fn page_text() -> String;
}

/// The event by which an order comes.
pub const ORDER: &str = "loopscope:order";

/// What the address sets.
pub fn parameters() -> Parameters {
    let query = UrlSearchParams::new_with_str(&query_text()).ok();
    Parameters::of(|name| query.as_ref().and_then(|query| query.get(name)))
}

/// What stands behind the `#`, with it.
pub fn hash() -> String {
    hash_text()
}

/// What the address opens, or why not; nothing when it names nothing.
pub fn opening() -> Result<Option<Opening>, Problem> {
    links::opening(&hash_text())
}

/// The address of the whole page, if there is one.
pub fn page() -> Option<String> {
    Some(page_text()).filter(|page| !page.is_empty())
}

/// The order that an event brings, if it is one.
pub fn order(event: &CustomEvent) -> Option<Order> {
    let detail = event.detail();
    let member = |name: &str| Reflect::get(&detail, &name.into()).ok();
    let text = |name: &str| member(name)?.as_string();
    Order::of(&text("type")?, text, |name| member(name)?.as_f64())
}

/// Tell the page around something.
pub fn tell(kind: &str, members: &[(&str, JsValue)]) {
    let detail = Object::new();
    for (name, value) in members {
        // Setting a property of a new object does not fail.
        let _ = Reflect::set(&detail, &(*name).into(), value);
    }
    if let Err(error) = tell_around(kind, &detail) {
        web_sys::console::warn_2(&"The page around could not be told:".into(), &error);
    }
}
