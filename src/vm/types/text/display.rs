//! `str()`, `ascii()` and `format()` of every value, as far as no Python code has a part in it, and the natives of
//! `object` that they rest on.

use std::rc::Rc;

use super::super::add_methods;
use super::super::number::Int;
use super::super::special::{Special, helper, special_of_class};
use super::format_builtin::{format_complex, format_float, format_int, format_str};
use super::quote::escape_non_ascii;
use super::repr::{builtin_repr, repr};
use super::spec::FormatError;
use crate::vm::Vm;
use crate::vm::compare::Fast;
use crate::vm::native::{Args, Flow, NativeResult, PyResult, Raised};
use crate::vm::object::Class;
use crate::vm::value::Value;

/// `str(value)`; `Python` when a class written in Python takes part, which is then the prelude's `str_slow`.
pub fn str_of(vm: &mut Vm, value: &Value) -> PyResult<Fast<String>> {
    match value {
        Value::Str(text) => Ok(Fast::Ready(text.as_str().to_owned())),
        Value::Instance(instance) => {
            let class = instance.class();
            protocol(vm, value, &class, "__str__", &[], builtin_str)
        }
        Value::Class(class) => match &class.metaclass {
            Some(metaclass) => protocol(vm, value, &metaclass.clone(), "__str__", &[], builtin_str),
            None => repr(vm, value),
        },
        other => repr(vm, other),
    }
}

/// `ascii(value)`
pub fn ascii_of(vm: &mut Vm, value: &Value) -> PyResult<Fast<String>> {
    Ok(match repr(vm, value)? {
        Fast::Ready(text) => Fast::Ready(escape_non_ascii(&text)),
        Fast::Python => Fast::Python,
    })
}

/// `format(value, spec)`; `Python` when a class written in Python takes part: the prelude's `format_slow`.
pub fn format(vm: &mut Vm, value: &Value, spec: &str) -> PyResult<Fast<String>> {
    let class = match value {
        Value::Instance(instance) => instance.class(),
        Value::Class(class) => match &class.metaclass {
            Some(metaclass) => metaclass.clone(),
            None => return builtin_format(vm, value, spec),
        },
        _ => return builtin_format(vm, value, spec),
    };
    let spec_value = Value::str(spec);
    protocol(vm, value, &class, "__format__", &[spec_value], |vm, value| builtin_format(vm, value, spec))
}

/// Go by the class's method: native ones are called at once, `none` stands in for a method not installed.
fn protocol(
    vm: &mut Vm,
    value: &Value,
    class: &Rc<Class>,
    method: &str,
    more: &[Value],
    none: impl FnOnce(&mut Vm, &Value) -> PyResult<Fast<String>>,
) -> PyResult<Fast<String>> {
    match special_of_class(class, method) {
        None => none(vm, value),
        Some(Special::Python(..)) => Ok(Fast::Python),
        Some(native) => Ok(match native.call(vm, value, more)? {
            Flow::Value(Value::Str(text)) => Fast::Ready(text.as_str().to_owned()),
            _ => Fast::Python,
        }),
    }
}

/// The `__str__` of the built-in type behind a value: of texts themselves, of all others their `repr`.
pub fn builtin_str(vm: &mut Vm, value: &Value) -> PyResult<Fast<String>> {
    if let Some(text) = value.as_str() {
        return Ok(Fast::Ready(text.to_owned()));
    }
    repr(vm, value)
}

/// The `__format__` of the built-in type behind a value.
pub fn builtin_format(vm: &mut Vm, value: &Value, spec: &str) -> PyResult<Fast<String>> {
    if spec.is_empty() && matches!(value, Value::Instance(_)) {
        return str_of(vm, value);
    }
    let formatted = match value.base() {
        Value::Str(text) => format_str(text.as_str(), spec),
        Value::Bool(flag) if spec.is_empty() => Ok(if flag.get() { "True" } else { "False" }.to_owned()),
        Value::Bool(flag) => format_int(Int::Small(i64::from(flag.get())), spec, "bool"),
        Value::Int(number) if spec.is_empty() => Ok(number.to_string()),
        number @ (Value::Int(_) | Value::BigInt(_)) => match Int::of(number) {
            Some(int) => {
                let name = vm.class_name(value);
                format_int(int, spec, &name)
            }
            None => return Ok(Fast::Python),
        },
        Value::Float(number) => format_float(number.get(), spec),
        Value::Complex(parts) => format_complex(**parts, spec),
        _ if spec.is_empty() => return str_of(vm, value),
        _ => {
            let name = vm.class_name(value);
            return Err(vm.type_error(format!("unsupported format string passed to {name}.__format__")));
        }
    };
    formatted.map(Fast::Ready).map_err(|error| format_error(vm, error))
}

/// The exception for a failed formatting.
pub fn format_error(vm: &Vm, error: FormatError) -> Raised {
    match error {
        FormatError::Value(message) => vm.value_error(message),
        FormatError::Overflow(message) => vm.overflow_error(message),
        FormatError::Memory => vm.memory_error(),
    }
}

/// Give the built-in types that have no module of their own here their `__repr__`.
pub fn install_repr(vm: &mut Vm) {
    let types = &vm.types;
    for class in [
        &types.type_,
        &types.none,
        &types.not_implemented,
        &types.ellipsis,
        &types.tuple,
        &types.list,
        &types.dict,
        &types.mappingproxy,
        &types.set,
        &types.frozenset,
        &types.range,
        &types.slice,
        &types.dict_keys,
        &types.dict_values,
        &types.dict_items,
        &types.function,
        &types.builtin_function,
        &types.method_descriptor,
        &types.wrapper_descriptor,
        &types.method_wrapper,
        &types.method,
        &types.module,
        &types.cell,
        &types.code,
        &types.frame,
        &types.generator,
        &types.coroutine,
        &types.async_generator,
        &types.classmethod,
        &types.staticmethod,
        &types.super_,
        &types.getset_descriptor,
        &types.member_descriptor,
    ] {
        add_methods(class, &[("__repr__", repr_method)]);
    }
}

fn flow(vm: &Vm, fast: Fast<String>, slow: &str, args: impl FnOnce() -> Vec<Value>) -> Flow {
    match fast {
        Fast::Ready(text) => Flow::Value(Value::string(text)),
        Fast::Python => helper(vm, slow, args()),
    }
}

/// `repr(value)` as a value or what gives it.
pub fn repr_flow(vm: &mut Vm, value: &Value) -> NativeResult {
    let fast = repr(vm, value)?;
    Ok(flow(vm, fast, "repr_slow", || vec![value.clone()]))
}

/// `str(value)` as a value or what gives it. A `str` stays the object that it is.
pub fn str_flow(vm: &mut Vm, value: &Value) -> NativeResult {
    if matches!(value, Value::Str(_)) {
        return Ok(Flow::Value(value.clone()));
    }
    let fast = str_of(vm, value)?;
    Ok(flow(vm, fast, "str_slow", || vec![value.clone()]))
}

/// `ascii(value)` as a value or what gives it.
pub fn ascii_flow(vm: &mut Vm, value: &Value) -> NativeResult {
    let fast = ascii_of(vm, value)?;
    Ok(flow(vm, fast, "ascii_slow", || vec![value.clone()]))
}

/// `format(value, spec)` as a value or what gives it; `spec` must be a `str`.
pub fn format_flow(vm: &mut Vm, value: &Value, spec: &Value) -> NativeResult {
    let Some(text) = spec.as_str() else {
        let name = vm.argument_name(spec);
        return Err(vm.type_error(format!("format() argument 2 must be str, not {name}")));
    };
    if text.is_empty() && matches!(value, Value::Str(_)) {
        return Ok(Flow::Value(value.clone()));
    }
    let fast = format(vm, value, text)?;
    Ok(flow(vm, fast, "format_slow", || vec![value.clone(), spec.clone()]))
}

/// `__repr__` of every built-in type.
pub fn repr_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly::<1>(vm, "__repr__", true)?;
    let fast = builtin_repr(vm, value)?;
    Ok(flow(vm, fast, "builtin_repr_slow", || vec![value.clone()]))
}

/// `__str__` of every built-in type.
pub fn str_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly::<1>(vm, "__str__", true)?;
    let fast = builtin_str(vm, value)?;
    Ok(flow(vm, fast, "repr_slow", || vec![value.clone()]))
}

/// `__format__` of every built-in type.
pub fn format_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    // The class whose own method this is: those without a format of their own have that of `object`.
    let owner = match args.pos.first().map(Value::base) {
        Some(Value::Bool(_) | Value::Int(_) | Value::BigInt(_)) => "int",
        Some(Value::Float(_)) => "float",
        Some(Value::Complex(_)) => "complex",
        Some(Value::Str(_)) => "str",
        _ => "object",
    };
    let [value, spec] = args.exactly::<2>(vm, &format!("{owner}.__format__"), true)?;
    let Some(text) = spec.as_str() else {
        let name = vm.argument_name(spec);
        return Err(vm.type_error(format!("__format__() argument must be str, not {name}")));
    };
    let fast = builtin_format(vm, value, text)?;
    // Only a type without a format of its own can need Python, and only for an empty specification.
    Ok(flow(vm, fast, "str_slow", || vec![value.clone()]))
}
