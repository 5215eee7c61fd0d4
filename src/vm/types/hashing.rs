//! Hashes of keys, and the error for keys that have none.

use crate::vm::compare::{Fast, fast_hash};
use crate::vm::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// The hash of a key; `TypeError` when it has none.
#[inline]
pub fn key_hash(vm: &Vm, key: &Value) -> PyResult<Fast<i64>> {
    match fast_hash(key) {
        Fast::Ready(Some(hash)) => Ok(Fast::Ready(hash)),
        Fast::Ready(None) => Err(unhashable(vm, key)),
        Fast::Python => Ok(Fast::Python),
    }
}

/// The error that names the part of `key` which cannot be hashed.
pub fn unhashable(vm: &Vm, key: &Value) -> Raised {
    let mut culprit = key;
    // A tuple or a slice is unhashable only because of an item, which CPython names. The loop ends because neither
    // can contain itself.
    loop {
        let is_culprit = |item: &&Value| fast_hash(item) == Fast::Ready(None);
        let found = match culprit.base() {
            Value::Tuple(tuple) => tuple.items().iter().find(is_culprit),
            Value::Slice(slice) => [&slice.start, &slice.stop, &slice.step].into_iter().find(is_culprit),
            _ => None,
        };
        match found {
            Some(item) => culprit = item,
            None => break,
        }
    }
    vm.type_error(format!("unhashable type: '{}'", vm.class_name(culprit)))
}

/// Whether the hash of `value` comes from its identity number.
pub fn hashed_by_identity(value: &Value) -> bool {
    match value {
        Value::Instance(instance) => {
            let flags = instance.class().flags.get();
            !flags.python_eq && !flags.unhashable && instance.base().is_none()
        }
        Value::Function(_)
        | Value::Builtin(_)
        | Value::Method(_)
        | Value::Descriptor(_)
        | Value::Class(_)
        | Value::Module(_)
        | Value::Generator(_)
        | Value::Iter(_)
        | Value::Cell(_)
        | Value::Code(_)
        | Value::Frame(_)
        | Value::Traceback(_) => true,
        Value::Tuple(tuple) => tuple.items().iter().any(|item| match item {
            // One level is enough to order sets of pairs; deeper nesting keeps the table's order, which is
            // deterministic as well.
            Value::Tuple(_) => false,
            other => hashed_by_identity(other),
        }),
        _ => false,
    }
}
