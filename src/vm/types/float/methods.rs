//! The constructor, methods and attributes of `float`.

use super::super::number::{Int, Number};
use super::super::receiver::{allocate, constructed, wrong_receiver};
use super::super::special::{and_then, special};
use super::super::{add_attributes, add_class_methods, add_methods, add_static_methods, int, text};
use super::{as_integer_ratio, from_hex, parse, parse_str, round, to_hex, to_int, truncate};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::value::Value;

/// Give `float` its constructor, methods and attributes.
pub fn install(vm: &mut Vm) {
    let class = &vm.types.float;
    class.construct.set(Some(construct));
    add_static_methods(class, &[("__new__", construct)]);
    add_methods(
        class,
        &[
            ("is_integer", is_integer),
            ("hex", hex),
            ("as_integer_ratio", integer_ratio),
            ("conjugate", itself),
            ("__float__", itself),
            ("__int__", cut_off),
            ("__trunc__", cut_off),
            ("__floor__", floor),
            ("__ceil__", ceil),
            ("__round__", round_method),
            ("__getnewargs__", getnewargs),
            ("__repr__", text::repr_method),
            ("__format__", text::format_method),
        ],
    );
    add_class_methods(class, &[("fromhex", fromhex)]);
    add_attributes(
        class,
        &[
            ("real", |_, value| Ok(Flow::Value(value.base().clone())), None),
            ("imag", |_, _| Ok(Flow::Value(Value::float(0.0))), None),
        ],
    );
}

/// `float(x=0.0)`
fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let exact = vm.types.float.clone();
    let class = Value::Class(constructed(vm, args, &exact)?.clone());
    match args.between(vm, "float", true, 0, 1)?.get(1) {
        None => made(vm, &class, 0.0),
        Some(value) => from_value(vm, &class, value),
    }
}

fn made(vm: &mut Vm, class: &Value, number: f64) -> NativeResult {
    let Value::Class(class) = class else { return Ok(Flow::from(number)) };
    Ok(Flow::Value(allocate(class, &vm.types.float, Value::float(number))))
}

fn from_value(vm: &mut Vm, class: &Value, value: &Value) -> NativeResult {
    match value {
        Value::Float(number) => return made(vm, class, number.get()),
        Value::Instance(_) | Value::Complex(_) => {}
        _ => {
            if let Some(number) = Int::of(value) {
                let number = number.to_float().map_err(|error| error.raise(vm))?;
                return made(vm, class, number);
            }
        }
    }
    if let Some(method) = special(vm, value, "__float__") {
        let flow = method.call(vm, value, &[])?;
        return and_then(vm, flow, Value::tuple(vec![class.clone(), value.clone()]), from_float_method);
    }
    if let Some(method) = special(vm, value, "__index__") {
        let flow = method.call(vm, value, &[])?;
        return and_then(vm, flow, class.clone(), |vm, class, result| match Int::of(&result) {
            Some(number) => {
                let number = number.to_float().map_err(|error| error.raise(vm))?;
                made(vm, class, number)
            }
            None => Err(super::super::special::wrong_result(vm, "__index__", "int", &result)),
        });
    }
    match value.base() {
        Value::Str(text) => {
            let number = parse_str(text.as_str()).map_err(|error| error.raise(vm))?;
            made(vm, class, number)
        }
        Value::Bytes(bytes) => {
            let parsed = std::str::from_utf8(&bytes.data()).ok().and_then(parse);
            match parsed {
                Some(number) => made(vm, class, number),
                None => {
                    let shown = text::quote_bytes(&bytes.data());
                    let shown = if bytes.mutable { format!("bytearray({shown})") } else { shown };
                    Err(vm.value_error(format!("could not convert string to float: {shown}")))
                }
            }
        }
        _ => {
            let name = vm.class_name(value);
            Err(vm.type_error(format!("float() argument must be a string or a real number, not '{name}'")))
        }
    }
}

fn from_float_method(vm: &mut Vm, state: &Value, result: Value) -> NativeResult {
    let Value::Tuple(state) = state else { return Ok(Flow::Value(result)) };
    let [class, value] = state.items() else { return Ok(Flow::Value(result)) };
    match result.base() {
        Value::Float(number) => made(vm, class, number.get()),
        _ => {
            let (owner, got) = (vm.class_name(value), vm.class_name(&result));
            Err(vm.type_error(format!("{owner}.__float__ returned non-float (type {got})")))
        }
    }
}

/// `float(value)` as a value or what gives it.
pub fn float_flow(vm: &mut Vm, value: &Value) -> NativeResult {
    from_value(vm, &Value::None, value)
}

fn any_receiver(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<f64> {
    match args.pos.first().map(Value::base) {
        Some(Value::Float(number)) => Ok(number.get()),
        _ => Err(wrong_receiver(vm, args, "float", method)),
    }
}

/// The float that a method without arguments was called on.
fn receiver(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<f64> {
    let number = any_receiver(vm, args, method)?;
    args.exactly::<1>(vm, &format!("float.{method}"), true)?;
    Ok(number)
}

fn is_integer(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "is_integer")?;
    Ok(Flow::Value(Value::bool(number.is_finite() && number.fract() == 0.0)))
}

fn hex(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::from(to_hex(receiver(vm, args, "hex")?)))
}

fn integer_ratio(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "as_integer_ratio")?;
    let (numerator, denominator) = as_integer_ratio(number).map_err(|error| error.raise(vm))?;
    Ok(Flow::Value(Value::tuple(vec![Value::big(numerator), Value::big(denominator)])))
}

fn itself(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::from(receiver(vm, args, "conjugate")?))
}

fn getnewargs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "__getnewargs__")?;
    Ok(Flow::Value(Value::tuple(vec![Value::float(number)])))
}

fn cut_off(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "__trunc__")?;
    truncate(number).map(Flow::Value).map_err(|error| error.raise(vm))
}

fn floor(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "__floor__")?;
    to_int(number.floor()).map(Flow::Value).map_err(|error| error.raise(vm))
}

fn ceil(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "__ceil__")?;
    to_int(number.ceil()).map(Flow::Value).map_err(|error| error.raise(vm))
}

fn round_method(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = any_receiver(vm, args, "__round__")?;
    let args = args.between(vm, "__round__", true, 0, 1)?;
    match args.get(1) {
        None | Some(Value::None) => round(number, None).map(Flow::Value).map_err(|error| error.raise(vm)),
        Some(ndigits) => {
            let flow = int::index_flow(vm, ndigits)?;
            and_then(vm, flow, Value::float(number), |vm, number, ndigits| {
                match (number, Int::of(&ndigits)) {
                    (Value::Float(number), Some(ndigits)) => {
                        round(number.get(), Some(ndigits)).map(Flow::Value).map_err(|error| error.raise(vm))
                    }
                    _ => Ok(Flow::Value(Value::NotImplemented)),
                }
            })
        }
    }
}

fn fromhex(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [class, source] = args.exactly::<2>(vm, "float.fromhex", true)?;
    let Some(text) = source.as_str() else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    let number = from_hex(text).map_err(|error| error.raise(vm))?;
    match class {
        Value::Class(class) if !std::rc::Rc::ptr_eq(class, &vm.types.float) => {
            Ok(Flow::call(Value::Class(class.clone()), vec![Value::float(number)]))
        }
        _ => Ok(Flow::from(number)),
    }
}

/// A real number argument as a float, where no Python code must be asked for it.
pub fn plain_float(vm: &Vm, value: &Value) -> PyResult<Option<f64>> {
    match Number::of(value).and_then(Number::to_float) {
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(error)) => Err(error.raise(vm)),
        None => Ok(None),
    }
}
