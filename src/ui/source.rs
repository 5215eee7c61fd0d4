//! A program as the editor has it.

use super::examples::Example;
use std::rc::Rc;

/// The program in the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its file name.
    pub name: Rc<str>,
    /// Its text as it stands in the editor.
    pub text: Rc<str>,
    /// The scenario as JSON; empty for the defaults.
    pub scenario: Rc<str>,
    /// The example that it began as.
    pub example: Option<Example>,
    /// It came with a link and has not been touched: what was in the editor before is still what the page remembers.
    pub linked: bool,
}

impl Default for Source {
    fn default() -> Self {
        let empty = || Rc::from("");
        Self { name: "program.py".into(), text: empty(), scenario: empty(), example: None, linked: false }
    }
}

impl Source {
    /// An example as it is published.
    pub fn of(example: Example) -> Self {
        let (name, text) = (example.file().into(), example.text.into());
        Self { name, text, scenario: "".into(), example: Some(example), linked: true }
    }

    /// Whether the text is no longer the example's.
    pub fn edited(&self) -> bool {
        self.example.as_ref().is_none_or(|example| *example.text != *self.text)
    }

    /// A new program of the person's own.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.into(), text: text.into(), ..Self::default() }
    }

    /// The name under which the browser keeps it: each example has one text of the person's, and each own program.
    pub fn key(&self) -> String {
        match &self.example {
            Some(example) => format!("example:{}", example.id),
            None => format!("own:{}", self.name),
        }
    }

    /// The text changes; what a link brought is the person's own from then on.
    pub(super) fn edit(&mut self, text: Rc<str>) {
        self.linked &= self.text == text;
        self.text = text;
    }

    /// Whether there is something of the person's in it that would be lost.
    pub fn is_own(&self) -> bool {
        self.edited() && !self.text.trim().is_empty()
    }
}
