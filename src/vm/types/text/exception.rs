//! The texts of exceptions.

use super::display::str_of;
use super::repr::repr;
use crate::vm::Vm;
use crate::vm::compare::Fast;
use crate::vm::errors::exception_state;
use crate::vm::native::PyResult;
use crate::vm::value::Value;

/// `str(exception)` by the rules of its built-in class.
pub fn exception_str(vm: &mut Vm, value: &Value) -> PyResult<Fast<String>> {
    let Some(state) = exception_state(value) else { return Ok(Fast::Ready(String::new())) };
    let args = state.borrow().args.clone();
    let items = match &args {
        Value::Tuple(tuple) => tuple.items(),
        _ => &[],
    };
    let class = vm.class_of(value);
    if class.is_subclass(&vm.types.base_exception_group) {
        return group_str(vm, items);
    }
    if class.is_subclass(&vm.types.os_error)
        && let Some(text) = os_error_str(vm, value, items)?
    {
        return Ok(text);
    }
    match items {
        [] => Ok(Fast::Ready(String::new())),
        // A missing key shows as it is written, so that an empty text is seen.
        [key] if class.is_subclass(&vm.types.key_error) => repr(vm, key),
        [only] => str_of(vm, only),
        _ => repr(vm, &args),
    }
}

/// "message (2 sub-exceptions)"
fn group_str(vm: &mut Vm, items: &[Value]) -> PyResult<Fast<String>> {
    let [message, exceptions, ..] = items else { return Ok(Fast::Ready(String::new())) };
    let count = match exceptions.base() {
        Value::List(list) => list.len(),
        Value::Tuple(tuple) => tuple.len(),
        _ => 0,
    };
    let plural = if count == 1 { "" } else { "s" };
    Ok(match str_of(vm, message)? {
        Fast::Ready(message) => Fast::Ready(format!("{message} ({count} sub-exception{plural})")),
        Fast::Python => Fast::Python,
    })
}

/// "[Errno 2] No such file or directory: 'x'", for the errors that have a number and a text.
fn os_error_str(vm: &mut Vm, value: &Value, items: &[Value]) -> PyResult<Option<Fast<String>>> {
    let [number, text, more @ ..] = items else { return Ok(None) };
    let stored = match value {
        Value::Instance(instance) => instance.dict.get().and_then(|dict| dict.get_str("filename")),
        _ => None,
    };
    let filename = stored.or_else(|| more.first().cloned()).filter(|name| !name.is_none());
    let (Fast::Ready(number), Fast::Ready(text)) = (str_of(vm, number)?, str_of(vm, text)?) else {
        return Ok(Some(Fast::Python));
    };
    let plain = format!("[Errno {number}] {text}");
    Ok(Some(match filename {
        None => Fast::Ready(plain),
        Some(filename) => match repr(vm, &filename)? {
            Fast::Ready(name) => Fast::Ready(format!("{plain}: {name}")),
            Fast::Python => Fast::Python,
        },
    }))
}
