//! Programs from files and into files; `static/files.js` does what only the browser can.

use crate::ui::state::{Action, FileProblem, Source, Told};
use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The module, fetched when it is first asked for. `static/boot.js` defines the function.
    #[wasm_bindgen(catch, js_namespace = loopscope, js_name = files)]
    fn load() -> Result<Promise, JsValue>;

    type Module;
    #[wasm_bindgen(catch, method)]
    fn read(this: &Module, file: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn choose(this: &Module) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn save(this: &Module, name: &str, media: &str, text: &str) -> Result<(), JsValue>;
}

async fn module() -> Result<Module, JsValue> {
    Ok(JsFuture::from(load()?).await?.unchecked_into())
}

/// Let the person choose a file. Gives what follows from it; nothing when they chose none.
pub async fn choose() -> Option<Action> {
    let chosen = async { JsFuture::from(module().await?.choose()?).await };
    opened(chosen.await)
}

/// Open a file that was dropped on the page.
pub async fn read(file: JsValue) -> Option<Action> {
    let read = async { JsFuture::from(module().await?.read(&file)?).await };
    opened(read.await)
}

/// Offer a text of this media type as a download.
pub async fn save(name: &str, media: &str, text: &str) -> Option<Action> {
    let saved = async { module().await?.save(name, media, text) };
    match saved.await {
        Ok(()) => None,
        Err(error) => failed(name, &error),
    }
}

/// What follows from a file's contents.
fn opened(file: Result<JsValue, JsValue>) -> Option<Action> {
    let file = match file {
        Ok(file) if file.is_undefined() => return None,
        Ok(file) => file,
        Err(error) => return failed("", &error),
    };
    let part = |name: &str| Reflect::get(&file, &name.into()).ok()?.as_string();
    let name = part("name").unwrap_or_default();
    let problem = match part("problem").as_deref() {
        None => return Some(Action::Open(Source::new(&name, &part("text").unwrap_or_default()))),
        Some("large") => FileProblem::TooLarge,
        Some("python") => FileProblem::NotPython,
        Some("text") => FileProblem::NotText,
        Some(_) => FileProblem::Unreadable,
    };
    Some(Action::Told(Some(Told::File(problem, name.into()))))
}

/// The module could not be had: offline before it was first wanted, for instance.
fn failed(name: &str, error: &JsValue) -> Option<Action> {
    web_sys::console::warn_2(&"Files cannot be opened or saved:".into(), error);
    Some(Action::Told(Some(Told::File(FileProblem::Unreadable, name.into()))))
}
