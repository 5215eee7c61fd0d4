//! Interned names, so that attribute names compare by pointer.

use std::collections::HashMap;
use std::rc::Rc;

use super::object::Str;

/// The table of interned names of one machine.
#[derive(Default)]
pub struct Interner {
    names: HashMap<Box<str>, Rc<Str>>,
}

impl Interner {
    /// The one object for `text`.
    pub fn intern(&mut self, text: &str) -> Rc<Str> {
        if let Some(known) = self.names.get(text) {
            return known.clone();
        }
        let name = Rc::new(Str::new(text));
        self.names.insert(text.into(), name.clone());
        name
    }
}
