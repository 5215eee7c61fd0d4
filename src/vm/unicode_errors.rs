//! `UnicodeDecodeError`, `UnicodeEncodeError` and `UnicodeTranslateError`: what they are made of.

use std::cell::RefCell;

use super::Vm;
use super::exception_parts::{part, set_part};
use super::exception_types::{arguments, state};
use super::native::{Flow, NativeResult, PyResult};
use super::object::ExceptionState;
use super::types::add_attributes;
use super::value::Value;

/// Which of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `UnicodeDecodeError`
    Decoding,
    /// `UnicodeEncodeError`
    Encoding,
    /// `UnicodeTranslateError`
    Translating,
}

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
    add_attributes(
        &types.unicode_translate_error,
        &[
            ("encoding", part::<4>, Some(set_part::<4>)),
            ("object", argument::<0>, Some(set_part::<0>)),
            ("start", argument::<1>, Some(set_part::<1>)),
            ("end", argument::<2>, Some(set_part::<2>)),
            ("reason", argument::<3>, Some(set_part::<3>)),
        ],
    );
}

/// A part, else the argument at the same place.
fn argument<const INDEX: usize>(vm: &mut Vm, value: &Value) -> NativeResult {
    Ok(Flow::Value(unicode_parts(state(vm, value)?).into_iter().nth(INDEX).unwrap_or(Value::None)))
}

/// Encoding (but not of a `UnicodeTranslateError`), object, start, end and reason of a Unicode error.
pub fn unicode_parts(state: &RefCell<ExceptionState>) -> Vec<Value> {
    let mut all = arguments(state);
    for (index, part) in state.borrow().parts.iter().enumerate() {
        if !part.is_empty() && index < all.len() {
            all[index] = part.clone();
        }
    }
    all
}

/// The arguments of an error in decoding bytes or encoding a text, which is its `kind`.
pub(super) fn check_unicode(vm: &Vm, given: &[Value], kind: Kind) -> PyResult<()> {
    let expected = if kind == Kind::Translating { 4 } else { 5 };
    if given.len() != expected {
        let count = given.len();
        return Err(vm.type_error(format!("function takes exactly {expected} arguments ({count} given)")));
    }
    let [rest @ .., object, start, end, reason] = given else { return Ok(()) };
    let wrong = |place: usize, value: &Value| match value {
        Value::None => Err(vm.type_error(format!("argument {place} must be str, not None"))),
        other => Err(vm.type_error(format!("argument {place} must be str, not {}", vm.class_name(other)))),
    };
    if let [encoding] = rest
        && encoding.as_str().is_none()
    {
        return wrong(1, encoding);
    }
    if kind == Kind::Decoding && !matches!(object.base(), Value::Bytes(_)) {
        let name = vm.class_name(object);
        return Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")));
    }
    if kind != Kind::Decoding && object.as_str().is_none() {
        return wrong(expected - 3, object);
    }
    for place in [start, end] {
        if !matches!(place.base(), Value::Int(_) | Value::Bool(_)) {
            let name = vm.class_name(place);
            return Err(vm.type_error(format!("'{name}' object cannot be interpreted as an integer")));
        }
    }
    if reason.as_str().is_none() { wrong(expected, reason) } else { Ok(()) }
}
