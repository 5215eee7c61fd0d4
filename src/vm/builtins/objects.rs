//! Built-in functions on any object: its text, hash, length, identity.

use crate::vm::types::{self, Index};
use crate::vm::value::Value;
use crate::vm::{Args, Fast, Flow, NativeMethod, NativeResult, Vm, identity_of};

/// The table of functions.
pub const TABLE: &[NativeMethod] = &[
    ("ascii", ascii),
    ("callable", callable),
    ("format", format),
    ("hash", hash),
    ("id", id),
    ("len", len),
    ("repr", repr),
];

fn ascii(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "ascii", false)?;
    types::ascii_flow(vm, value)
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "repr", false)?;
    types::repr_flow(vm, value)
}

fn format(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "format", false, 1, 2)?;
    let empty = Value::str("");
    types::format_flow(vm, &args.pos[0], args.pos.get(1).unwrap_or(&empty))
}

fn callable(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "callable", false)?;
    Ok(Flow::Value(Value::bool(types::is_callable(vm, value))))
}

/// The number that also shows in texts such as `<object object at 0x7f0000000010>`.
fn id(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "id", false)?;
    let address = 0x7f00_0000_0000_i64 + i64::from(identity_of(value)) * 16;
    Ok(Flow::Value(Value::Int(address)))
}

fn hash(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "hash", false)?;
    if let Fast::Ready(hash) = types::key_hash(vm, value)? {
        return Ok(Flow::Value(Value::Int(hash)));
    }
    if !matches!(value, Value::Instance(_) | Value::Class(_)) {
        return Ok(Flow::call(vm.helper("hash_items"), vec![value.clone()]));
    }
    let method = vm.special_method(value, "__hash__")?.filter(|method| !method.is_none());
    let Some(method) = method else {
        return Err(types::unhashable(vm, value));
    };
    types::and_then(vm, Flow::call(method, Vec::new()), Value::None, |vm, _, result| match result.base() {
        Value::Int(-1) => Ok(Flow::Value(Value::Int(-2))),
        Value::Int(hash) => Ok(Flow::Value(Value::Int(*hash))),
        number @ (Value::BigInt(_) | Value::Bool(_)) => match crate::vm::fast_hash(number) {
            Fast::Ready(Some(hash)) => Ok(Flow::Value(Value::Int(hash))),
            _ => Ok(Flow::Value(Value::Int(0))),
        },
        _ => Err(vm.type_error("__hash__ method should return an integer")),
    })
}

fn len(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "len", false)?;
    if let Some(len) = types::len(value) {
        return Ok(Flow::Value(Value::Int(len as i64)));
    }
    if matches!(value, Value::Range(_)) {
        return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
    }
    let Some(method) = vm.special_method(value, "__len__")? else {
        let name = vm.class_name(value);
        return Err(vm.type_error(format!("object of type '{name}' has no len()")));
    };
    types::and_then(vm, Flow::call(method, Vec::new()), Value::None, |vm, _, result| {
        match types::index(vm, &result)? {
            Index::Int(i64::MAX) if matches!(result.base(), Value::BigInt(_)) => {
                let name = vm.class_name(&result);
                Err(vm.overflow_error(format!("cannot fit '{name}' into an index-sized integer")))
            }
            Index::Int(len) if len >= 0 => Ok(Flow::Value(Value::Int(len))),
            Index::Int(_) => Err(vm.value_error("__len__() should return >= 0")),
            Index::Python => Ok(Flow::call(vm.helper("checked_count"), vec![result])),
        }
    })
}
