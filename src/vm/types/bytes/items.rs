//! Items and slices of a `bytearray`, assigned and deleted.

use super::super::protocol::has_special;
use super::super::slice::Selection;
use super::change::{byte, place};
use crate::vm::Vm;
use crate::vm::native::PyResult;
use crate::vm::object::Bytes;
use crate::vm::value::Value;

/// Which bytes are meant.
pub enum Target {
    /// One, by its index.
    Index(i64),
    /// Those that a slice selects.
    Slice(Selection),
}

/// Whether a value counts as a number for CPython, which then does not look for items in it.
fn is_number(vm: &Vm, value: &Value) -> bool {
    matches!(value.base(), Value::Complex(_))
        || ["__index__", "__int__", "__float__"].iter().any(|name| has_special(vm, value, name))
}

/// `bytes[target] = value`; `None`: the value must be made a byte or bytes in Python first.
pub fn store(vm: &Vm, bytes: &Bytes, target: Target, value: &Value) -> PyResult<Option<()>> {
    let part = match target {
        Target::Index(index) => {
            let Some(byte) = byte(vm, value)? else { return Ok(None) };
            let Some(at) = place(index, bytes.data().len()) else {
                return Err(vm.index_error("bytearray index out of range"));
            };
            bytes.change()[at] = byte;
            return Ok(Some(()));
        }
        Target::Slice(part) => part,
    };
    let new = match value.base() {
        Value::Bytes(new) => new.data().clone(),
        other if matches!(other, Value::Str(_)) || is_number(vm, value) => {
            return Err(
                vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
            );
        }
        _ => return Ok(None),
    };
    if new.is_empty() {
        // Unlike a list's, an extended slice of a bytearray is deleted by assigning nothing to it.
        return delete(vm, bytes, Target::Slice(part)).map(Some);
    }
    let mut content = bytes.change();
    if part.step == 1 {
        let start = part.start as usize;
        content.splice(start..start + part.count, new);
    } else if new.len() == part.count {
        for (at, byte) in part.indices().zip(new) {
            content[at] = byte;
        }
    } else {
        let (have, want) = (new.len(), part.count);
        return Err(vm.value_error(format!(
            "attempt to assign bytes of size {have} to extended slice of size {want}"
        )));
    }
    Ok(Some(()))
}

/// `del bytes[target]`
pub fn delete(vm: &Vm, bytes: &Bytes, target: Target) -> PyResult<()> {
    let mut content = bytes.change();
    match target {
        Target::Index(index) => match place(index, content.len()) {
            Some(at) => drop(content.remove(at)),
            None => return Err(vm.index_error("bytearray index out of range")),
        },
        Target::Slice(part) => {
            let mut doomed = vec![false; content.len()];
            part.indices().for_each(|index| doomed[index] = true);
            let mut doomed = doomed.into_iter();
            content.retain(|_| !doomed.next().unwrap_or(false));
        }
    }
    Ok(())
}
