//! The methods of `str` that set a text into a field of some width.

use std::rc::Rc;

use super::super::receiver::{Index, index, not_an_integer, size, with_indices};
use super::layout;
use super::methods::{text, this, with_one};
use crate::vm::Vm;
use crate::vm::memory;
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::object::Str;

/// What `center` and its kin work with.
enum Field<'a> {
    /// Text, width and fill character.
    Known(&'a Rc<Str>, usize, char),
    /// The width has to be asked for in Python.
    Again(Flow),
}

fn field<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<Field<'a>> {
    let whole = this(vm, args, method)?;
    let pos = args.between(vm, method, true, 1, 2)?;
    let width = match size(vm, &pos[1])? {
        Index::Int(width) => usize::try_from(width.max(0)).unwrap_or(usize::MAX),
        Index::Python => return Ok(Field::Again(with_indices(vm, &vm.types.str, method, args))),
    };
    let fill = match pos.get(2) {
        None => ' ',
        Some(fill) => {
            let Some(fill_text) = fill.as_str() else {
                let name = vm.class_name(fill);
                return Err(
                    vm.type_error(format!("The fill character must be a unicode character, not {name}"))
                );
            };
            let mut chars = fill_text.chars();
            match (chars.next(), chars.next()) {
                (Some(fill), None) => fill,
                _ => return Err(vm.type_error("The fill character must be exactly one character long")),
            }
        }
    };
    vm.check_room(width)?;
    Ok(Field::Known(whole, width, fill))
}

pub(super) fn center(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match field(vm, args, "center")? {
        Field::Known(whole, width, fill) => {
            text(layout::center(whole.as_str(), whole.len_chars(), width, fill))
        }
        Field::Again(flow) => Ok(flow),
    }
}

pub(super) fn ljust(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match field(vm, args, "ljust")? {
        Field::Known(whole, width, fill) => {
            text(layout::pad(whole.as_str(), 0, width.saturating_sub(whole.len_chars()), fill))
        }
        Field::Again(flow) => Ok(flow),
    }
}

pub(super) fn rjust(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    match field(vm, args, "rjust")? {
        Field::Known(whole, width, fill) => {
            text(layout::pad(whole.as_str(), width.saturating_sub(whole.len_chars()), 0, fill))
        }
        Field::Again(flow) => Ok(flow),
    }
}

pub(super) fn zfill(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (whole, width) = with_one(vm, args, "zfill")?;
    match size(vm, width)? {
        Index::Int(width) => {
            let width = usize::try_from(width.max(0)).unwrap_or(usize::MAX);
            vm.check_room(width)?;
            text(layout::zero_fill(whole.as_str(), whole.len_chars(), width))
        }
        Index::Python => Ok(with_indices(vm, &vm.types.str, "zfill", args)),
    }
}

pub(super) fn expandtabs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let whole = this(vm, args, "expandtabs")?;
    let [size] = args.parse(vm, "expandtabs", true, ["tabsize"], 0, 1)?;
    let size = match size {
        None => 8,
        Some(size) => match index(vm, &size)? {
            Index::Int(size) if i32::try_from(size).is_ok() => size,
            Index::Int(_) => return Err(vm.overflow_error("Python int too large to convert to C int")),
            Index::Python => return Err(not_an_integer(vm, &size)),
        },
    };
    match layout::expand_tabs(whole.as_str(), size, memory::room()) {
        Some(expanded) => text(expanded),
        None => Err(vm.memory_error()),
    }
}
