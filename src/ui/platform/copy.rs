//! Puts a text on the clipboard, or selects it for the keys when the browser refuses.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlTextAreaElement};

/// Copy `text`, and tell whether that was allowed. Without a clipboard (an insecure page, a frame without the permission) the
/// content of `place` is selected instead.
pub async fn copy(text: &str, place: Option<Element>) -> bool {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    let copied = match clipboard {
        // Outside of secure pages there is no clipboard, whatever the interface says.
        Some(clipboard) if !JsValue::from(clipboard.clone()).is_undefined() => {
            JsFuture::from(clipboard.write_text(text)).await.is_ok()
        }
        _ => false,
    };
    if !copied && let Some(place) = place {
        select(place);
    }
    copied
}

fn select(place: Element) {
    match place.dyn_into::<HtmlTextAreaElement>() {
        Ok(field) => {
            // Focus can only fail for an element that has left the page meanwhile.
            let _ = field.focus();
            field.select();
        }
        Err(place) => {
            let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
            if let Some(selection) = selection {
                // Where even selecting is refused, the text can still be read.
                let _ = selection.select_all_children(&place);
            }
        }
    }
}
