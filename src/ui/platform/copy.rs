//! Puts a text on the clipboard, or selects it for the keys when the browser refuses.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::Callback;

/// A method of an object, called with one argument; none where the browser does not have it.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let function: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    function.call1(object, argument).ok()
}

fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

/// Copy `text`, and tell whether that was allowed. Without a clipboard (an insecure page, a frame without the permission) the
/// content of `place` is selected instead.
pub fn copy(text: &str, place: Option<Element>, told: Callback<bool>) {
    let writing = web_sys::window()
        .and_then(|window| property(&property(&window, "navigator")?, "clipboard"))
        .and_then(|clipboard| call(&clipboard, "writeText", &text.into())?.dyn_into::<Promise>().ok());
    wasm_bindgen_futures::spawn_local(async move {
        let copied = match writing {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if !copied && let (Some(window), Some(place)) = (web_sys::window(), place) {
            let selection = call(&window, "getSelection", &JsValue::UNDEFINED);
            if let Some(selection) = selection {
                // Where even selecting is refused, the text can still be read.
                let _ = call(&selection, "selectAllChildren", &place);
            }
        }
        told.emit(copied);
    });
}
