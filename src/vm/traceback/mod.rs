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

pub use entries::write_repeated;
pub use known_names::{MODULES as STANDARD_MODULES, is_standard_module};
pub use unraisable::{print_unraisable, write_unraisable};

use std::rc::Rc;

use self::describe::{Wanted, describe};
use super::{Flow, Traceback, Value, Vm};
use crate::world::absolute;

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

/// The line of the program at which an exception was raised, or called what raised it; none where it never passed the program.
pub fn raised_line(exception: &Value) -> Option<u32> {
    let traceback = super::exception_state(exception)?.borrow().traceback.clone();
    let entries = entries::entries(traceback);
    entries.iter().rev().find(|entry| entry.of_program).map(|entry| entry.line)
}

/// The entries of a traceback that a program may see, outermost first, each with its file, line, function, source line
/// and text.
pub fn traceback_entries(traceback: Rc<Traceback>) -> Value {
    let entry = |entry: entries::Entry| {
        let mut text = String::new();
        entries::write_entries(&mut text, std::slice::from_ref(&entry), true);
        let line = entry.source.line_text(entry.line).unwrap_or_default().trim().to_owned();
        let file = &entry.source.name;
        let file = if entry.of_program { Value::string(absolute(file)) } else { Value::str(file) };
        let place = [file, Value::Int(entry.line.into()), Value::str(&entry.name)];
        Value::tuple(place.into_iter().chain([Value::string(line), Value::string(text)]).collect())
    };
    Value::list(entries::entries(Some(traceback)).into_iter().map(entry).collect())
}
