//! The texts of modules, which lie beside the page and are fetched when a program first imports them.

use futures::FutureExt;
use futures::future::LocalBoxFuture;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::session::conductor::Fetched;

#[wasm_bindgen]
extern "C" {
    /// The text at an address relative to the page. `static/boot.js` defines the function.
    #[wasm_bindgen(catch, js_namespace = loopscope, js_name = library)]
    fn text(address: &str) -> Result<Promise, JsValue>;
}

/// The text at `address`.
pub fn fetch(address: &str) -> LocalBoxFuture<'static, Fetched> {
    let promise = text(address);
    async move {
        let answer = match promise {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        match answer {
            Ok(text) => Ok(text.as_string().unwrap_or_default().into()),
            Err(error) => Err(match error.dyn_ref::<js_sys::Error>() {
                Some(error) => String::from(error.message()).into(),
                None => format!("{error:?}").into(),
            }),
        }
    }
    .boxed_local()
}
