//! The constructors `int()` and `bool()`.

use std::rc::Rc;

use super::super::number::{Int, NumberError};
use super::super::receiver::{allocate, constructed, not_an_integer};
use super::super::special::{and_then, helper, special, wrong_result};
use super::super::{float, text};
use super::{parse, parse_str};
use crate::vm::Vm;
use crate::vm::compare::Fast;
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::value::Value;

/// `int(x=0)` and `int(text, base=10)`
pub fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.int.clone();
    let class = constructed(vm, args, &exact)?;
    if Rc::ptr_eq(class, &vm.types.bool) {
        return Err(vm.type_error("int.__new__(bool) is not safe, use bool.__new__()"));
    }
    let class = Value::Class(class.clone());
    args.known_keywords(vm, "int", &["base"])?;
    let given = args.pos.len() - 1;
    let total = given + args.names.len();
    if total > 2 {
        return Err(vm.type_error(format!("int expected at most 2 arguments, got {total}")));
    }
    let base = args.keyword("base").or(args.pos.get(2));
    let Some(value) = args.pos.get(1) else {
        if base.is_some() {
            return Err(vm.type_error("int() missing string argument"));
        }
        return made(vm, &class, Value::Int(0));
    };
    match base {
        None => from_value(vm, &class, value),
        Some(base) => match Int::of(base) {
            Some(base) => {
                let base = base.to_i64().unwrap_or(-1);
                from_text(vm, &class, value, base)
            }
            None => {
                let Some(method) = special(vm, base, "__index__") else {
                    return Err(not_an_integer(vm, base));
                };
                let flow = method.call(vm, base, &[])?;
                and_then(vm, flow, Value::tuple(vec![class, value.clone()]), base_known)
            }
        },
    }
}

/// An instance of `class` for an int.
fn made(vm: &mut Vm, class: &Value, number: Value) -> NativeResult {
    let Value::Class(class) = class else { return Ok(Flow::Value(number)) };
    Ok(Flow::Value(allocate(class, &vm.types.int, number)))
}

fn base_known(vm: &mut Vm, state: &Value, base: Value) -> NativeResult {
    let Value::Tuple(state) = state else { return Ok(Flow::Value(base)) };
    let [class, value] = state.items() else { return Ok(Flow::Value(base)) };
    let base = integral(vm, base, "__index__")?;
    let base = Int::of(&base).and_then(|base| base.to_i64());
    from_text(vm, class, value, base.unwrap_or(-1))
}

fn from_text(vm: &mut Vm, class: &Value, value: &Value, base: i64) -> NativeResult {
    let base = match base {
        0 | 2..=36 => base as u32,
        _ => return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0")),
    };
    match parsed(value, base) {
        Some(result) => {
            let number = result.map_err(|error| error.raise(vm))?;
            made(vm, class, number)
        }
        None => Err(vm.type_error("int() can't convert non-string with explicit base")),
    }
}

/// The int that a `str` or `bytes` spells; `None` for other values.
fn parsed(value: &Value, base: u32) -> Option<Result<Value, NumberError>> {
    match value.base() {
        Value::Str(text) => Some(parse_str(text.as_str(), base)),
        Value::Bytes(bytes) => {
            let shown = || text::quote_bytes(&bytes.data());
            // Bytes that are not ASCII are no digits; Latin-1 keeps them as characters that are none either.
            let text: String = bytes
                .data()
                .iter()
                .map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' })
                .collect();
            Some(parse(&text, base, &shown))
        }
        _ => None,
    }
}

fn from_value(vm: &mut Vm, class: &Value, value: &Value) -> NativeResult {
    let overridden = matches!(value, Value::Instance(_));
    if !overridden {
        if let Some(number) = Int::of(value) {
            return made(vm, class, number.to_value());
        }
        if let Value::Float(number) = value {
            let number = float::truncate(number.get()).map_err(|error| error.raise(vm))?;
            return made(vm, class, number);
        }
    }
    if let Some(method) = special(vm, value, "__int__") {
        let flow = method.call(vm, value, &[])?;
        return and_then(vm, flow, class.clone(), |vm, class, result| checked(vm, class, result, "__int__"));
    }
    if let Some(method) = special(vm, value, "__index__") {
        let flow = method.call(vm, value, &[])?;
        return and_then(vm, flow, class.clone(), |vm, class, result| {
            checked(vm, class, result, "__index__")
        });
    }
    if let Some(method) = special(vm, value, "__trunc__") {
        vm.warn_deprecated("The delegation of int() to __trunc__ is deprecated.");
        let flow = method.call(vm, value, &[])?;
        return and_then(vm, flow, class.clone(), |vm, class, result| {
            checked(vm, class, result, "__trunc__")
        });
    }
    if let Some(result) = parsed(value, 10) {
        let number = result.map_err(|error| error.raise(vm))?;
        return made(vm, class, number);
    }
    let name = vm.class_name(value);
    Err(vm.type_error(format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
    )))
}

fn checked(vm: &mut Vm, class: &Value, result: Value, method: &str) -> NativeResult {
    if method == "__trunc__" && Int::of(&result).is_none() {
        let name = vm.class_name(&result);
        return Err(vm.type_error(format!("__trunc__ returned non-Integral (type {name})")));
    }
    let number = integral(vm, result, method)?;
    made(vm, class, number)
}

/// What `__int__` or `__index__` returned, as a plain int.
pub fn integral(vm: &mut Vm, result: Value, method: &str) -> PyResult<Value> {
    let Some(number) = Int::of(&result) else { return Err(wrong_result(vm, method, "int", &result)) };
    let number = number.to_value();
    if matches!(result, Value::Bool(_) | Value::Instance(_)) {
        let name = vm.class_name(&result);
        vm.warn_deprecated(&format!(
            "{method} returned non-int (type {name}).  The ability to return an instance of a strict subclass of \
             int is deprecated, and may be removed in a future version of Python."
        ));
    }
    Ok(number)
}

/// `bool(x=False)`
pub fn construct_bool(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.bool.clone();
    constructed(vm, args, &exact)?;
    let args = args.between(vm, "bool", true, 0, 1)?;
    let Some(value) = args.get(1) else { return Ok(Flow::Value(Value::bool(false))) };
    Ok(match super::super::truth(value) {
        Fast::Ready(truth) => Flow::Value(Value::bool(truth)),
        Fast::Python => helper(vm, "truth", vec![value.clone()]),
    })
}

/// `operator.index(value)` as a value or what gives it.
pub fn index_flow(vm: &mut Vm, value: &Value) -> NativeResult {
    if let (Some(number), false) = (Int::of(value), matches!(value, Value::Instance(_))) {
        return Ok(Flow::Value(number.to_value()));
    }
    let Some(method) = special(vm, value, "__index__") else { return Err(not_an_integer(vm, value)) };
    let flow = method.call(vm, value, &[])?;
    and_then(vm, flow, Value::None, |vm, _, result| integral(vm, result, "__index__").map(Flow::Value))
}

/// An argument that must be an int already: `bool` counts, other objects are refused.
pub fn small_argument(vm: &Vm, value: &Value) -> PyResult<i64> {
    match Int::of(value) {
        Some(number) => {
            number.to_i64().ok_or_else(|| vm.overflow_error("Python int too large to convert to C ssize_t"))
        }
        None => Err(not_an_integer(vm, value)),
    }
}
