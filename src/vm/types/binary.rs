//! The binary operators on values of built-in types.

use super::number::{Int, Number, NumberError};
use super::{complex, container_binary, float, int, text};
use crate::code::BinaryOp;
use crate::vm::Vm;
use crate::vm::native::{PyResult, Raised};
use crate::vm::value::Value;

/// `a op b` for operands of built-in types, or of subclasses, whose own methods the caller has asked already.
///
/// `None`: the types do not define the operation, or Python code has a part in it (`"%s" % an_instance`). The caller
/// then goes by the methods of the classes, and raises [`operand_error`] when they give nothing.
#[inline]
pub fn binary(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let result = match (a, b) {
        (Value::Int(a), Value::Int(b)) => match int::small(op, *a, *b) {
            Ok(None) => int::binary(op, Int::Small(*a), Int::Small(*b)),
            done => done,
        },
        (Value::Float(a), Value::Float(b)) => float::binary(op, a.get(), b.get()),
        _ => return general(vm, op, a.base(), b.base()),
    };
    result.map_err(|error| error.raise(vm))
}

fn general(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => match op {
            BinaryOp::And => return Ok(Some(Value::bool(a.get() & b.get()))),
            BinaryOp::Or => return Ok(Some(Value::bool(a.get() | b.get()))),
            BinaryOp::Xor => return Ok(Some(Value::bool(a.get() ^ b.get()))),
            _ => {}
        },
        (Value::Str(_), _) | (_, Value::Str(_)) => return text_binary(vm, op, a, b),
        _ => {}
    }
    match (Number::of(a), Number::of(b)) {
        (Some(a), Some(b)) => number_binary(op, a, b).map_err(|error| error.raise(vm)),
        _ => container_binary(vm, op, a, b),
    }
}

/// `a op b` for numbers of any types.
pub fn number_binary(op: BinaryOp, a: Number<'_>, b: Number<'_>) -> Result<Option<Value>, NumberError> {
    if let (Number::Int(a), Number::Int(b)) = (a, b) {
        return int::binary(op, a, b);
    }
    if let (Some(a), Some(b)) = (a.to_float(), b.to_float()) {
        // Operators that floats lack must be reported as such even for an int too large for a float.
        return if float::has_operator(op) { float::binary(op, a?, b?) } else { Ok(None) };
    }
    complex::binary(op, a.to_complex()?, b.to_complex()?)
}

fn text_binary(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    match (op, a, b) {
        (BinaryOp::Add, Value::Str(a), Value::Str(b)) => {
            vm.check_room(a.len_bytes() + b.len_bytes())?;
            let mut joined = String::with_capacity(a.len_bytes() + b.len_bytes());
            joined.push_str(a.as_str());
            joined.push_str(b.as_str());
            Ok(Some(Value::string(joined)))
        }
        (BinaryOp::Mul, Value::Str(text), count) | (BinaryOp::Mul, count, Value::Str(text)) => {
            let Some(count) = Int::of(count) else { return Ok(None) };
            let count = repeat_count(vm, count, text.len_bytes())?;
            Ok(Some(if count == 1 {
                Value::Str(text.clone())
            } else {
                Value::string(text.as_str().repeat(count))
            }))
        }
        (BinaryOp::Mod, Value::Str(template), args) => {
            Ok(text::percent(vm, template.as_str().chars().collect(), false, args)?.map(Value::string))
        }
        _ => Ok(None),
    }
}

/// How often to repeat a sequence of `size` bytes: negative counts mean 0; too large a result is an error.
pub fn repeat_count(vm: &Vm, count: Int<'_>, size: usize) -> PyResult<usize> {
    let Some(count) = count.to_i64() else {
        return Err(vm.overflow_error("cannot fit 'int' into an index-sized integer"));
    };
    let count = count.max(0);
    if count.checked_mul(size as i64).is_none() {
        return Err(vm.overflow_error("repeated string is too long"));
    }
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    vm.check_room(count.saturating_mul(size))?;
    Ok(if size == 0 { 0 } else { count })
}

/// The `TypeError` for operands that no method takes, in CPython's words; `inplace` for `+=` and its like.
pub fn operand_error(vm: &Vm, op: BinaryOp, inplace: bool, a: &Value, b: &Value) -> Raised {
    let (left, right) = (vm.class_name(a), vm.class_name(b));
    let sequence = |value: &Value| {
        matches!(value.base(), Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_))
    };
    vm.type_error(match op {
        BinaryOp::Add if matches!(a.base(), Value::Bytes(_)) => format!("can't concat {right} to {left}"),
        BinaryOp::Add if matches!(a.base(), Value::List(_)) && inplace => {
            format!("'{right}' object is not iterable")
        }
        BinaryOp::Add if sequence(a) => {
            let own = match a.base() {
                Value::Str(_) => "str",
                Value::List(_) => "list",
                _ => "tuple",
            };
            format!("can only concatenate {own} (not \"{right}\") to {own}")
        }
        BinaryOp::Mul if sequence(a) => format!("can't multiply sequence by non-int of type '{right}'"),
        BinaryOp::Mul if sequence(b) => format!("can't multiply sequence by non-int of type '{left}'"),
        BinaryOp::Pow if inplace => {
            format!("unsupported operand type(s) for **=: '{left}' and '{right}'")
        }
        BinaryOp::Pow => {
            format!("unsupported operand type(s) for ** or pow(): '{left}' and '{right}'")
        }
        BinaryOp::RShift if !inplace && is_print(a) => format!(
            "unsupported operand type(s) for >>: '{left}' and '{right}'. Did you mean \"print(<message>, \
             file=<output_stream>)\"?"
        ),
        _ => {
            let equals = if inplace { "=" } else { "" };
            format!("unsupported operand type(s) for {}{equals}: '{left}' and '{right}'", op.symbol())
        }
    })
}

fn is_print(value: &Value) -> bool {
    matches!(value, Value::Builtin(builtin) if &*builtin.name == "print")
}
