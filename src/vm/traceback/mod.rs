//! Exceptions as text.
use super::{Flow, Value, Vm};
/// The text.
pub fn format_exception(_vm: &mut Vm, _exception: Value) -> Flow {
    Flow::Value(Value::str("Traceback\n"))
}
