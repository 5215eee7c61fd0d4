//! Handing texts out of the page: to the clipboard, and as files.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Put a text on the clipboard; false when the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    match clipboard {
        // Outside of secure pages there is no clipboard, whatever the interface says.
        Some(clipboard) if !JsValue::from(clipboard.clone()).is_undefined() => {
            JsFuture::from(clipboard.write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Have the browser save a text as a file.
pub fn download(name: &str, media: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser takes hold of the file while the press is handled; a moment later the address may go.
    gloo_timers::callback::Timeout::new(10_000, move || {
        // Revoking an address of our own does not fail.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
