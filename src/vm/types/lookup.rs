//! Looking keys up in dictionaries and sets, as far as no Python code has a say.
//!
//! Where the answer is [`Fast::Python`], a program's `__hash__` or `__eq__` takes part: the caller goes through the
//! hidden Python functions of the same name instead (`dict_getitem`, `dict_setitem`, `set_add` …).

use std::rc::Rc;

use super::hashing::key_hash;
use crate::vm::compare::Fast;
use crate::vm::object::{Dict, Probe, Set};
use crate::vm::release;
use crate::vm::value::Value;
use crate::vm::{PyResult, Vm};

/// The value for `key`, or `None` when it is absent.
#[inline]
pub fn dict_get(vm: &Vm, dict: &Rc<Dict>, key: &Value) -> PyResult<Fast<Option<Value>>> {
    let Fast::Ready(hash) = key_hash(vm, key)? else { return Ok(Fast::Python) };
    let data = dict.data.borrow();
    Ok(match data.find(key, hash) {
        Probe::Found(position) => Fast::Ready(Some(data.value_at(position).clone())),
        Probe::Missing => Fast::Ready(None),
        Probe::Python => Fast::Python,
    })
}

/// Store `value` under `key`.
#[inline]
pub fn dict_set(vm: &Vm, dict: &Rc<Dict>, key: Value, value: Value) -> PyResult<Fast<()>> {
    let Fast::Ready(hash) = key_hash(vm, &key)? else { return Ok(Fast::Python) };
    let mut data = dict.data.borrow_mut();
    match data.find(&key, hash) {
        Probe::Found(position) => {
            let old = data.replace_at(position, value);
            drop(data);
            release::let_go(old);
        }
        Probe::Missing => {
            data.push(key, hash, value);
            drop(data);
            dict.touch();
        }
        Probe::Python => return Ok(Fast::Python),
    }
    Ok(Fast::Ready(()))
}

/// Remove `key` and give its value, or `None` when it is absent.
pub fn dict_remove(vm: &Vm, dict: &Rc<Dict>, key: &Value) -> PyResult<Fast<Option<Value>>> {
    let Fast::Ready(hash) = key_hash(vm, key)? else { return Ok(Fast::Python) };
    let mut data = dict.data.borrow_mut();
    match data.find(key, hash) {
        Probe::Found(position) => {
            let (key, value) = data.remove_at(position);
            drop(data);
            dict.touch();
            release::let_go(key);
            Ok(Fast::Ready(Some(value)))
        }
        Probe::Missing => Ok(Fast::Ready(None)),
        Probe::Python => Ok(Fast::Python),
    }
}

/// A dictionary of keys and values that alternate, as a display `{k: v, …}` builds it; `Python` when a key needs the
/// program's own `__hash__` or `__eq__` (then call the helper `dict_of` with the same list of values).
pub fn dict_from_pairs(vm: &Vm, flat: &[Value]) -> PyResult<Fast<Rc<Dict>>> {
    let dict = Dict::new().tracked();
    for pair in flat.chunks_exact(2) {
        if dict_set(vm, &dict, pair[0].clone(), pair[1].clone())? == Fast::Python {
            return Ok(Fast::Python);
        }
    }
    Ok(Fast::Ready(dict))
}

/// Add a member; whether it was absent.
#[inline]
pub fn set_add(vm: &Vm, set: &Rc<Set>, member: Value) -> PyResult<Fast<bool>> {
    let Fast::Ready(hash) = key_hash(vm, &member)? else { return Ok(Fast::Python) };
    Ok(set_add_hashed(set, member, hash))
}

/// Add a member with a known hash; whether it was absent.
pub fn set_add_hashed(set: &Set, member: Value, hash: i64) -> Fast<bool> {
    let mut data = set.data.borrow_mut();
    match data.find(&member, hash) {
        Probe::Found(_) => Fast::Ready(false),
        Probe::Missing => {
            data.push(member, hash);
            drop(data);
            set.touch();
            Fast::Ready(true)
        }
        Probe::Python => Fast::Python,
    }
}

/// Whether `member` is in the set. A set asked for in a set counts as the frozenset with its members.
pub fn set_contains(vm: &Vm, set: &Rc<Set>, member: &Value) -> PyResult<Fast<bool>> {
    let frozen = freeze(member);
    let member = frozen.as_ref().unwrap_or(member);
    let Fast::Ready(hash) = key_hash(vm, member)? else { return Ok(Fast::Python) };
    Ok(match set.data.borrow().find(member, hash) {
        Probe::Found(_) => Fast::Ready(true),
        Probe::Missing => Fast::Ready(false),
        Probe::Python => Fast::Python,
    })
}

/// Remove a member; whether it was there.
pub fn set_discard(vm: &Vm, set: &Rc<Set>, member: &Value) -> PyResult<Fast<bool>> {
    let frozen = freeze(member);
    let member = frozen.as_ref().unwrap_or(member);
    let Fast::Ready(hash) = key_hash(vm, member)? else { return Ok(Fast::Python) };
    let mut data = set.data.borrow_mut();
    match data.find(member, hash) {
        Probe::Found(position) => {
            let removed = data.remove_at(position);
            drop(data);
            set.touch();
            if let Some(removed) = removed {
                release::let_go(removed);
            }
            Ok(Fast::Ready(true))
        }
        Probe::Missing => Ok(Fast::Ready(false)),
        Probe::Python => Ok(Fast::Python),
    }
}

/// A `set` in the form in which it can be looked up in a set.
fn freeze(member: &Value) -> Option<Value> {
    match member.base() {
        Value::Set(set) if !set.frozen => {
            let data = set.data.borrow().clone();
            Some(Value::Set(Set::with(data, true).tracked()))
        }
        _ => None,
    }
}
