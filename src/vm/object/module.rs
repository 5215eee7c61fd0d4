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
    missing: RefCell<Vec<Rc<str>>>,
}

impl Module {
    /// A module with this namespace, and the names that it lacks.
    pub fn new(name: &str, dict: Rc<Dict>, missing: &[&str]) -> Self {
        let missing = missing.iter().map(|name| Rc::from(*name)).collect();
        Self { identity: Identity::default(), name: name.into(), dict, missing: RefCell::new(missing) }
    }

    /// The same module under another name.
    pub fn renamed(&self, name: &str) -> Self {
        let missing = self.missing.clone();
        Self { identity: Identity::default(), name: name.into(), dict: self.dict.clone(), missing }
    }

    /// Whether CPython's module has this public name and ours has not.
    pub fn lacks(&self, name: &str) -> bool {
        self.missing.borrow().iter().any(|missing| &**missing == name)
    }

    /// The public names of CPython's module that ours has not.
    pub fn lacking(&self) -> Vec<String> {
        self.missing.borrow().iter().map(|name| name.to_string()).collect()
    }

    /// The body has run: the names that it bound to `__refused__` are ours to know, not the program's to see.
    pub fn take_refused(&self) {
        if let Some(Value::Tuple(names)) = self.dict.remove_str("__refused__") {
            self.missing.borrow_mut().extend(names.items().iter().filter_map(Value::as_str).map(Rc::from));
        }
    }
}
