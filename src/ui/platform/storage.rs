//! What the page remembers between visits.

use crate::session::breakpoint::Breakpoint;
use crate::ui::anchor::Anchor;
use crate::ui::annotations::{Annotations, Bookmark};
use crate::ui::examples;
use crate::ui::messages::Lang;
use crate::ui::state::{Edge, Layout, Source, Theme};
use js_sys::{Array, JSON, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

const THEME: &str = "loopscope.theme";
const LANG: &str = "loopscope.language";
const LAYOUT: &str = "loopscope.layout";
const RECENT: &str = "loopscope.recent";
const PROGRAM: &str = "loopscope.program";
/// Before the key of each program that a person has changed or made.
const KEPT: &str = "loopscope.kept.";

/// A program with what a person has put at its places.
pub type Program = (Source, Annotations);

/// Storage is absent in some embedded pages, and asking for it may be forbidden.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

thread_local! {
    /// What the browser would not keep, by its key: at least as long as the page is open nothing is lost.
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

fn read(key: &str) -> Option<String> {
    let remembered = MEMORY
        .with_borrow(|memory| memory.iter().find(|(known, _)| known == key).map(|(_, text)| text.clone()));
    remembered.or_else(|| storage()?.get_item(key).ok()?)
}

/// Whether the browser keeps it: a storage may be full or forbidden.
fn write(key: &str, value: &str) -> bool {
    let kept = storage().is_some_and(|storage| storage.set_item(key, value).is_ok());
    MEMORY.with_borrow_mut(|memory| {
        memory.retain(|(known, _)| known != key);
        if !kept {
            memory.push((key.to_owned(), value.to_owned()));
        }
    });
    kept
}

fn remove(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|(known, _)| known != key));
    if let Some(storage) = storage() {
        // Removing what is not there is no failure, and a storage that forbids it holds nothing.
        let _ = storage.remove_item(key);
    }
}

/// Every key that something is kept under.
fn keys() -> Vec<String> {
    let mut keys = MEMORY.with_borrow(|memory| memory.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
    if let Some(storage) = storage() {
        let length = storage.length().unwrap_or(0);
        keys.extend((0..length).filter_map(|index| storage.key(index).ok().flatten()));
    }
    crate::order::sort_by(&mut keys, |one, other| one.cmp(other));
    keys.dedup();
    keys
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

/// What was chosen last from the palette.
pub fn recent() -> Vec<String> {
    let kept = read(RECENT).and_then(|text| JSON::parse(&text).ok());
    let list = kept.as_ref().and_then(|kept| kept.dyn_ref::<Array>());
    list.map(|list| list.iter().filter_map(|id| id.as_string()).take(100).collect()).unwrap_or_default()
}

/// Remember what was chosen last from the palette.
pub fn keep_recent(ids: &[String]) {
    let list: Array = ids.iter().map(|id| JsValue::from_str(id)).collect();
    write_json(RECENT, &list);
}

/// The program of the last visit, as it was left.
pub fn last() -> Option<Program> {
    program(&read(PROGRAM)?)
}

/// Whether that is an example which is not at hand.
pub fn last_needs_shelf() -> bool {
    let example = read(PROGRAM).and_then(|written| text(&JSON::parse(&written).ok()?, "example"));
    example.is_some_and(|id| examples::find(&id).is_none())
}

/// What a person made of a program, by [`Source::key`].
pub fn kept(key: &str) -> Option<Program> {
    program(&read(&format!("{KEPT}{key}"))?)
}

/// The keys of all programs that a person has made or changed.
pub fn kept_keys() -> Vec<String> {
    keys().into_iter().filter_map(|key| key.strip_prefix(KEPT).map(str::to_owned)).collect()
}

/// Remember the program, by itself and as the last one. False when the browser will have forgotten it at the next visit.
///
/// What a link brought is kept from the first change on: opening a link costs nobody their own program.
pub fn keep(source: &Source, annotations: &Annotations) -> bool {
    if source.linked && *annotations == Annotations::default() {
        return true;
    }
    let text = written(source, annotations);
    let key = format!("{KEPT}{}", source.key());
    let last = write(PROGRAM, &text);
    if source.is_own() || *annotations != Annotations::default() {
        write(&key, &text) && last
    } else {
        remove(&key);
        last
    }
}

/// Forget one of the person's own programs.
pub fn forget(key: &str) {
    remove(&format!("{KEPT}{key}"));
}

fn field(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined())
}

fn number(of: &JsValue, name: &str) -> Option<f64> {
    field(of, name)?.as_f64()
}

fn text(of: &JsValue, name: &str) -> Option<Rc<str>> {
    Some(field(of, name)?.as_string()?.into())
}

fn list<T>(of: &JsValue, name: &str, item: impl Fn(JsValue) -> Option<T>) -> Rc<[T]> {
    let list = field(of, name).and_then(|list| list.dyn_into::<Array>().ok());
    list.map(|list| list.iter().filter_map(item).collect()).unwrap_or_default()
}

/// What was written; parts that another version wrote otherwise are left out.
fn program(written: &str) -> Option<Program> {
    let all = JSON::parse(written).ok()?;
    let example = text(&all, "example").and_then(|id| examples::find(&id));
    let source = Source { example, ..Source::new(&text(&all, "name")?, &text(&all, "text")?) };
    let mut source =
        source.within(&text(&all, "world").or_else(|| text(&all, "scenario")).unwrap_or_default());
    source.scenario = text(&all, "scenario").unwrap_or_default();
    let breakpoints = list(&all, "breakpoints", |item| {
        Some(Breakpoint {
            line: number(&item, "line").filter(|line| *line >= 1.0)? as u32,
            condition: text(&item, "condition").unwrap_or_default(),
            from: number(&item, "from").unwrap_or(1.0).max(1.0) as u32,
            enabled: field(&item, "enabled").is_none_or(|enabled| enabled.is_truthy()),
        })
    });
    let bookmarks = list(&all, "bookmarks", |item| {
        Some(Bookmark {
            event: number(&item, "event")? as u32,
            instruction: number(&item, "instruction")? as u64,
            name: text(&item, "name")?,
            anchor: field(&item, "anchor").and_then(|anchor| {
                let of = |name| number(&anchor, name).map(|number| number as u32);
                Some(Anchor {
                    program: of("program")?,
                    task: text(&anchor, "task")?,
                    nth: of("nth")?,
                    turn: of("turn")?,
                    after: of("after")?,
                    line: of("line")?,
                })
            }),
        })
    });
    Some((source, Annotations { breakpoints, bookmarks }))
}

fn written(source: &Source, annotations: &Annotations) -> String {
    let example = source.example.as_ref().map_or(JsValue::NULL, |example| JsValue::from_str(example.id));
    let breakpoints: Array = annotations
        .breakpoints
        .iter()
        .map(|point| {
            object(&[
                ("line", point.line.into()),
                ("condition", (&*point.condition).into()),
                ("from", point.from.into()),
                ("enabled", point.enabled.into()),
            ])
        })
        .collect();
    let bookmarks: Array = annotations
        .bookmarks
        .iter()
        .map(|mark| {
            object(&[
                ("event", mark.event.into()),
                // Far below where a number of JavaScript loses its last digits.
                ("instruction", (mark.instruction as f64).into()),
                ("name", (&*mark.name).into()),
                ("anchor", mark.anchor.as_ref().map_or(JsValue::UNDEFINED, anchored)),
            ])
        })
        .collect();
    let all = object(&[
        ("name", (&*source.name).into()),
        ("text", (&*source.text).into()),
        ("scenario", (&*source.scenario).into()),
        ("world", (&*source.world).into()),
        ("example", example),
        ("breakpoints", breakpoints.into()),
        ("bookmarks", bookmarks.into()),
    ]);
    JSON::stringify(&all).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn anchored(anchor: &Anchor) -> JsValue {
    object(&[
        ("program", anchor.program.into()),
        ("task", (&*anchor.task).into()),
        ("nth", anchor.nth.into()),
        ("turn", anchor.turn.into()),
        ("after", anchor.after.into()),
        ("line", anchor.line.into()),
    ])
}

fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh plain object does not fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn write_json(key: &str, value: &JsValue) {
    if let Some(text) = JSON::stringify(value).ok().and_then(|text| text.as_string()) {
        write(key, &text);
    }
}
