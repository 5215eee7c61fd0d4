//! Modules.

use std::rc::Rc;

use super::{Dict, Identity};

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
}
