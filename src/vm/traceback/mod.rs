//! Exceptions as CPython 3.13 prints them (`Lib/traceback.py`).
//!
//! First the exceptions to show are gathered, then each is asked for its texts, which may run Python code, and at
//! last everything is written. Frames of our own library code are left out.

mod anchors;
mod carets;
mod describe;
mod entries;
mod gather;
mod known_names;
mod layout;
mod render;
mod report;
mod suggestions;
mod syntax_error;
mod unraisable;
mod width;

pub use known_names::{MODULES as STANDARD_MODULES, is_standard_module};
pub use unraisable::{print_unraisable, write_unraisable};

use std::rc::Rc;

use self::describe::{Wanted, describe};
use super::{Flow, Traceback, Value, Vm};

/// What gives the whole text for an exception, as `traceback.format_exception` joins it: traceback, class, text and
/// notes, after all that led to it.
pub fn format_exception(vm: &mut Vm, exception: Value) -> Flow {
    describe(vm, exception, Wanted::Whole { chain: true })
}

/// [`format_exception`] without causes and contexts (`chain=False`).
pub fn format_unchained(vm: &mut Vm, exception: Value) -> Flow {
    describe(vm, exception, Wanted::Whole { chain: false })
}

/// What gives an exception's class, text and notes, as `traceback.format_exception_only` joins them.
pub fn format_exception_only(vm: &mut Vm, exception: Value) -> Flow {
    describe(vm, exception, Wanted::ExceptionOnly)
}

/// The entries of a traceback without a header, as `traceback.format_tb` joins them.
pub fn format_traceback(traceback: Rc<Traceback>) -> String {
    let mut out = String::new();
    entries::write_entries(&mut out, &entries::entries(Some(traceback)), true);
    out
}
