//! The state of an exception.

use std::rc::Rc;

use super::Traceback;
use crate::vm::value::Value;

/// What every exception carries (`BaseException`).
#[derive(Default)]
pub struct ExceptionState {
    /// `args`, a tuple.
    pub args: Value,
    /// What single classes add (`OSError.errno`, `NameError.name` …), empty where not set; see `exception_parts.rs`.
    pub parts: Vec<Value>,
    /// `__cause__`, empty for None.
    pub cause: Value,
    /// `__context__`, empty for None.
    pub context: Value,
    /// `__suppress_context__`
    pub suppress_context: bool,
    /// `__traceback__`: outermost frame first.
    pub traceback: Option<Rc<Traceback>>,
}
