//! `bytes` and `bytearray`.

mod case;
mod change;
mod construct;
mod finding;
mod format;
mod items;
mod methods;
mod parts;
mod search;

use std::rc::Rc;

pub use construct::INTRINSICS;
pub use format::{characters, percent, percent_flow};
pub use items::{Target, delete, store};
pub use methods::install;

use crate::vm::object::Bytes;
use crate::vm::value::Value;

/// A `bytes` object.
pub fn value(data: Vec<u8>) -> Value {
    Value::Bytes(Rc::new(Bytes::new(data)))
}
