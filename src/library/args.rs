//! Numbers as arguments of library functions.

use crate::vm::types::{self, Int, Number};
use crate::vm::{PyResult, Value, Vm};

/// A real number as a float; `TypeError` in the words of arithmetic for anything else.
pub fn float(vm: &Vm, value: &Value) -> PyResult<f64> {
    match Number::of(value.base()).and_then(Number::to_float) {
        Some(number) => number.map_err(|error| error.raise(vm)),
        None => Err(vm.type_error(format!("must be real number, not {}", vm.class_name(value)))),
    }
}

/// An integer; `TypeError` for anything else, also for a float.
pub fn integer<'a>(vm: &Vm, value: &'a Value) -> PyResult<Int<'a>> {
    Int::of(value.base()).ok_or_else(|| types::not_an_integer(vm, value))
}
