//! The binary operators of the built-in containers.

use std::rc::Rc;

use super::bytes::percent;
use super::container_compare::{member_of, set_from};
use super::contains::set_like;
use super::iter::{check_size, collect};
use super::lookup::{dict_set, set_add_hashed};
use super::protocol::native_base;
use crate::code::BinaryOp;
use crate::vm::compare::Fast;
use crate::vm::object::{Bytes, Dict, Set, SetData};
use crate::vm::value::Value;
use crate::vm::{PyResult, Vm};

/// `a op b` where an operand is a list, tuple, bytes, dict, set or view of a dictionary. `None`: not defined for these
/// types, or only Python code can do it (a program's `__eq__` or `__hash__`, a count with `__index__`): go by the
/// methods of the classes, native ones included.
pub fn container_binary(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let (a, b) = (a.base(), b.base());
    match op {
        BinaryOp::Add => concatenate(vm, a, b),
        BinaryOp::Mul => match (a, b) {
            (Value::List(_) | Value::Tuple(_) | Value::Bytes(_), count) => repeat(vm, a, count),
            (count, Value::List(_) | Value::Tuple(_) | Value::Bytes(_)) => repeat(vm, b, count),
            _ => Ok(None),
        },
        BinaryOp::Or => match (a, b) {
            (Value::Dict(a), Value::Dict(b)) => dict_union(vm, a, b),
            _ => set_operator(vm, op, a, b),
        },
        BinaryOp::Mod => match a {
            Value::Bytes(template) => percent(vm, template, b),
            _ => Ok(None),
        },
        BinaryOp::And | BinaryOp::Xor | BinaryOp::Sub => set_operator(vm, op, a, b),
        _ => Ok(None),
    }
}

fn concatenate(vm: &Vm, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    Ok(Some(match (a, b) {
        (Value::List(a), Value::List(b)) => {
            check_size(vm, a.len() + b.len())?;
            let mut items = a.snapshot();
            items.extend_from_slice(&b.items.borrow());
            Value::list(items)
        }
        (Value::Tuple(x), Value::Tuple(y)) => match (x.is_empty(), y.is_empty()) {
            (true, _) => b.clone(),
            (_, true) => a.clone(),
            _ => {
                check_size(vm, x.len() + y.len())?;
                Value::tuple([x.items(), y.items()].concat())
            }
        },
        (Value::Bytes(a), Value::Bytes(b)) => {
            vm.check_room(a.data().len() + b.data().len())?;
            let joined = [a.data().as_slice(), b.data().as_slice()].concat();
            Value::Bytes(Rc::new(Bytes::with(joined, a.mutable)))
        }
        _ => return Ok(None),
    }))
}

/// How often to repeat; `None` when `count` is not an integer.
fn times(vm: &Vm, count: &Value) -> PyResult<Option<usize>> {
    Ok(match count {
        Value::Int(count) => Some((*count).max(0) as usize),
        Value::Bool(flag) => Some(usize::from(flag.get())),
        Value::BigInt(_) => {
            return Err(vm.overflow_error("cannot fit 'int' into an index-sized integer"));
        }
        _ => None,
    })
}

fn repeat(vm: &Vm, sequence: &Value, count: &Value) -> PyResult<Option<Value>> {
    let Some(count) = times(vm, count)? else { return Ok(None) };
    let size = |len: usize| check_size(vm, len.saturating_mul(count));
    Ok(Some(match sequence {
        Value::List(list) => {
            size(list.len())?;
            Value::list(repeated(&list.items.borrow(), count))
        }
        Value::Tuple(_) if count == 1 => sequence.clone(),
        Value::Tuple(tuple) => {
            size(tuple.len())?;
            Value::tuple(repeated(tuple.items(), count))
        }
        Value::Bytes(bytes) => {
            let bytes_of = bytes.data();
            if bytes_of.len() > 1 && count as u64 > i64::MAX as u64 / bytes_of.len() as u64 && !bytes.mutable
            {
                return Err(vm.overflow_error("repeated bytes are too long"));
            }
            vm.check_room(bytes_of.len().saturating_mul(count))?;
            Value::Bytes(Rc::new(Bytes::with(repeated(&bytes_of, count), bytes.mutable)))
        }
        _ => return Ok(None),
    }))
}

fn repeated<T: Clone>(items: &[T], count: usize) -> Vec<T> {
    if items.is_empty() {
        Vec::new()
    } else {
        items.iter().cycle().take(items.len() * count).cloned().collect()
    }
}

/// A copy of `a` with the entries of `b`.
fn dict_union(vm: &Vm, a: &Rc<Dict>, b: &Rc<Dict>) -> PyResult<Option<Value>> {
    let union = Rc::new(copy_dict(a));
    Ok(merge_dict(vm, &union, b)?.then(|| Value::Dict(union)))
}

/// A copy with the entries renumbered.
pub fn copy_dict(dict: &Dict) -> Dict {
    let copy = Dict::new();
    {
        let mut data = copy.data.borrow_mut();
        for entry in dict.data.borrow().iter() {
            data.push(entry.key.clone(), entry.hash, entry.value.clone());
        }
    }
    copy.touch();
    copy
}

/// Store the entries of `from` in `into`; false when Python code must take part (nothing is stored then that a
/// second attempt would not store again).
pub fn merge_dict(vm: &Vm, into: &Rc<Dict>, from: &Rc<Dict>) -> PyResult<bool> {
    for (key, value) in from.snapshot() {
        if dict_set(vm, into, key, value)? == Fast::Python {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `&`, `|`, `-` and `^` of sets and of views of keys and items.
fn set_operator(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    match (a, b) {
        (Value::Set(x), Value::Set(y)) => {
            let set = match op {
                BinaryOp::Or => union(x, y),
                BinaryOp::And => intersection(x, y),
                BinaryOp::Sub => difference(x, y),
                BinaryOp::Xor => symmetric_difference(x, y),
                _ => return Ok(None),
            };
            Ok(match set {
                Fast::Ready(data) => Some(Value::Set(Set::with(data, x.frozen).tracked())),
                Fast::Python => None,
            })
        }
        (Value::Iter(_), Value::Set(_) | Value::Iter(_)) | (Value::Set(_), Value::Iter(_)) => {
            view_operator(vm, op, a, b)
        }
        // A view takes any iterable on the other side.
        (Value::Iter(_), other) if set_like(a).is_some() => {
            let Some(items) = collect(vm, other)? else { return Ok(None) };
            let Fast::Ready(set) = set_from(vm, items, false)? else { return Ok(None) };
            view_operator(vm, op, a, &Value::Set(set))
        }
        _ => Ok(None),
    }
}

/// A copy of a table that has CPython's order: as after merging into an empty set.
pub fn copy_set(data: &SetData) -> SetData {
    let mut copy = SetData::default();
    copy.merge_clean(data);
    copy
}

/// `a | b`
pub fn union(a: &Set, b: &Set) -> Fast<SetData> {
    let result = Set::with(copy_set(&a.data.borrow()), false);
    match merge_set(&result, b) {
        Fast::Ready(()) => Fast::Ready(result.data.take()),
        Fast::Python => Fast::Python,
    }
}

/// `into |= from`
pub fn merge_set(into: &Set, from: &Set) -> Fast<()> {
    if std::ptr::eq(into, from) || from.is_empty() {
        return Fast::Ready(());
    }
    let members: Vec<(i64, Value)> =
        from.data.borrow().iter().map(|(hash, member)| (hash, member.clone())).collect();
    {
        let mut data = into.data.borrow_mut();
        data.reserve_for_merge(members.len());
        if data.is_pristine() {
            data.merge_clean(&from.data.borrow());
            drop(data);
            into.touch();
            return Fast::Ready(());
        }
    }
    for (hash, member) in members {
        if set_add_hashed(into, member, hash) == Fast::Python {
            return Fast::Python;
        }
    }
    Fast::Ready(())
}

/// Those members of `from` whose presence in `other` is `wanted`, added in `from`'s order.
fn filtered(from: &Set, other: &Set, wanted: bool) -> Fast<SetData> {
    let (from, other) = (from.data.borrow(), other.data.borrow());
    let mut data = SetData::default();
    for (hash, member) in from.iter() {
        let present = match other.find(member, hash) {
            crate::vm::Probe::Found(_) => true,
            crate::vm::Probe::Missing => false,
            crate::vm::Probe::Python => return Fast::Python,
        };
        if present == wanted {
            data.push(member.clone(), hash);
        }
    }
    Fast::Ready(data)
}

/// `a & b`: goes through the smaller set.
pub fn intersection(a: &Rc<Set>, b: &Rc<Set>) -> Fast<SetData> {
    if Rc::ptr_eq(a, b) {
        return Fast::Ready(copy_set(&a.data.borrow()));
    }
    if b.len() > a.len() { filtered(a, b, true) } else { filtered(b, a, true) }
}

/// `a - b`: a copy without the members of a much smaller `b`, or built anew.
pub fn difference(a: &Set, b: &Set) -> Fast<SetData> {
    if a.len() >> 2 <= b.len() {
        return filtered(a, b, false);
    }
    let mut data = copy_set(&a.data.borrow());
    for (hash, member) in b.data.borrow().iter() {
        match data.find(member, hash) {
            crate::vm::Probe::Found(position) => drop(data.remove_at(position)),
            crate::vm::Probe::Missing => {}
            crate::vm::Probe::Python => return Fast::Python,
        }
    }
    data.tidy();
    Fast::Ready(data)
}

/// `a ^ b`: a copy of `b` in which the members of `a` are switched.
pub fn symmetric_difference(a: &Set, b: &Set) -> Fast<SetData> {
    let mut data = copy_set(&b.data.borrow());
    for (hash, member) in a.data.borrow().iter() {
        match data.find(member, hash) {
            crate::vm::Probe::Found(position) => drop(data.remove_at(position)),
            crate::vm::Probe::Missing => data.push(member.clone(), hash),
            crate::vm::Probe::Python => return Fast::Python,
        }
    }
    Fast::Ready(data)
}

fn view_operator(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let (Some(x), Some(y)) = (set_like(a), set_like(b)) else { return Ok(None) };
    let mut members = Vec::new();
    let keep = |vm: &mut Vm, from: Vec<Value>, other: &Value, wanted: bool, into: &mut Vec<Value>| {
        for member in from {
            match member_of(vm, other, &member)? {
                Fast::Ready(present) if present == wanted => into.push(member),
                Fast::Ready(_) => {}
                Fast::Python => return Ok(false),
            }
        }
        Ok(true)
    };
    let certain = match op {
        BinaryOp::Or => {
            members.extend(x);
            members.extend(y);
            true
        }
        BinaryOp::And => {
            let (view, views, other, others) =
                if matches!(a, Value::Iter(_)) { (a, x, b, y) } else { (b, y, a, x) };
            // The smaller side is gone through; of two that are equally long, it is not the set.
            let set = matches!(other, Value::Set(_));
            if views.len() < others.len() || set && views.len() == others.len() {
                keep(vm, views, other, true, &mut members)?
            } else {
                keep(vm, others, view, true, &mut members)?
            }
        }
        BinaryOp::Sub => keep(vm, x, b, false, &mut members)?,
        BinaryOp::Xor => keep(vm, x, b, false, &mut members)? && keep(vm, y, a, false, &mut members)?,
        _ => return Ok(None),
    };
    if !certain {
        return Ok(None);
    }
    Ok(match set_from(vm, members, false)? {
        Fast::Ready(set) => Some(Value::Set(set)),
        Fast::Python => None,
    })
}

/// `a op= b` that changes `a` in place. `None`: use the methods of the classes (`__iadd__` first, native ones
/// included), then the binary operator.
pub fn inplace(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let changeable = match a.base() {
        Value::List(_) | Value::Dict(_) | Value::Set(_) => true,
        Value::Bytes(bytes) => bytes.mutable,
        _ => false,
    };
    if !changeable {
        return Ok(None);
    }
    let method = match op {
        BinaryOp::Add => "__iadd__",
        BinaryOp::Mul => "__imul__",
        BinaryOp::Or => "__ior__",
        BinaryOp::And => "__iand__",
        BinaryOp::Sub => "__isub__",
        BinaryOp::Xor => "__ixor__",
        _ => return Ok(None),
    };
    let Some(base) = native_base(a, method) else { return Ok(None) };
    Ok(base_inplace(vm, op, base, b)?.then(|| a.clone()))
}

/// [`inplace`] on the built-in value itself; whether it was done.
pub fn base_inplace(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<bool> {
    match (a, op) {
        (Value::List(list), BinaryOp::Add) => {
            let Some(items) = collect(vm, b)? else { return Ok(false) };
            check_size(vm, list.len() + items.len())?;
            list.items.borrow_mut().extend(items);
            Ok(true)
        }
        (Value::List(list), BinaryOp::Mul) => {
            let Some(count) = times(vm, b.base())? else { return Ok(false) };
            check_size(vm, list.len().saturating_mul(count))?;
            let items = repeated(&list.items.borrow(), count);
            let old = list.items.replace(items);
            crate::vm::release::let_go_all(old.into_iter().rev());
            Ok(true)
        }
        (Value::Bytes(bytes), BinaryOp::Add) => {
            let Value::Bytes(other) = b.base() else { return Ok(false) };
            vm.check_room(bytes.data().len() + other.data().len())?;
            if !Rc::ptr_eq(bytes, other) {
                bytes.change().extend_from_slice(&other.data());
            } else if !bytes.data().is_empty() {
                // CPython reads the one while it lengthens the other, and notices.
                let text = Value::str("Existing exports of data: object cannot be re-sized");
                return Err(vm.exception(&vm.types.buffer_error, vec![text]));
            }
            Ok(true)
        }
        (Value::Bytes(bytes), BinaryOp::Mul) => {
            let Some(count) = times(vm, b.base())? else { return Ok(false) };
            vm.check_room(bytes.data().len().saturating_mul(count))?;
            let content = repeated(&bytes.data(), count);
            *bytes.change() = content;
            Ok(true)
        }
        (Value::Dict(dict), BinaryOp::Or) => match native_base(b, "__iter__") {
            Some(Value::Dict(other)) => merge_dict(vm, dict, other),
            _ => Ok(false),
        },
        (Value::Set(set), _) if !set.frozen => {
            let Value::Set(other) = b.base() else { return Ok(false) };
            let data = match op {
                BinaryOp::Or => return Ok(merge_set(set, other) == Fast::Ready(())),
                BinaryOp::And => intersection(set, other),
                BinaryOp::Sub if Rc::ptr_eq(set, other) => Fast::Ready(SetData::default()),
                BinaryOp::Sub => subtract(set, other),
                BinaryOp::Xor if Rc::ptr_eq(set, other) => Fast::Ready(SetData::default()),
                BinaryOp::Xor => switch(set, other),
                _ => return Ok(false),
            };
            let Fast::Ready(data) = data else { return Ok(false) };
            replace_data(set, data);
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Give a set new content; the old one is released.
pub fn replace_data(set: &Set, data: SetData) {
    let old = set.data.replace(data);
    set.touch();
    // A set that goes away hands its members to the release queue.
    drop(Set::with(old, false));
}

/// The content of `set` without the members of `other`, in the table as it is.
pub fn subtract(set: &Set, other: &Set) -> Fast<SetData> {
    let mut data = set.data.borrow().clone();
    for (hash, member) in other.data.borrow().iter() {
        match data.find(member, hash) {
            crate::vm::Probe::Found(position) => drop(data.remove_at(position)),
            crate::vm::Probe::Missing => {}
            crate::vm::Probe::Python => return Fast::Python,
        }
    }
    data.tidy();
    Fast::Ready(data)
}

/// The content of `set` with the members of `other` switched, in the table as it is.
pub fn switch(set: &Set, other: &Set) -> Fast<SetData> {
    let mut data = set.data.borrow().clone();
    for (hash, member) in other.data.borrow().iter() {
        match data.find(member, hash) {
            crate::vm::Probe::Found(position) => drop(data.remove_at(position)),
            crate::vm::Probe::Missing => data.push(member.clone(), hash),
            crate::vm::Probe::Python => return Fast::Python,
        }
    }
    Fast::Ready(data)
}
