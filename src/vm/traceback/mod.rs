//! Exceptions as CPython prints them.

mod anchors;
mod carets;
mod layout;
mod width;

use super::{Flow, Value, Vm};

/// The text.
pub fn format_exception(_vm: &mut Vm, _exception: Value) -> Flow {
    Flow::Value(Value::str("Traceback\n"))
}
