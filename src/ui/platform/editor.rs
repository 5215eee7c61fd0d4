//! The bridge to the code editor, a bundle of JavaScript that the page loads when it first shows a program.

use crate::session::breakpoint::Breakpoint;
use crate::session::engine::Diagnostic;
use crate::ui::messages::Words;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The module, fetched when it is first asked for. `static/boot.js` defines the function.
    #[wasm_bindgen(catch, js_namespace = loopscope, js_name = editor)]
    fn load() -> Result<Promise, JsValue>;

    type Module;
    #[wasm_bindgen(catch, method)]
    fn create(this: &Module, parent: &Element, options: &Object) -> Result<Handle, JsValue>;

    /// An editor on the page; `static/editor/editor.js` documents its methods.
    #[derive(Clone)]
    pub type Handle;
    #[wasm_bindgen(method, js_name = setDoc)]
    fn set_doc(this: &Handle, text: &str, anew: bool);
    #[wasm_bindgen(method, js_name = setBreakpoints)]
    fn set_breakpoints(this: &Handle, breakpoints: &Array);
    #[wasm_bindgen(method, js_name = setCurrentLine)]
    fn set_current_line(this: &Handle, line: JsValue, class: &str);
    #[wasm_bindgen(method, js_name = setWaiting)]
    fn set_waiting(this: &Handle, marks: &Array);
    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &Handle, diagnostics: &Array);
    #[wasm_bindgen(method, js_name = setDark)]
    fn set_dark(this: &Handle, dark: bool);
    #[wasm_bindgen(method, js_name = setWords)]
    fn set_words(this: &Handle, words: &Object);
    #[wasm_bindgen(method)]
    fn select(this: &Handle, line: u32, column: u32);
    #[wasm_bindgen(method)]
    fn destroy(this: &Handle);
}

/// A mark in the gutter: the tasks that stand at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The line, from 1.
    pub line: u32,
    /// The first of them: the class that sets a colour, and the SVG symbol of a shape. At most [`Mark::SHOWN`].
    pub glyphs: Vec<(String, String)>,
    /// How many there are.
    pub total: u32,
    /// What it says on hover.
    pub title: String,
}

impl Mark {
    /// As many have room beside a line; more of them end in a number.
    pub const SHOWN: usize = 3;
}

/// An editor on the page. Dropping it removes it.
pub struct Editor {
    handle: Handle,
    /// Called from JavaScript, so they have to live as long as the editor.
    _ears: Ears,
}

/// What the editor reports.
pub enum Said {
    /// The person edited: the text, and the breakpoints that are left by their index, each with its line.
    Edited(String, Vec<(usize, u32)>),
    /// The person wants a breakpoint at a line, or the one there away.
    Toggled(u32),
    /// The cursor came to a line.
    Cursor(u32),
}

/// A value for a tooltip, and whose it is.
pub struct Shown {
    /// Its text.
    pub value: String,
    /// The frame that it is a variable of.
    pub owner: String,
}

struct Ears {
    change: Closure<dyn FnMut(String, JsValue, Array)>,
    toggle: Closure<dyn FnMut(u32)>,
    cursor: Closure<dyn FnMut(u32)>,
    value: Closure<dyn FnMut(String, u32) -> JsValue>,
}

impl Ears {
    fn new(hear: Rc<dyn Fn(Said)>, value_of: impl Fn(&str, u32) -> Option<Shown> + 'static) -> Self {
        let (one, other, third) = (hear.clone(), hear.clone(), hear);
        Self {
            change: Closure::new(move |text, _, places: Array| {
                let number = |value: JsValue| value.as_f64().map(|number| number as u32);
                let place = |pair: JsValue| {
                    let pair: Array = pair.dyn_into().ok()?;
                    Some((number(pair.get(0))? as usize, number(pair.get(1))?))
                };
                one(Said::Edited(text, places.iter().filter_map(place).collect()));
            }),
            toggle: Closure::new(move |line| other(Said::Toggled(line))),
            cursor: Closure::new(move |line| third(Said::Cursor(line))),
            value: Closure::new(move |name: String, line| match value_of(&name, line) {
                Some(Shown { value, owner }) => {
                    object(&[("value", value.into()), ("where", owner.into())]).into()
                }
                None => JsValue::UNDEFINED,
            }),
        }
    }

    fn functions(&self) -> [(&'static str, &Function); 4] {
        [
            ("onChange", self.change.as_ref().unchecked_ref()),
            ("onToggleBreakpoint", self.toggle.as_ref().unchecked_ref()),
            ("onCursor", self.cursor.as_ref().unchecked_ref()),
            ("valueOf", self.value.as_ref().unchecked_ref()),
        ]
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh plain object does not fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

fn words_of(words: &Words) -> Object {
    object(&[
        ("label", words.editor.into()),
        ("hint", words.editor_hint.into()),
        ("leaving", words.editor_leaving.into()),
        ("breakpointHint", words.control.breakpoint_place.into()),
    ])
}

impl Editor {
    /// Load the bundle and put an editor into `parent`. The error is whatever the browser said.
    pub async fn open(
        parent: Element,
        text: &str,
        words: &'static Words,
        dark: bool,
        hear: Rc<dyn Fn(Said)>,
        value_of: impl Fn(&str, u32) -> Option<Shown> + 'static,
    ) -> Result<Self, JsValue> {
        let module: Module = JsFuture::from(load()?).await?.unchecked_into();
        let ears = Ears::new(hear, value_of);
        let options = words_of(words);
        let functions = ears.functions().map(|(key, function)| (key, function.into()));
        for (key, value) in
            [("doc", JsValue::from_str(text)), ("dark", dark.into())].into_iter().chain(functions)
        {
            // Setting a property of a fresh plain object does not fail.
            let _ = Reflect::set(&options, &JsValue::from_str(key), &value);
        }
        Ok(Self { handle: module.create(&parent, &options)?, _ears: ears })
    }

    /// Replace the text, with `anew` by that of another program; the same text changes nothing.
    pub fn set_text(&self, text: &str, anew: bool) {
        self.handle.set_doc(text, anew);
    }

    /// Show the breakpoints.
    pub fn set_breakpoints(&self, breakpoints: &[Breakpoint], words: &Words) {
        let marks = breakpoints.iter().map(|breakpoint| {
            let kind = match breakpoint {
                Breakpoint { enabled: false, .. } => "off",
                Breakpoint { from: 1, condition, .. } if condition.is_empty() => "",
                _ => "conditional",
            };
            let at = (words.control.breakpoint_at)(breakpoint.line);
            let title = match &*breakpoint.condition {
                "" => at,
                condition => format!("{at}, {} {condition}", words.control.condition),
            };
            object(&[("line", breakpoint.line.into()), ("kind", kind.into()), ("title", title.into())])
        });
        self.handle.set_breakpoints(&marks.collect());
    }

    /// Mark the line that runs, in the colour of a class.
    pub fn set_line(&self, line: Option<u32>, class: &str) {
        self.handle.set_current_line(line.map_or(JsValue::NULL, JsValue::from), class);
    }

    /// Mark the lines where tasks stand.
    pub fn set_marks(&self, marks: &[Mark]) {
        let marks = marks.iter().map(|mark| {
            let glyphs = mark.glyphs.iter().map(|(class, symbol)| {
                object(&[("cls", class.as_str().into()), ("glyph", format!("#{symbol}").into())])
            });
            object(&[
                ("line", mark.line.into()),
                ("glyphs", glyphs.collect::<Array>().into()),
                ("total", mark.total.into()),
                ("title", mark.title.as_str().into()),
            ])
        });
        self.handle.set_waiting(&marks.collect());
    }

    /// Underline what is wrong.
    pub fn set_diagnostics<'a>(&self, diagnostics: impl Iterator<Item = &'a Diagnostic>) {
        // Python counts columns from 1 in messages; the editor counts from 0.
        let place = |place: crate::syntax::Place| {
            object(&[("line", place.line.into()), ("col", place.column.saturating_sub(1).into())]).into()
        };
        let marked = diagnostics.map(|diagnostic| {
            object(&[
                ("from", place(diagnostic.start)),
                ("to", place(diagnostic.end)),
                ("severity", "error".into()),
                ("message", format!("{}: {}", diagnostic.class, diagnostic.message).into()),
            ])
        });
        self.handle.set_diagnostics(&marked.collect());
    }

    /// Put the cursor at a place, and the focus there.
    pub fn select(&self, line: u32, column: u32) {
        self.handle.select(line, column.saturating_sub(1));
    }

    /// Follow the theme.
    pub fn set_dark(&self, dark: bool) {
        self.handle.set_dark(dark);
    }

    /// Follow the language.
    pub fn set_words(&self, words: &Words) {
        self.handle.set_words(&words_of(words));
    }
}
