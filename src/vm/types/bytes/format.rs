//! The `%` operator of `bytes` and `bytearray`.
//!
//! It is that of `str`: each byte is a character on the way in and again on the way out.

use std::rc::Rc;

use super::super::special::and_then;
use super::super::text;
use crate::vm::Vm;
use crate::vm::native::{Flow, NativeResult, PyResult};
use crate::vm::object::Bytes;
use crate::vm::value::Value;

/// `template % args` when no Python code has a part in it; `None` when it has, which is then [`percent_flow`].
pub fn percent(vm: &mut Vm, template: &Bytes, args: &Value) -> PyResult<Option<Value>> {
    let filled = text::percent(vm, characters(&template.data()), true, args)?;
    Ok(filled.map(|text| from_characters(&text, template.mutable)))
}

/// `template % args` as a value or what gives it.
pub fn percent_flow(vm: &mut Vm, template: &Bytes, args: &Value) -> NativeResult {
    let filled = text::percent_flow(vm, characters(&template.data()), true, args)?;
    and_then(vm, filled, Value::bool(template.mutable), |_, mutable, text| {
        let mutable = mutable.is_true();
        Ok(Flow::Value(from_characters(text.as_str().unwrap_or(""), mutable)))
    })
}

/// Each byte as the character with its number.
pub fn characters(data: &[u8]) -> Vec<char> {
    data.iter().map(|byte| char::from(*byte)).collect()
}

fn from_characters(text: &str, mutable: bool) -> Value {
    let data = text.chars().map(|character| character as u8).collect();
    Value::Bytes(Rc::new(Bytes::with(data, mutable)))
}
