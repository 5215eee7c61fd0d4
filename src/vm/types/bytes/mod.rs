//! `bytes`.

mod construct;
mod methods;
mod search;

use std::rc::Rc;

pub use construct::INTRINSICS;
pub use methods::install;

use crate::vm::object::Bytes;
use crate::vm::value::Value;

/// A `bytes` object.
pub fn value(data: Vec<u8>) -> Value {
    Value::Bytes(Rc::new(Bytes::new(data)))
}
