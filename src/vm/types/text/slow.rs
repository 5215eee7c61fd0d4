//! What the prelude's `strings.py` uses: the native halves of methods that Python code drives.

use super::{methods, translate};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, Method as NativeMethod, NativeResult};
use crate::vm::value::Value;

/// The functions by the names that the prelude knows them by.
pub const INTRINSICS: &[NativeMethod] = &[("_str_join", str_join), ("_translated", translated)];

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
