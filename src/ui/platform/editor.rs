//! The bridge to the code editor, a bundle of JavaScript that the page loads when it first shows a program.

use crate::session::engine::Diagnostic;
use crate::ui::messages::Words;
use js_sys::{Array, Function, Object, Promise, Reflect};
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
    fn set_doc(this: &Handle, text: &str);
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

/// A mark in the gutter: a task that stands at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The line, from 1.
    pub line: u32,
    /// The class that sets its colour.
    pub class: String,
    /// The SVG symbol of its shape.
    pub symbol: String,
    /// What it says on hover.
    pub title: String,
}

/// An editor on the page. Dropping it removes it.
pub struct Editor {
    handle: Handle,
    /// Called from JavaScript, so it has to live as long as the editor.
    _on_change: Closure<dyn FnMut(String, JsValue)>,
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
    ])
}

impl Editor {
    /// Load the bundle and put an editor into `parent`. The error is whatever the browser said.
    pub async fn open(
        parent: Element,
        text: &str,
        words: &'static Words,
        dark: bool,
        on_change: impl FnMut(String) + 'static,
    ) -> Result<Self, JsValue> {
        let module: Module = JsFuture::from(load()?).await?.unchecked_into();
        let mut on_change = on_change;
        let closure = Closure::<dyn FnMut(String, JsValue)>::new(move |text, _breakpoints| on_change(text));
        let options = words_of(words);
        let function: &Function = closure.as_ref().unchecked_ref();
        for (key, value) in
            [("doc", JsValue::from_str(text)), ("dark", dark.into()), ("onChange", function.into())]
        {
            let _ = Reflect::set(&options, &JsValue::from_str(key), &value);
        }
        Ok(Self { handle: module.create(&parent, &options)?, _on_change: closure })
    }

    /// Replace the text; the same text changes nothing.
    pub fn set_text(&self, text: &str) {
        self.handle.set_doc(text);
    }

    /// Mark the line that runs, in the colour of a class.
    pub fn set_line(&self, line: Option<u32>, class: &str) {
        self.handle.set_current_line(line.map_or(JsValue::NULL, JsValue::from), class);
    }

    /// Mark the lines where tasks stand.
    pub fn set_marks(&self, marks: &[Mark]) {
        let marks = marks.iter().map(|mark| {
            object(&[
                ("line", mark.line.into()),
                ("cls", mark.class.as_str().into()),
                ("glyph", format!("#{}", mark.symbol).into()),
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
