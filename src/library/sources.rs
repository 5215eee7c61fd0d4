//! The part of the library that is written in Python: one file for each module, under the name of CPython's.
//!
//! `python/` holds modules that CPython writes in Python too; their frames appear in tracebacks. `builtin/` holds those
//! that CPython writes in C, whose frames do not. The command line carries all texts. A page carries their names only and
//! fetches a text when it is first imported: until it has arrived, the machine stands still.

use std::cell::RefCell;
use std::rc::Rc;

use crate::order::SortedMap;
use crate::vm::{Module, ModuleSource, PyResult, Vm};

/// A module: its full name, whether CPython has it in C, and its text where it is carried.
type Entry = (&'static str, bool, Option<&'static str>);

include!(concat!(env!("OUT_DIR"), "/library.rs"));

thread_local! {
    /// Texts that have arrived.
    static ARRIVED: RefCell<SortedMap<String, Rc<str>>> = const { RefCell::new(SortedMap::new()) };
    /// Modules whose text could not be had, and why.
    static FAILED: RefCell<SortedMap<String, Rc<str>>> = const { RefCell::new(SortedMap::new()) };
}

/// Finds a module that is written in Python.
pub fn find(name: &str) -> Option<ModuleSource> {
    let at = MODULES.binary_search_by(|(known, ..)| (*known).cmp(name)).ok()?;
    let (_, in_c, text) = MODULES[at];
    let text = text.map(Rc::from).or_else(|| ARRIVED.with(|arrived| arrived.borrow().get(name).cloned()));
    Some(match text {
        Some(source) => ModuleSource::Python { module: empty, source, in_c },
        None => match FAILED.with(|failed| failed.borrow().get(name).cloned()) {
            Some(reason) => ModuleSource::Unavailable(reason),
            None => ModuleSource::Awaited,
        },
    })
}

/// Whether the text of a module is neither here nor known to be out of reach.
pub fn is_awaited(name: &str) -> bool {
    matches!(find(name), Some(ModuleSource::Awaited))
}

/// The names of all modules that are written in Python, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|(name, ..)| *name)
}

/// The text of a module that the machine waits for has arrived, or cannot be had for this reason.
pub fn arrive(name: &str, text: Result<Rc<str>, Rc<str>>) {
    let (table, text) = match text {
        Ok(text) => (&ARRIVED, text),
        Err(reason) => (&FAILED, reason),
    };
    table.with(|table| table.borrow_mut().insert(name.to_owned(), text));
}

/// Forget which texts could not be had, so that they are asked for again.
pub fn forget_failures() {
    FAILED.with(|failed| failed.take());
}

/// The address of a module's text beside the page. The query changes with the library, so that a stored copy of an older
/// one does not answer.
pub fn address(name: &str) -> String {
    format!("library/{name}.py?{VERSION:x}")
}

fn empty(_: &mut Vm) -> PyResult<Rc<Module>> {
    Ok(super::new_module("", &[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_sorted_and_carried_on_the_host() {
        assert!(MODULES.is_sorted_by(|a, b| a.0 < b.0), "the build script sorts them");
        assert!(MODULES.iter().all(|(.., text)| text.is_some()));
    }
}
