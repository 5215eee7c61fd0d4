//! The part of the library that is written in Python: one file for each module, under the name of CPython's.
//!
//! `python/` holds modules that CPython writes in Python too; their frames appear in tracebacks. `builtin/` holds those
//! that CPython writes in C, whose frames do not. The command line carries all texts (a debug build reads them from the
//! source tree, so that changing one needs no compiling). A page carries their names only and fetches a text when it is
//! first imported: until it has arrived, the machine stands still.

use std::cell::RefCell;
use std::rc::Rc;

use crate::order::SortedMap;
use crate::vm::{Module, ModuleSource, PyResult, Vm};

thread_local! {
    /// Texts that have arrived.
    static ARRIVED: RefCell<SortedMap<String, Rc<str>>> = const { RefCell::new(SortedMap::new()) };
    /// Modules whose text could not be had, and why.
    static FAILED: RefCell<SortedMap<String, Rc<str>>> = const { RefCell::new(SortedMap::new()) };
}

/// A module that there is.
struct Found {
    /// CPython has it in C.
    in_c: bool,
    /// Its text, unless it has to be fetched.
    text: Option<Rc<str>>,
}

/// Finds a module that is written in Python.
pub fn find(name: &str) -> Option<ModuleSource> {
    let Found { in_c, text } = look_up(name)?;
    let text = text.or_else(|| ARRIVED.with(|arrived| arrived.borrow().get(name).cloned()));
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

fn empty(_: &mut Vm) -> PyResult<Rc<Module>> {
    Ok(super::new_module("", &[]))
}

use carried::look_up;

/// The address of a module's text beside the page. What builds the site names the folder after what is in it, so that a stored
/// copy of an older library does not answer (`tools/assets.mjs`, `static/boot.js`).
pub fn address(name: &str) -> String {
    format!("library/{name}.py")
}

/// Programs that were built to be used: the build script has listed the modules.
#[cfg(any(not(debug_assertions), target_arch = "wasm32"))]
mod carried {
    use super::Found;

    /// A module: its full name, whether CPython has it in C, and its text where it is carried.
    type Entry = (&'static str, bool, Option<&'static str>);

    include!(concat!(env!("OUT_DIR"), "/library.rs"));

    pub(super) fn look_up(name: &str) -> Option<Found> {
        let at = MODULES.binary_search_by(|(known, ..)| (*known).cmp(name)).ok()?;
        let (_, in_c, text) = MODULES[at];
        Some(Found { in_c, text: text.map(Into::into) })
    }
}

/// Debug builds on the host.
#[cfg(all(debug_assertions, not(target_arch = "wasm32")))]
mod carried {
    use super::Found;
    use std::path::Path;

    pub(super) fn look_up(name: &str) -> Option<Found> {
        // A name that a program made up must not lead out of the folders.
        if !name
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c == '_' || c.is_alphanumeric()))
        {
            return None;
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/library");
        let path = name.replace('.', "/");
        [("python", false), ("builtin", true)].into_iter().find_map(|(folder, in_c)| {
            let files = [format!("{path}.py"), format!("{path}/__init__.py")];
            let read = |file: &String| std::fs::read_to_string(root.join(folder).join(file)).ok();
            Some(Found { in_c, text: Some(files.iter().find_map(read)?.into()) })
        })
    }
}
