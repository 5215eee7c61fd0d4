//! What the page remembers between visits.

use crate::ui::examples;
use crate::ui::messages::Lang;
use crate::ui::state::{Edge, Layout, Source, Theme};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

const THEME: &str = "loopscope.theme";
const LANG: &str = "loopscope.language";
const LAYOUT: &str = "loopscope.layout";
const PROGRAM: &str = "loopscope.program";

/// Storage is absent in some embedded pages, and asking for it may be forbidden.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// A full or forbidden storage only means that the page forgets.
fn write(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// The theme that was chosen.
pub fn theme() -> Theme {
    read(THEME).map(|word| Theme::of_word(&word)).unwrap_or_default()
}

/// Remember the theme.
pub fn keep_theme(theme: Theme) {
    write(THEME, theme.word());
}

/// The language that was chosen, or else the browser's.
pub fn lang() -> Lang {
    let preferred = || web_sys::window().and_then(|window| window.navigator().language());
    read(LANG).or_else(preferred).map(|tag| Lang::of_tag(&tag)).unwrap_or_default()
}

/// Remember the language.
pub fn keep_lang(lang: Lang) {
    write(LANG, lang.tag());
}

/// Where the edges between panels were left.
pub fn layout() -> Layout {
    let kept = read(LAYOUT).and_then(|text| JSON::parse(&text).ok());
    let sizes = kept.as_ref().and_then(|kept| kept.dyn_ref::<Array>());
    Layout::of(|edge| sizes.and_then(|sizes| sizes.get(edge as u32).as_f64()))
}

/// Remember where the edges are.
pub fn keep_layout(layout: &Layout) {
    let sizes: Array =
        Edge::ALL.into_iter().map(|edge| layout.size(edge).map_or(JsValue::NULL, JsValue::from)).collect();
    write_json(LAYOUT, &sizes);
}

/// The program of the last visit.
pub fn source() -> Option<Source> {
    let kept = JSON::parse(&read(PROGRAM)?).ok()?;
    let part = |name: &str| Reflect::get(&kept, &name.into()).ok()?.as_string();
    let example = part("example").and_then(|id| examples::find(&id));
    Some(Source { name: part("name")?.into(), text: part("text")?.into(), example })
}

/// Remember the program.
pub fn keep_source(source: &Source) {
    let kept = Object::new();
    let example = source.example.as_ref().map_or(JsValue::NULL, |example| JsValue::from_str(example.id));
    for (name, value) in [
        ("name", JsValue::from_str(&source.name)),
        ("text", JsValue::from_str(&source.text)),
        ("example", example),
    ] {
        // Setting a property of a fresh plain object does not fail.
        let _ = Reflect::set(&kept, &name.into(), &value);
    }
    write_json(PROGRAM, &kept);
}

fn write_json(key: &str, value: &JsValue) {
    if let Some(text) = JSON::stringify(value).ok().and_then(|text| text.as_string()) {
        write(key, &text);
    }
}
