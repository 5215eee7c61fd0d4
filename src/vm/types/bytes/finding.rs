//! Methods of `bytes` that look for something.

use super::super::has_special;
use super::super::number::Int;
use super::super::receiver::{Index, index, with_indices};
use super::methods::{data, owner, this};
use super::search;
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::value::Value;

/// The bounds of a search; `None`: Python must be asked.
fn bounds(vm: &Vm, pos: &[Value], length: usize) -> PyResult<Option<(usize, usize)>> {
    let mut ends = [0, i64::MAX];
    for (end, argument) in ends.iter_mut().zip(pos.get(2..).unwrap_or(&[])) {
        if argument.is_none() {
            continue;
        }
        match index(vm, argument) {
            Ok(Index::Int(index)) => *end = index,
            Ok(Index::Python) => return Ok(None),
            Err(_) => {
                return Err(
                    vm.type_error("slice indices must be integers or None or have an __index__ method")
                );
            }
        }
    }
    let length = length as i64;
    let [start, end] =
        ends.map(|index| (if index < 0 { index.saturating_add(length) } else { index }).max(0));
    Ok(Some((start as usize, end.min(length) as usize)))
}

/// What is sought: bytes, or one byte by its number; `None`: Python must be asked for the number.
fn needle(vm: &Vm, argument: &Value) -> PyResult<Option<Vec<u8>>> {
    if let Value::Bytes(bytes) = argument.base() {
        return Ok(Some(bytes.data().clone()));
    }
    match Int::of(argument) {
        Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
            Some(byte) => Ok(Some(vec![byte])),
            None => Err(vm.value_error("byte must be in range(0, 256)")),
        },
        None if has_special(vm, argument, "__index__") => Ok(None),
        None => {
            let name = vm.class_name(argument);
            Err(vm.type_error(format!("argument should be integer or bytes-like object, not '{name}'")))
        }
    }
}

fn position(vm: &mut Vm, args: &Args<'_>, method: &str, last: bool, must: bool) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 3)?;
    // The bounds are looked at first, as in CPython.
    let (Some((start, end)), Some(wanted)) = (bounds(vm, pos, bytes.data().len())?, needle(vm, &pos[1])?)
    else {
        return Ok(with_indices(vm, &owner(vm, args), method, args));
    };
    let found = bytes
        .data()
        .get(start..end)
        .and_then(|part| if last { search::rfind(part, &wanted) } else { search::find(part, &wanted) });
    match found {
        Some(found) => Ok(Flow::Value(Value::Int((start + found) as i64))),
        None if must => Err(vm.value_error("subsection not found")),
        None => Ok(Flow::Value(Value::Int(-1))),
    }
}

pub(super) fn find(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "find", false, false)
}

pub(super) fn rfind(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "rfind", true, false)
}

pub(super) fn index_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "index", false, true)
}

pub(super) fn rindex(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    position(vm, args, "rindex", true, true)
}

pub(super) fn count(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "count")?;
    let pos = args.between(vm, "count", true, 1, 3)?;
    // The bounds are looked at first, as in CPython.
    let (Some((start, end)), Some(wanted)) = (bounds(vm, pos, bytes.data().len())?, needle(vm, &pos[1])?)
    else {
        return Ok(with_indices(vm, &owner(vm, args), "count", args));
    };
    let count = bytes.data().get(start..end).map_or(0, |part| search::count(part, &wanted));
    Ok(Flow::Value(Value::Int(count as i64)))
}

fn affix(vm: &mut Vm, args: &Args<'_>, method: &str, test: fn(&[u8], &[u8]) -> bool) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 3)?;
    let Some((start, end)) = bounds(vm, pos, bytes.data().len())? else {
        return Ok(with_indices(vm, &owner(vm, args), method, args));
    };
    let content = bytes.data();
    let part = content.get(start..end);
    let matches = |wanted: &[u8]| part.is_some_and(|part| test(part, wanted));
    let found = match pos[1].base() {
        Value::Bytes(wanted) => matches(&wanted.data()),
        Value::Tuple(candidates) => {
            let mut found = false;
            for candidate in candidates.items() {
                found = found || matches(&data(vm, candidate)?);
            }
            found
        }
        other => {
            let name = vm.class_name(other);
            return Err(
                vm.type_error(format!("{method} first arg must be bytes or a tuple of bytes, not {name}"))
            );
        }
    };
    Ok(Flow::Value(Value::bool(found)))
}

pub(super) fn startswith(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    affix(vm, args, "startswith", |part, wanted| part.starts_with(wanted))
}

pub(super) fn endswith(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    affix(vm, args, "endswith", |part, wanted| part.ends_with(wanted))
}
