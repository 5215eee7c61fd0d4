//! The methods and attributes of `int`.

use std::rc::Rc;

use super::super::number::Int;
use super::super::receiver::wrong_receiver;
use super::super::special::and_then;
use super::super::{add_attributes, add_class_methods, add_methods, add_static_methods, text};
use super::{bytes, construct, round_to};
use crate::vm::Vm;
use crate::vm::native::{Args, Flow, NativeResult, PyResult};
use crate::vm::object::Bytes;
use crate::vm::value::Value;

/// Give `int` and `bool` their constructors, methods and attributes.
pub fn install(vm: &mut Vm) {
    let types = &vm.types;
    types.int.construct.set(Some(construct::construct));
    types.bool.construct.set(Some(construct::construct_bool));
    add_static_methods(&types.int, &[("__new__", construct::construct)]);
    add_static_methods(&types.bool, &[("__new__", construct::construct_bool)]);
    add_methods(
        &types.int,
        &[
            ("bit_length", bit_length),
            ("bit_count", bit_count),
            ("conjugate", itself),
            ("to_bytes", to_bytes),
            ("as_integer_ratio", as_integer_ratio),
            ("is_integer", is_integer),
            ("__int__", itself),
            ("__index__", itself),
            ("__trunc__", itself),
            ("__floor__", itself),
            ("__ceil__", itself),
            ("__float__", to_float),
            ("__round__", round),
            ("__getnewargs__", getnewargs),
            ("__repr__", text::repr_method),
            ("__format__", text::format_method),
        ],
    );
    add_methods(&types.bool, &[("__repr__", text::repr_method)]);
    add_class_methods(&types.int, &[("from_bytes", from_bytes)]);
    add_attributes(
        &types.int,
        &[
            ("real", |_, value| attribute(value), None),
            ("numerator", |_, value| attribute(value), None),
            ("imag", |_, _| Ok(Flow::Value(Value::Int(0))), None),
            ("denominator", |_, _| Ok(Flow::Value(Value::Int(1))), None),
        ],
    );
}

fn attribute(value: &Value) -> NativeResult {
    Ok(Flow::Value(Int::of(value).map_or(Value::None, Int::to_value)))
}

/// The int that a method without arguments was called on.
fn receiver<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<Int<'a>> {
    let number = any_receiver(vm, args, method)?;
    args.exactly::<1>(vm, &format!("int.{method}"), true)?;
    Ok(number)
}

fn any_receiver<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<Int<'a>> {
    match args.pos.first().and_then(Int::of) {
        Some(number) => Ok(number),
        None => Err(wrong_receiver(vm, args, "int", method)),
    }
}

fn bit_length(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(Value::Int(receiver(vm, args, "bit_length")?.bits() as i64)))
}

fn bit_count(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let ones = match receiver(vm, args, "bit_count")? {
        Int::Small(number) => u64::from(number.unsigned_abs().count_ones()),
        Int::Big(number) => number.magnitude().count_ones(),
    };
    Ok(Flow::Value(Value::Int(ones as i64)))
}

/// `__int__`, `__index__`, `conjugate` and the roundings: an int is its own value, without a subclass around it.
fn itself(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    Ok(Flow::Value(receiver(vm, args, "conjugate")?.to_value()))
}

fn is_integer(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    receiver(vm, args, "is_integer")?;
    Ok(Flow::Value(Value::bool(true)))
}

fn as_integer_ratio(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "as_integer_ratio")?.to_value();
    Ok(Flow::Value(Value::tuple(vec![number, Value::Int(1)])))
}

fn getnewargs(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "__getnewargs__")?.to_value();
    Ok(Flow::Value(Value::tuple(vec![number])))
}

fn to_float(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = receiver(vm, args, "__float__")?;
    number.to_float().map(Flow::from).map_err(|error| error.raise(vm))
}

fn round(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = any_receiver(vm, args, "__round__")?;
    let args = args.between(vm, "__round__", true, 0, 1)?;
    match args.get(1) {
        None | Some(Value::None) => Ok(Flow::Value(number.to_value())),
        Some(ndigits) => {
            let flow = construct::index_flow(vm, ndigits)?;
            and_then(vm, flow, args[0].clone(), |vm, number, ndigits| {
                match (Int::of(number), Int::of(&ndigits)) {
                    (Some(number), Some(ndigits)) => {
                        round_to(number, ndigits).map(Flow::Value).map_err(|error| error.raise(vm))
                    }
                    _ => Ok(Flow::Value(Value::NotImplemented)),
                }
            })
        }
    }
}

/// The `byteorder` argument: whether the least significant byte goes first.
fn little_endian(vm: &Vm, method: &str, order: Option<&Value>) -> PyResult<bool> {
    let Some(order) = order else { return Ok(false) };
    match order.as_str() {
        Some("little") => Ok(true),
        Some("big") => Ok(false),
        Some(_) => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
        None => {
            let name = vm.argument_name(order);
            Err(vm.type_error(format!("{method}() argument 'byteorder' must be str, not {name}")))
        }
    }
}

fn flag(_vm: &Vm, value: Option<&Value>) -> bool {
    value.is_some_and(|value| !matches!(super::super::truth(value), crate::vm::compare::Fast::Ready(false)))
}

fn to_bytes(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let number = any_receiver(vm, args, "to_bytes")?;
    let [length, order, signed] =
        args.parse(vm, "to_bytes", true, ["length", "byteorder", "signed"], 0, 2)?;
    let length = match &length {
        None => Flow::Value(Value::Int(1)),
        Some(length) => construct::index_flow(vm, length)?,
    };
    let little = little_endian(vm, "to_bytes", order.as_ref())?;
    let signed = flag(vm, signed.as_ref());
    let state = vec![number.to_value(), Value::bool(little), Value::bool(signed)];
    and_then(vm, length, Value::tuple(state), to_bytes_of_length)
}

fn to_bytes_of_length(vm: &mut Vm, state: &Value, length: Value) -> NativeResult {
    let Value::Tuple(state) = state else { return Ok(Flow::Value(Value::None)) };
    let [number, Value::Bool(little), Value::Bool(signed)] = state.items() else {
        return Ok(Flow::Value(Value::None));
    };
    let (Some(number), (little, signed)) = (Int::of(number), (little.get(), signed.get())) else {
        return Ok(Flow::Value(Value::None));
    };
    let length = construct::small_argument(vm, &length)?;
    if length < 0 {
        return Err(vm.value_error("length argument must be non-negative"));
    }
    let length = vm.check_bytes(length, false)?;
    let data = bytes::to_bytes(number, length, little, signed).map_err(|error| error.raise(vm))?;
    Ok(Flow::Value(Value::Bytes(Rc::new(Bytes::new(data)))))
}

fn from_bytes(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [source, order, signed] =
        args.parse(vm, "from_bytes", true, ["bytes", "byteorder", "signed"], 1, 2)?;
    let little = little_endian(vm, "from_bytes", order.as_ref())?;
    let signed = flag(vm, signed.as_ref());
    let source = source.unwrap_or(Value::None);
    let class = args.pos.first().cloned().unwrap_or(Value::None);
    let state = Value::tuple(vec![class, Value::bool(little), Value::bool(signed)]);
    match source.base() {
        Value::Bytes(_) => from_collected(vm, &state, source.base().clone()),
        Value::Str(_) | Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
            let name = vm.class_name(&source);
            Err(vm.type_error(format!("cannot convert '{name}' object to bytes")))
        }
        _ => {
            let collect = Flow::call(Value::Class(vm.types.bytes.clone()), vec![source]);
            and_then(vm, collect, state, from_collected)
        }
    }
}

/// `int.from_bytes` once its argument is bytes.
fn from_collected(vm: &mut Vm, state: &Value, source: Value) -> NativeResult {
    let (Value::Tuple(state), Value::Bytes(data)) = (state, source.base()) else {
        return Ok(Flow::Value(Value::NotImplemented));
    };
    let [class, little, signed] = state.items() else { return Ok(Flow::Value(Value::NotImplemented)) };
    let yes = |flag: &Value| flag.is_true();
    let number = bytes::from_bytes(&data.data(), yes(little), yes(signed));
    of_class(vm, Some(class), number)
}

/// The int itself, or what the subclass makes of it.
fn of_class(vm: &Vm, class: Option<&Value>, number: Value) -> NativeResult {
    match class {
        Some(Value::Class(class)) if !Rc::ptr_eq(class, &vm.types.int) => {
            Ok(Flow::call(Value::Class(class.clone()), vec![number]))
        }
        _ => Ok(Flow::Value(number)),
    }
}
