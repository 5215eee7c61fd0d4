//! The constructor `bytes()`.

use std::rc::Rc;

use super::super::binary::MAX_TEXT;
use super::super::number::{Int, NumberError};
use super::super::receiver::{allocate, constructed, not_an_integer};
use super::super::special::{and_then, helper, special, wrong_result};
use super::super::text::{Codec, encode};
use super::super::{collect, is_iterable};
use super::value;
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, Method as NativeMethod, NativeResult, PyResult};
use crate::vm::object::Class;
use crate::vm::value::Value;

/// Functions of Rust that the prelude's `strings.py` uses.
pub const INTRINSICS: &[NativeMethod] = &[("_bytes_of", of_list)];

/// `bytes(source, encoding, errors)`
pub fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.bytes.clone();
    let class = constructed(vm, args, &exact)?.clone();
    let [source, encoding, errors] = args.parse(vm, "bytes", true, ["source", "encoding", "errors"], 0, 3)?;
    for (name, value) in [("encoding", &encoding), ("errors", &errors)] {
        if let Some(value) = value
            && value.as_str().is_none()
        {
            let got = vm.class_name(value);
            return Err(vm.type_error(format!("bytes() argument '{name}' must be str, not {got}")));
        }
    }
    let encoded = encoding.is_some() || errors.is_some();
    let Some(source) = source else {
        return if encoded {
            let kind = if encoding.is_some() { "encoding" } else { "errors" };
            Err(vm.type_error(format!("{kind} without a string argument")))
        } else {
            made(vm, &class, Vec::new())
        };
    };
    if let Some(text) = source.as_str() {
        let Some(encoding) = encoding.as_ref().and_then(Value::as_str) else {
            return Err(vm.type_error("string argument without an encoding"));
        };
        let errors = errors.as_ref().and_then(Value::as_str).unwrap_or("strict");
        let data = encode(vm, text, Codec::find(vm, encoding)?, errors)?;
        return made(vm, &class, data);
    }
    if encoded {
        let kind = if encoding.is_some() { "encoding" } else { "errors" };
        return Err(vm.type_error(format!("{kind} without a string argument")));
    }
    from_object(vm, &class, &source)
}

fn made(vm: &Vm, class: &Rc<Class>, data: Vec<u8>) -> NativeResult {
    Ok(Flow::Value(allocate(class, &vm.types.bytes, value(data))))
}

fn from_object(vm: &mut Vm, class: &Rc<Class>, source: &Value) -> NativeResult {
    if let Value::Bytes(_) = source {
        return Ok(Flow::Value(allocate(class, &vm.types.bytes, source.clone())));
    }
    if let Value::Instance(_) = source {
        if let Some(method) = special(vm, source, "__bytes__") {
            let flow = method.call(vm, source, &[])?;
            return and_then(vm, flow, Value::Class(class.clone()), |vm, class, result| {
                match (class, result.base()) {
                    (Value::Class(class), data @ Value::Bytes(_)) => {
                        Ok(Flow::Value(allocate(class, &vm.types.bytes, data.clone())))
                    }
                    _ => Err(wrong_result(vm, "__bytes__", "bytes", &result)),
                }
            });
        }
        if let (None, Some(method)) = (Int::of(source), special(vm, source, "__index__")) {
            let flow = method.call(vm, source, &[])?;
            return and_then(vm, flow, Value::Class(class.clone()), |vm, class, count| match class {
                Value::Class(class) => zeros(vm, &class.clone(), &count),
                _ => Ok(Flow::Value(count)),
            });
        }
    }
    if Int::of(source).is_some() {
        return zeros(vm, class, source);
    }
    match collect(vm, source)? {
        Some(items) => match plain_bytes(vm, &items)? {
            Some(data) => made(vm, class, data),
            None => Ok(helper(vm, "bytes_collect", vec![Value::Class(class.clone()), Value::list(items)])),
        },
        None if is_iterable(vm, source) => {
            Ok(helper(vm, "bytes_collect", vec![Value::Class(class.clone()), source.clone()]))
        }
        None => {
            let name = vm.class_name(source);
            Err(vm.type_error(format!("cannot convert '{name}' object to bytes")))
        }
    }
}

/// So many zero bytes.
fn zeros(vm: &mut Vm, class: &Rc<Class>, count: &Value) -> NativeResult {
    let Some(count) = Int::of(count) else { return Err(wrong_result(vm, "__index__", "int", count)) };
    if count.is_negative() {
        return Err(vm.value_error("negative count"));
    }
    match count.to_i64() {
        None => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
        Some(count) if count as u64 > MAX_TEXT as u64 => Err(NumberError::Memory.raise(vm)),
        Some(count) => made(vm, class, vec![0; count as usize]),
    }
}

/// The ints as bytes; `None` when an item must be asked for its index in Python.
fn plain_bytes(vm: &Vm, items: &[Value]) -> PyResult<Option<Vec<u8>>> {
    let mut data = Vec::with_capacity(items.len());
    for item in items {
        match Int::of(item) {
            Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
                Some(byte) => data.push(byte),
                None => return Err(vm.value_error("bytes must be in range(0, 256)")),
            },
            None if matches!(item, Value::Instance(_)) && special(vm, item, "__index__").is_some() => {
                return Ok(None);
            }
            None => return Err(not_an_integer(vm, item)),
        }
    }
    Ok(Some(data))
}

/// `_bytes_of(class, list)`
fn of_list(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [class, items] = args.exactly::<2>(vm, "_bytes_of", false)?;
    let items = match items {
        Value::List(items) => items.snapshot(),
        _ => Vec::new(),
    };
    let data = plain_bytes(vm, &items)?.unwrap_or_default();
    match class {
        Value::Class(class) => made(vm, class, data),
        _ => Ok(Flow::Value(value(data))),
    }
}
