//! `UnicodeDecodeError` and `UnicodeEncodeError`: what they are made of.

use std::cell::RefCell;

use super::Vm;
use super::exception_parts::set_part;
use super::exception_types::{arguments, state};
use super::native::{Flow, NativeResult, PyResult};
use super::object::ExceptionState;
use super::types::add_attributes;
use super::value::Value;

/// Register them.
pub(super) fn install(vm: &mut Vm) {
    let types = &vm.types;
    for class in [&types.unicode_decode_error, &types.unicode_encode_error] {
        add_attributes(
            class,
            &[
                ("encoding", argument::<0>, Some(set_part::<0>)),
                ("object", argument::<1>, Some(set_part::<1>)),
                ("start", argument::<2>, Some(set_part::<2>)),
                ("end", argument::<3>, Some(set_part::<3>)),
                ("reason", argument::<4>, Some(set_part::<4>)),
            ],
        );
    }
}

/// A part, else the argument at the same place.
fn argument<const INDEX: usize>(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(unicode_parts(state(vm, value)?).into_iter().nth(INDEX).unwrap_or(Value::None)))
}

/// Encoding, object, start, end and reason of a Unicode error.
pub fn unicode_parts(state: &RefCell<ExceptionState>) -> Vec<Value> {
    let mut all = arguments(state);
    for (index, part) in state.borrow().parts.iter().enumerate() {
        if !part.is_empty() && index < all.len() {
            all[index] = part.clone();
        }
    }
    all
}

pub(super) fn check_unicode(vm: &Vm, given: &[Value], decoding: bool) -> PyResult<()> {
    let [encoding, object, start, end, reason] = given else {
        let count = given.len();
        return Err(vm.type_error(format!("function takes exactly 5 arguments ({count} given)")));
    };
    let wrong = |place: usize, value: &Value| match value {
        Value::None => Err(vm.type_error(format!("argument {place} must be str, not None"))),
        other => Err(vm.type_error(format!("argument {place} must be str, not {}", vm.class_name(other)))),
    };
    if encoding.as_str().is_none() {
        return wrong(1, encoding);
    }
    if decoding && !matches!(object.base(), Value::Bytes(_)) {
        let name = vm.class_name(object);
        return Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")));
    }
    if !decoding && object.as_str().is_none() {
        return wrong(2, object);
    }
    for place in [start, end] {
        if !matches!(place.base(), Value::Int(_) | Value::Bool(_)) {
            let name = vm.class_name(place);
            return Err(vm.type_error(format!("'{name}' object cannot be interpreted as an integer")));
        }
    }
    if reason.as_str().is_none() { wrong(5, reason) } else { Ok(()) }
}
