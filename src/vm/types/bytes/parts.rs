//! Methods of `bytes` that take bytes apart and put them together.

use std::cell::Ref;

use super::super::receiver::{Index, size, with_indices};
use super::super::special::helper;
use super::super::{collect, is_iterable, truth};
use super::methods::{answer, data, like, list, owner, this, with_one};
use super::{search, value};
use crate::vm::Vm;
use crate::vm::compare::Fast;
use crate::vm::native::{Args, Flow, NativeResult};
use crate::vm::value::Value;

/// Splits at runs of blanks, at most so many times.
type AtSpace = for<'t> fn(&'t [u8], usize) -> Vec<&'t [u8]>;

/// Splits at a separator, at most so many times.
type AtSeparator = for<'t> fn(&'t [u8], &[u8], usize) -> Vec<&'t [u8]>;

fn split_any(
    vm: &mut Vm,
    args: &Args<'_>,
    method: &str,
    at_space: AtSpace,
    at_separator: AtSeparator,
) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let [separator, maximum] = args.parse(vm, method, true, ["sep", "maxsplit"], 0, 2)?;
    let limit = match &maximum {
        None => usize::MAX,
        Some(maximum) => match size(vm, maximum)? {
            Index::Int(maximum) => usize::try_from(maximum).unwrap_or(usize::MAX),
            Index::Python => {
                let flat = [args.pos[0].clone(), separator.unwrap_or(Value::None), maximum.clone()];
                return Ok(with_indices(vm, &owner(vm, args), method, &Args::positional(&flat)));
            }
        },
    };
    match separator.filter(|separator| !separator.is_none()) {
        None => list(args, at_space(&bytes.data(), limit)),
        Some(separator) => {
            let separator = data(vm, &separator)?;
            if separator.is_empty() {
                return Err(vm.value_error("empty separator"));
            }
            list(args, at_separator(&bytes.data(), &separator, limit))
        }
    }
}

pub(super) fn split(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    split_any(vm, args, "split", search::split_space, search::split)
}

pub(super) fn rsplit(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    split_any(vm, args, "rsplit", search::rsplit_space, search::rsplit)
}

pub(super) fn splitlines(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "splitlines")?;
    let [keep] = args.parse(vm, "splitlines", true, ["keepends"], 0, 1)?;
    let keep = keep.is_some_and(|keep| !matches!(truth(&keep), Fast::Ready(false)));
    list(args, search::split_lines(&bytes.data(), keep))
}

fn partition_any(vm: &mut Vm, args: &Args<'_>, method: &str, last: bool) -> NativeResult {
    let (whole, argument) = with_one(vm, args, method)?;
    let separator = data(vm, argument)?;
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let cut = if last { search::rfind(&whole, &separator) } else { search::find(&whole, &separator) };
    let part = |part: &[u8]| like(args, part.to_vec());
    Ok(Flow::Value(Value::tuple(match cut {
        Some(at) => {
            // `bytes` hands its argument back, whatever that is; a bytearray copies it.
            let middle = match part(&[]) {
                Value::Bytes(empty) if empty.mutable => part(&separator),
                _ => argument.clone(),
            };
            vec![part(&whole[..at]), middle, part(&whole[at + separator.len()..])]
        }
        None if last => vec![part(&[]), part(&[]), part(&whole)],
        None => vec![part(&whole), part(&[]), part(&[])],
    })))
}

pub(super) fn partition(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    partition_any(vm, args, "partition", false)
}

pub(super) fn rpartition(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    partition_any(vm, args, "rpartition", true)
}

fn strip_any(vm: &mut Vm, args: &Args<'_>, method: &str, left: bool, right: bool) -> NativeResult {
    let bytes = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 0, 1)?;
    let set: Option<Ref<'_, Vec<u8>>> = match pos.get(1) {
        None | Some(Value::None) => None,
        Some(set) => Some(data(vm, set)?),
    };
    answer(
        args,
        search::strip(&bytes.data(), left, right, |byte| match &set {
            None => search::is_space(byte),
            Some(set) => set.contains(&byte),
        }),
    )
}

pub(super) fn strip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    strip_any(vm, args, "strip", true, true)
}

pub(super) fn lstrip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    strip_any(vm, args, "lstrip", true, false)
}

pub(super) fn rstrip(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    strip_any(vm, args, "rstrip", false, true)
}

pub(super) fn removeprefix(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (whole, prefix) = with_one(vm, args, "removeprefix")?;
    let prefix = data(vm, prefix)?;
    answer(args, whole.strip_prefix(prefix.as_slice()).unwrap_or(&whole))
}

pub(super) fn removesuffix(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (whole, suffix) = with_one(vm, args, "removesuffix")?;
    let suffix = data(vm, suffix)?;
    answer(args, whole.strip_suffix(suffix.as_slice()).unwrap_or(&whole))
}

pub(super) fn replace(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "replace")?;
    let pos = args.between(vm, "replace", true, 2, 3)?;
    let (old, new) = (data(vm, &pos[1])?, data(vm, &pos[2])?);
    let limit = match pos.get(3) {
        None => usize::MAX,
        Some(limit) => match size(vm, limit)? {
            Index::Int(limit) => usize::try_from(limit).unwrap_or(usize::MAX),
            Index::Python => return Ok(with_indices(vm, &owner(vm, args), "replace", args)),
        },
    };
    let places = bytes.data().len() / old.len().max(1) + 1;
    vm.check_room(new.len().saturating_sub(old.len()).saturating_mul(places.min(limit)))?;
    answer(args, search::replace(&bytes.data(), &old, &new, limit))
}

pub(super) fn join(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (separator, iterable) = with_one(vm, args, "join")?;
    let items = match collect(vm, iterable)? {
        Some(items) => items,
        None if is_iterable(vm, iterable) => {
            return Ok(helper(vm, "bytes_join", vec![args.pos[0].clone(), iterable.clone()]));
        }
        None => return Err(vm.type_error("can only join an iterable")),
    };
    let mut out = Vec::new();
    for (position, item) in items.iter().enumerate() {
        let Value::Bytes(part) = item.base() else {
            let name = vm.class_name(item);
            return Err(vm.type_error(format!(
                "sequence item {position}: expected a bytes-like object, {name} found"
            )));
        };
        if position > 0 {
            out.extend_from_slice(&separator);
        }
        vm.check_room(out.len() + part.data().len())?;
        out.extend_from_slice(&part.data());
    }
    answer(args, out)
}

/// `bytes.translate(table, delete)`
pub(super) fn translate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let bytes = this(vm, args, "translate")?;
    if args.pos.len() < 2 {
        return Err(vm.type_error("translate() takes at least 1 positional argument (0 given)"));
    }
    let [table, delete] = args.parse(vm, "translate", true, ["table", "delete"], 1, 2)?;
    let table = table.unwrap_or(Value::None);
    let table = if table.is_none() { None } else { Some(data(vm, &table)?.to_vec()) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let delete = match &delete {
        None => Vec::new(),
        Some(delete) => data(vm, delete)?.to_vec(),
    };
    let content = bytes.data();
    let kept = content.iter().filter(|byte| !delete.contains(byte));
    answer(
        args,
        match table {
            None => kept.copied().collect::<Vec<u8>>(),
            Some(table) => kept.map(|byte| table[usize::from(*byte)]).collect(),
        },
    )
}

/// `bytes.maketrans(from, to)`
pub(super) fn maketrans(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [from, to] = args.exactly::<2>(vm, "maketrans", false)?;
    let (from, to) = (data(vm, from)?, data(vm, to)?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to.iter()) {
        table[usize::from(*from)] = *to;
    }
    Ok(Flow::Value(value(table)))
}
