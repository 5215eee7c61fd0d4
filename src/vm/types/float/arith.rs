//! Arithmetic of floats: IEEE 754 with Python's rounding down and Python's errors.

use super::super::complex;
use super::super::number::NumberError;
use super::parse::fresh_nan;
use crate::code::BinaryOp;
use crate::vm::value::Value;

/// `a op b`; `None` for operators that floats do not have.
#[inline]
pub fn binary(op: BinaryOp, a: f64, b: f64) -> Result<Option<Value>, NumberError> {
    let result = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::TrueDiv if b == 0.0 => return Err(NumberError::ZeroDivision("float division by zero")),
        BinaryOp::TrueDiv => a / b,
        BinaryOp::FloorDiv => divmod(a, b, "float floor division by zero")?.0,
        BinaryOp::Mod => divmod(a, b, "float modulo by zero")?.1,
        BinaryOp::Pow => return power(a, b).map(Some),
        _ => return Ok(None),
    };
    Ok(Some(Value::float(if result.is_nan() { fresh_nan() } else { result })))
}

/// Whether floats have the operator at all.
pub fn has_operator(op: BinaryOp) -> bool {
    use BinaryOp::{Add, FloorDiv, Mod, Mul, Pow, Sub, TrueDiv};
    matches!(op, Add | Sub | Mul | TrueDiv | FloorDiv | Mod | Pow)
}

/// `divmod(a, b)`; `zero` is the message when `b` is 0.
pub fn divmod(a: f64, b: f64, zero: &'static str) -> Result<(f64, f64), NumberError> {
    if b == 0.0 {
        return Err(NumberError::ZeroDivision(zero));
    }
    // The remainder is exact; the quotient is made from it so that the two agree.
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return Ok((0f64.copysign(a / b), rest));
    }
    let whole = quotient.floor();
    Ok((if quotient - whole > 0.5 { whole + 1.0 } else { whole }, rest))
}

/// `a ** b`: a negative base with a fraction as exponent gives a complex number.
pub fn power(a: f64, b: f64) -> Result<Value, NumberError> {
    if a == 0.0 && b < 0.0 {
        return Err(NumberError::ZeroDivision("0.0 cannot be raised to a negative power"));
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b != b.floor() {
        return complex::power((a, 0.0), (b, 0.0)).map(complex::value);
    }
    let result = elementary::pow(a, b);
    if result.is_infinite() && a.is_finite() && b.is_finite() {
        return Err(NumberError::Range);
    }
    Ok(Value::float(result))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(op: BinaryOp, a: f64, b: f64) -> String {
        match binary(op, a, b) {
            Ok(value) => format!("{:?}", value.unwrap_or_default()),
            Err(error) => format!("{error:?}"),
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn quotients_and_remainders_round_down() {
        for (a, b, quotient, rest) in [
            (-7.5, 2.0, "-4.0", "0.5"),
            (7.5, -2.0, "-4.0", "-0.5"),
            (0.0, -2.0, "-0.0", "-0.0"),
            (-0.0, 2.0, "-0.0", "0.0"),
            (1.0, 0.1, "9.0", "0.09999999999999995"),
            (-1e-20, 3.0, "-1.0", "3.0"),
            (5.0, f64::INFINITY, "0.0", "5.0"),
            (-5.0, f64::INFINITY, "-1.0", "inf"),
        ] {
            assert_eq!(show(BinaryOp::FloorDiv, a, b), quotient, "{a} // {b}");
            assert_eq!(show(BinaryOp::Mod, a, b), rest, "{a} % {b}");
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn powers() {
        assert_eq!(show(BinaryOp::Pow, 2.0, 0.5), "1.4142135623730951");
        assert_eq!(show(BinaryOp::Pow, 2.0, 10000.0), "Range");
        assert_eq!(show(BinaryOp::Pow, f64::NAN, 0.0), "1.0");
        assert_eq!(show(BinaryOp::Pow, 1.0, f64::NAN), "1.0");
        assert_eq!(show(BinaryOp::Pow, -1.0, f64::INFINITY), "1.0");
        assert_eq!(
            show(BinaryOp::Pow, 0.0, -1.0),
            "ZeroDivision(\"0.0 cannot be raised to a negative power\")"
        );
        match power(-8.0, 1.0 / 3.0) {
            Ok(Value::Complex(parts)) => assert_eq!(*parts, (1.0000000000000002, 1.7320508075688772)),
            other => panic!("{other:?}"),
        }
    }
}
