//! Modules.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Dict, Identity};
use crate::vm::value::Value;

/// A module: a name and a namespace.
pub struct Module {
    /// For `id()`.
    pub identity: Identity,
    /// `__name__`
    pub name: Rc<str>,
    /// Its namespace.
    pub dict: Rc<Dict>,
    /// Public names that CPython's module has and ours has not: asking for one says so instead of pretending that
    /// the name does not exist.
    pub missing: &'static [&'static str],
    /// More of them, by a module that is written in Python: what it bound to `__refused__`.
    pub refused: RefCell<Value>,
}

impl Module {
    /// A module with this namespace.
    pub fn new(name: &str, dict: Rc<Dict>, missing: &'static [&'static str]) -> Self {
        Self { identity: Identity::default(), name: name.into(), dict, missing, refused: RefCell::default() }
    }

    /// Whether CPython's module has this public name and ours has not.
    pub fn lacks(&self, name: &str) -> bool {
        let listed = match &*self.refused.borrow() {
            Value::Tuple(names) => names.items().iter().any(|listed| listed.as_str() == Some(name)),
            _ => false,
        };
        listed || self.missing.contains(&name)
    }

    /// The public names of CPython's module that ours has not.
    pub fn lacking(&self) -> Vec<String> {
        let mut names: Vec<String> = self.missing.iter().map(|name| (*name).to_owned()).collect();
        if let Value::Tuple(refused) = &*self.refused.borrow() {
            names.extend(refused.items().iter().filter_map(Value::as_str).map(str::to_owned));
        }
        names
    }

    /// The body has run: what it says of names that it lacks is ours to know, not the program's to see.
    pub fn take_refused(&self) {
        if let Some(names) = self.dict.remove_str("__refused__") {
            *self.refused.borrow_mut() = names;
        }
    }
}
