//! The constructor, methods and attributes of `complex`.

use super::super::number::Number;
use super::super::receiver::{allocate, constructed, wrong_receiver};
use super::super::special::{and_then, special, wrong_result};
use super::super::{add_attributes, add_methods, add_static_methods, float, text};
use super::{Complex, parse_str, value};
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::value::Value;
use crate::vm::{Vm, readonly};

/// Give `complex` its constructor, methods and attributes.
pub fn install(vm: &mut Vm) {
    let class = &vm.types.complex;
    class.construct.set(Some(construct));
    add_static_methods(class, &[("__new__", construct)]);
    add_methods(
        class,
        &[
            ("conjugate", conjugate),
            ("__complex__", itself),
            ("__getnewargs__", getnewargs),
            ("__repr__", text::repr_method),
            ("__format__", text::format_method),
        ],
    );
    add_attributes(
        class,
        &[
            ("real", |_, this| Ok(Flow::from(parts(this).0)), Some(readonly)),
            ("imag", |_, this| Ok(Flow::from(parts(this).1)), Some(readonly)),
        ],
    );
}

fn parts(this: &Value) -> Complex {
    match this.base() {
        Value::Complex(parts) => **parts,
        _ => (0.0, 0.0),
    }
}

/// `complex(real=0, imag=0)` and `complex(text)`
fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.complex.clone();
    let class = Value::Class(constructed(vm, args, &exact)?.clone());
    let [real, imaginary] = args.parse(vm, "complex", true, ["real", "imag"], 0, 2)?;
    if let Some(text) = real.as_ref().and_then(Value::as_str) {
        if imaginary.is_some() {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        let number = parse_str(text).map_err(|error| error.raise(vm))?;
        return made(vm, &class, number);
    }
    if imaginary.as_ref().and_then(Value::as_str).is_some() {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let second = imaginary.unwrap_or(Value::Empty);
    let flow = match &real {
        None => Flow::Value(Value::Int(0)),
        Some(real) => part(vm, real, true)?,
    };
    and_then(vm, flow, Value::tuple(vec![class, second]), first_known)
}

/// A number, or what gives it: numbers as they are, other objects by `__complex__`, `__float__` or `__index__`.
fn part(vm: &mut Vm, argument: &Value, first: bool) -> NativeResult {
    if !matches!(argument, Value::Instance(_)) && Number::of(argument).is_some() {
        return Ok(Flow::Value(argument.clone()));
    }
    if first && let Some(method) = special(vm, argument, "__complex__") {
        let flow = method.call(vm, argument, &[])?;
        return and_then(vm, flow, Value::None, |vm, _, result| match result.base() {
            Value::Complex(_) => Ok(Flow::Value(result)),
            _ => Err(wrong_result(vm, "__complex__", "complex", &result)),
        });
    }
    let real = special(vm, argument, "__float__").is_some() || special(vm, argument, "__index__").is_some();
    if real {
        return float::float_flow(vm, argument);
    }
    let name = vm.class_name(argument);
    Err(vm.type_error(if first {
        format!("complex() first argument must be a string or a number, not '{name}'")
    } else {
        format!("complex() second argument must be a number, not '{name}'")
    }))
}

fn first_known(vm: &mut Vm, state: &Value, real: Value) -> NativeResult {
    let Value::Tuple(items) = state else { return Ok(Flow::Value(real)) };
    let [class, second] = items.items() else { return Ok(Flow::Value(real)) };
    if second.is_empty() {
        let number = number(vm, &real)?;
        return made(vm, class, number);
    }
    let flow = part(vm, second, false)?;
    and_then(vm, flow, Value::tuple(vec![class.clone(), real]), both_known)
}

fn both_known(vm: &mut Vm, state: &Value, imaginary: Value) -> NativeResult {
    let Value::Tuple(items) = state else { return Ok(Flow::Value(imaginary)) };
    let [class, real] = items.items() else { return Ok(Flow::Value(imaginary)) };
    let (a, b) = (number(vm, real)?, number(vm, &imaginary)?);
    // Both may be complex: real + imaginary × 1j. Parts that were not given must not turn -0.0 into 0.0.
    let turned = matches!(imaginary.base(), Value::Complex(_));
    let shifted = matches!(real.base(), Value::Complex(_));
    let result = (if turned { a.0 - b.1 } else { a.0 }, if shifted { a.1 + b.0 } else { b.0 });
    made(vm, class, result)
}

fn number(vm: &Vm, value: &Value) -> PyResult<Complex> {
    match Number::of(value) {
        Some(number) => number.to_complex().map_err(|error| error.raise(vm)),
        None => Ok((0.0, 0.0)),
    }
}

fn made(vm: &mut Vm, class: &Value, number: Complex) -> NativeResult {
    let Value::Class(class) = class else { return Ok(Flow::Value(value(number))) };
    Ok(Flow::Value(allocate(class, &vm.types.complex, value(number))))
}

fn receiver(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Complex> {
    let number = match args.pos.first().map(Value::base) {
        Some(Value::Complex(parts)) => **parts,
        _ => return Err(wrong_receiver(vm, args, "complex", method)),
    };
    args.exactly::<1>(vm, &format!("complex.{method}"), true)?;
    Ok(number)
}

fn conjugate(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (real, imaginary) = receiver(vm, args, "conjugate")?;
    Ok(Flow::Value(value((real, -imaginary))))
}

fn itself(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(value(receiver(vm, args, "__complex__")?)))
}

fn getnewargs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (real, imaginary) = receiver(vm, args, "__getnewargs__")?;
    Ok(Flow::Value(Value::tuple(vec![Value::float(real), Value::float(imaginary)])))
}
