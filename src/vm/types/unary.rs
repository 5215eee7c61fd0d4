//! The unary operators on numbers.

use num_traits::Signed;

use super::complex;
use super::number::{Int, Number};
use crate::code::UnaryOp;
use crate::vm::Vm;
use crate::vm::native::PyResult;
use crate::vm::value::Value;

/// `op a` where `a` is a number; `None` when the type has no such operator. `not` is the dispatch's own.
pub fn unary(_vm: &mut Vm, op: UnaryOp, a: &Value) -> PyResult<Option<Value>> {
    if let (UnaryOp::Positive, Value::Complex(_) | Value::BigInt(_)) = (op, a) {
        return Ok(Some(a.clone()));
    }
    Ok(Number::of(a).and_then(|number| number_unary(op, number)))
}

fn number_unary(op: UnaryOp, number: Number<'_>) -> Option<Value> {
    let value = match (op, number) {
        (UnaryOp::Negative, Number::Int(Int::Small(number))) => match number.checked_neg() {
            Some(negated) => Value::Int(negated),
            None => Value::big(-num_bigint::BigInt::from(number)),
        },
        (UnaryOp::Negative, Number::Int(Int::Big(number))) => Value::big(-number),
        (UnaryOp::Negative, Number::Float(number)) => Value::float(-number),
        (UnaryOp::Negative, Number::Complex((real, imaginary))) => complex::value((-real, -imaginary)),
        (UnaryOp::Positive, Number::Int(number)) => number.to_value(),
        (UnaryOp::Positive, Number::Float(number)) => Value::float(number),
        (UnaryOp::Positive, Number::Complex(parts)) => complex::value(parts),
        (UnaryOp::Invert, Number::Int(Int::Small(number))) => Value::Int(!number),
        (UnaryOp::Invert, Number::Int(Int::Big(number))) => Value::big(!number.clone()),
        (UnaryOp::Invert | UnaryOp::Not, _) => return None,
    };
    Some(value)
}

/// `abs(number)`
pub fn absolute(number: Number<'_>) -> Result<Value, super::number::NumberError> {
    Ok(match number {
        Number::Int(Int::Small(number)) => match number.checked_abs() {
            Some(size) => Value::Int(size),
            None => Value::big(num_bigint::BigInt::from(number).abs()),
        },
        Number::Int(Int::Big(number)) => Value::big(number.abs()),
        Number::Float(number) => Value::float(number.abs()),
        Number::Complex(parts) => Value::float(complex::absolute(parts)?),
    })
}
