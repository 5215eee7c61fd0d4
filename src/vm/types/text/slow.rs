//! What the prelude's `text.py` uses: the native halves of texts that need Python code.

use super::quote::escape_non_ascii;
use super::repr::{again, enter, leave, plan};
use super::{methods, translate};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, Method as NativeMethod, NativeResult};
use crate::vm::value::Value;

/// The functions by the names that the prelude knows them by.
pub const INTRINSICS: &[NativeMethod] = &[
    ("_escape_non_ascii", escape),
    ("_repr_enter", repr_enter),
    ("_repr_leave", repr_leave),
    ("_repr_plan", repr_plan),
    ("_str_join", str_join),
    ("_translated", translated),
];

/// `_escape_non_ascii(text)`
fn escape(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [text] = args.exactly::<1>(vm, "_escape_non_ascii", false)?;
    Ok(Flow::from(escape_non_ascii(text.as_str().unwrap_or(""))))
}

/// `_repr_enter(value)`: None, or the text of a container that is inside itself.
fn repr_enter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly::<1>(vm, "_repr_enter", false)?;
    Ok(Flow::Value(if enter(vm, value) { Value::None } else { Value::string(again(vm, value)) }))
}

/// `_repr_leave(value)`
fn repr_leave(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly::<1>(vm, "_repr_leave", false)?;
    leave(vm, value);
    Ok(Flow::Value(Value::None))
}

/// `_repr_plan(value)`: what goes before, the items, whether they are pairs, what goes behind.
fn repr_plan(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly::<1>(vm, "_repr_plan", false)?;
    let plan = plan(vm, value);
    Ok(Flow::Value(Value::tuple(vec![
        Value::string(plan.opening),
        Value::list(plan.items),
        Value::Bool(plan.paired),
        Value::str(plan.closing),
    ])))
}

/// `_str_join(separator, list)`
fn str_join(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [separator, items] = args.exactly::<2>(vm, "_str_join", false)?;
    match items {
        Value::List(items) => methods::joined(vm, separator.as_str().unwrap_or(""), &items.snapshot()),
        other => Err(methods::not_iterable(vm, other)),
    }
}

/// `_translated(number)`: the character.
fn translated(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [code] = args.exactly::<1>(vm, "_translated", false)?;
    Ok(Flow::from(translate::translated(vm, code)?.to_string()))
}
