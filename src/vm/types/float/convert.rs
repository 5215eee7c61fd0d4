//! Floats as ints and ratios.

use num_bigint::BigInt;
use num_traits::{FromPrimitive, One, ToPrimitive};

use super::super::number::{Int, NumberError};
use crate::vm::compare::frexp;
use crate::vm::value::Value;

/// `int(number)`: the fraction is cut off.
pub fn truncate(number: f64) -> Result<Value, NumberError> {
    to_int(number.trunc())
}

/// `round(number, ndigits)`: an int without `ndigits`, else a float.
pub fn round(number: f64, ndigits: Option<Int<'_>>) -> Result<Value, NumberError> {
    match ndigits {
        None => to_int(number.round_ties_even()),
        Some(ndigits) => {
            let far = if ndigits.is_negative() { i64::MIN } else { i64::MAX };
            match super::round_to(number, ndigits.to_i64().unwrap_or(far)) {
                Some(rounded) => Ok(Value::float(rounded)),
                None => Err(NumberError::Overflow("rounded value too large to represent")),
            }
        }
    }
}

/// A float without fraction as an int.
pub fn to_int(number: f64) -> Result<Value, NumberError> {
    if number.is_nan() {
        return Err(NumberError::value("cannot convert float NaN to integer"));
    }
    if number.is_infinite() {
        return Err(NumberError::Overflow("cannot convert float infinity to integer"));
    }
    if number.abs() < 9.0e18 {
        return Ok(Value::Int(number as i64));
    }
    Ok(BigInt::from_f64(number).map_or(Value::Int(0), Value::big))
}

/// `float.as_integer_ratio()`: numerator and denominator in lowest terms.
pub fn as_integer_ratio(number: f64) -> Result<(BigInt, BigInt), NumberError> {
    if number.is_nan() {
        return Err(NumberError::value("cannot convert NaN to integer ratio"));
    }
    if number.is_infinite() {
        return Err(NumberError::Overflow("cannot convert Infinity to integer ratio"));
    }
    let (mut fraction, mut exponent) = frexp(number);
    for _ in 0..300 {
        if fraction == fraction.floor() {
            break;
        }
        fraction *= 2.0;
        exponent -= 1;
    }
    let numerator = BigInt::from(fraction.to_i64().unwrap_or(0));
    Ok(if exponent >= 0 {
        (numerator << exponent as u32, BigInt::one())
    } else {
        (numerator, BigInt::one() << exponent.unsigned_abs())
    })
}
