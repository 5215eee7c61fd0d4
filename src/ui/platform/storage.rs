//! What the page remembers between visits.

use crate::ui::examples;
use crate::ui::messages::Lang;
use crate::ui::state::{Layout, Source, Theme};
use serde::{Deserialize, Serialize};
use web_sys::Storage;

const THEME: &str = "loopscope.theme";
const LANG: &str = "loopscope.language";
const LAYOUT: &str = "loopscope.layout";
const PROGRAM: &str = "loopscope.program";

/// A program as it is remembered.
#[derive(Debug, Deserialize, Serialize)]
struct Kept {
    name: String,
    text: String,
    example: Option<String>,
}

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
    read(LAYOUT).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Remember where the edges are.
pub fn keep_layout(layout: &Layout) {
    if let Ok(text) = serde_json::to_string(layout) {
        write(LAYOUT, &text);
    }
}

/// The program of the last visit.
pub fn source() -> Option<Source> {
    let kept: Kept = serde_json::from_str(&read(PROGRAM)?).ok()?;
    let example = kept.example.and_then(|id| examples::find(&id));
    Some(Source { name: kept.name.into(), text: kept.text.into(), example })
}

/// Remember the program.
pub fn keep_source(source: &Source) {
    let kept = Kept {
        name: source.name.to_string(),
        text: source.text.to_string(),
        example: source.example.as_ref().map(|example| example.id.to_owned()),
    };
    if let Ok(text) = serde_json::to_string(&kept) {
        write(PROGRAM, &text);
    }
}
