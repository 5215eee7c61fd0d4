//! The constructors `bytes()` and `bytearray()`.

use std::rc::Rc;

use super::super::number::Int;
use super::super::receiver::{allocate, constructed, not_an_integer};
use super::super::special::{and_then, helper, special, wrong_result};
use super::super::text::{Codec, encode};
use super::super::{collect, is_iterable};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, Method as NativeMethod, NativeResult, PyResult};
use crate::vm::object::{Bytes, Class};
use crate::vm::value::Value;

/// Functions of Rust that the prelude's `strings.py` uses.
pub const INTRINSICS: &[NativeMethod] = &[("_bytes_of", of_list)];

/// `bytes(source, encoding, errors)`
pub fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.bytes.clone();
    let class = constructed(vm, args, &exact)?.clone();
    from_arguments(vm, args, &class)
}

/// `bytearray.__new__`: empty, since its content is for `__init__` to give.
pub fn construct_bytearray(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.bytearray.clone();
    let class = constructed(vm, args, &exact)?.clone();
    made(vm, &class, Vec::new())
}

/// Whether instances of the class can be changed.
fn is_mutable(vm: &Vm, class: &Rc<Class>) -> bool {
    class.is_subclass(&vm.types.bytearray)
}

fn name_of(vm: &Vm, class: &Rc<Class>) -> &'static str {
    if is_mutable(vm, class) { "bytearray" } else { "bytes" }
}

/// A new instance of `class` with the content that the arguments behind the first describe.
pub fn from_arguments(vm: &mut Vm, args: &Args<'_>, class: &Rc<Class>) -> NativeResult {
    let own_name = name_of(vm, class);
    let [source, encoding, errors] =
        args.parse(vm, own_name, true, ["source", "encoding", "errors"], 0, 3)?;
    for (name, value) in [("encoding", &encoding), ("errors", &errors)] {
        if let Some(value) = value
            && value.as_str().is_none()
        {
            let got = vm.argument_name(value);
            return Err(vm.type_error(format!("{own_name}() argument '{name}' must be str, not {got}")));
        }
    }
    let encoded = encoding.is_some() || errors.is_some();
    let Some(source) = source else {
        return if encoded {
            let kind = if encoding.is_some() { "encoding" } else { "errors" };
            Err(vm.type_error(format!("{kind} without a string argument")))
        } else {
            made(vm, class, Vec::new())
        };
    };
    if let Some(text) = source.as_str() {
        let Some(encoding) = encoding.as_ref().and_then(Value::as_str) else {
            return Err(vm.type_error("string argument without an encoding"));
        };
        let errors = errors.as_ref().and_then(Value::as_str).unwrap_or("strict");
        let data = encode(vm, text, Codec::find(vm, encoding)?, errors)?;
        return made(vm, class, data);
    }
    if encoded {
        let kind = if encoding.is_some() { "encoding" } else { "errors" };
        return Err(vm.type_error(format!("{kind} without a string argument")));
    }
    from_object(vm, class, &source)
}

fn made(vm: &Vm, class: &Rc<Class>, data: Vec<u8>) -> NativeResult {
    let mutable = is_mutable(vm, class);
    let exact = if mutable { &vm.types.bytearray } else { &vm.types.bytes };
    Ok(Flow::Value(allocate(class, exact, Value::Bytes(Rc::new(Bytes::with(data, mutable))))))
}

fn from_object(vm: &mut Vm, class: &Rc<Class>, source: &Value) -> NativeResult {
    let mutable = is_mutable(vm, class);
    if let Value::Bytes(bytes) = source {
        if mutable || bytes.mutable {
            return made(vm, class, bytes.data().clone());
        }
        return Ok(Flow::Value(allocate(class, &vm.types.bytes, source.clone())));
    }
    if let Value::Instance(_) = source {
        if !mutable && let Some(method) = special(vm, source, "__bytes__") {
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
        // Of a subclass the bytes themselves count, whatever its methods say.
        if let Value::Bytes(bytes) = source.base() {
            return made(vm, class, bytes.data().clone());
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
        Some(items) => match plain_bytes(vm, &items, mutable)? {
            Some(data) => made(vm, class, data),
            None => Ok(helper(vm, "bytes_collect", vec![Value::Class(class.clone()), Value::list(items)])),
        },
        None if is_iterable(vm, source) => {
            Ok(helper(vm, "bytes_collect", vec![Value::Class(class.clone()), source.clone()]))
        }
        None => {
            let name = vm.class_name(source);
            let own_name = name_of(vm, class);
            Err(vm.type_error(format!("cannot convert '{name}' object to {own_name}")))
        }
    }
}

/// So many zero bytes.
fn zeros(vm: &mut Vm, class: &Rc<Class>, count: &Value) -> NativeResult {
    let Some(count) = Int::of(count) else { return Err(wrong_result(vm, "__index__", "int", count)) };
    match count.to_i64() {
        None => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
        Some(..0) => Err(vm.value_error("negative count")),
        Some(count) => {
            let count = vm.check_bytes(count, class.is_subclass(&vm.types.bytearray))?;
            made(vm, class, vec![0; count])
        }
    }
}

/// The ints as bytes; `None` when an item must be asked for its index in Python.
pub fn plain_bytes(vm: &Vm, items: &[Value], mutable: bool) -> PyResult<Option<Vec<u8>>> {
    let mut data = Vec::with_capacity(items.len());
    for item in items {
        match Int::of(item) {
            Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
                Some(byte) => data.push(byte),
                None if mutable => return Err(vm.value_error("byte must be in range(0, 256)")),
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
    let Value::Class(class) = class else { return Ok(Flow::Value(class.clone())) };
    let data = plain_bytes(vm, &items, is_mutable(vm, class))?.unwrap_or_default();
    made(vm, class, data)
}
