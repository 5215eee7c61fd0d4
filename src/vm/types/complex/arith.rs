//! Arithmetic of complex numbers, with the same steps as CPython's, whose results differ from the textbook's in the
//! last digits.

use super::super::number::NumberError;
use super::{Complex, value};
use crate::code::BinaryOp;
use crate::vm::value::Value;

/// `a op b`; `None` for operators that complex numbers do not have.
pub fn binary(op: BinaryOp, a: Complex, b: Complex) -> Result<Option<Value>, NumberError> {
    let result = match op {
        BinaryOp::Add => (a.0 + b.0, a.1 + b.1),
        BinaryOp::Sub => (a.0 - b.0, a.1 - b.1),
        BinaryOp::Mul => product(a, b),
        BinaryOp::TrueDiv => quotient(a, b).ok_or(NumberError::ZeroDivision("complex division by zero"))?,
        BinaryOp::Pow => power(a, b)?,
        _ => return Ok(None),
    };
    Ok(Some(value(result)))
}

fn product(a: Complex, b: Complex) -> Complex {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// Division scaled by the larger part of the divisor (Smith's method), so that squares do not overflow.
fn quotient(a: Complex, b: Complex) -> Option<Complex> {
    let (real, imaginary) = (b.0.abs(), b.1.abs());
    if real >= imaginary {
        if real == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator))
    } else if imaginary >= real {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator))
    } else {
        // A part of the divisor is not a number.
        Some((f64::NAN, f64::NAN))
    }
}

/// `a ** b`: by repeated multiplication for small whole exponents, else in polar form.
pub fn power(a: Complex, b: Complex) -> Result<Complex, NumberError> {
    const ZERO: NumberError = NumberError::ZeroDivision("0.0 to a negative or complex power");
    let whole = b.1 == 0.0 && b.0 == b.0.floor() && b.0.abs() <= 100.0;
    let result = if whole {
        let raised = whole_power(a, b.0.abs() as u32);
        if b.0 > 0.0 { raised } else { quotient((1.0, 0.0), raised).ok_or(ZERO)? }
    } else {
        polar_power(a, b).ok_or(ZERO)?
    };
    if result.0.is_infinite() || result.1.is_infinite() {
        return Err(NumberError::Overflow("complex exponentiation"));
    }
    Ok(result)
}

fn whole_power(a: Complex, exponent: u32) -> Complex {
    let (mut result, mut square, mut mask) = ((1.0, 0.0), a, 1u32);
    while mask > 0 && exponent >= mask {
        if exponent & mask != 0 {
            result = product(result, square);
        }
        mask <<= 1;
        square = product(square, square);
    }
    result
}

fn polar_power(a: Complex, b: Complex) -> Option<Complex> {
    if b == (0.0, 0.0) {
        return Some((1.0, 0.0));
    }
    if a == (0.0, 0.0) {
        return (b.1 == 0.0 && b.0 >= 0.0).then_some((0.0, 0.0));
    }
    let size = elementary::hypot(a.0, a.1);
    let angle = elementary::atan2(a.1, a.0);
    let mut length = elementary::pow(size, b.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length *= elementary::exp(-angle * b.1);
        phase += b.1 * elementary::ln(size);
    }
    // The C library knows no cosine of infinity, and CPython has one message for all that it does not know.
    if phase.is_infinite() {
        return None;
    }
    Some((length * elementary::cos(phase), length * elementary::sin(phase)))
}

/// `abs(z)`
pub fn absolute(z: Complex) -> Result<f64, NumberError> {
    let size = elementary::hypot(z.0, z.1);
    if size.is_infinite() && z.0.is_finite() && z.1.is_finite() {
        return Err(NumberError::Overflow("absolute value too large"));
    }
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn powers_are_those_of_cpython() {
        for (a, b, result) in [
            ((0.0, 1.0), (2.0, 0.0), Ok((-1.0, 0.0))),
            ((1.0, 2.0), (3.0, 0.0), Ok((-11.0, -2.0))),
            ((1.0, 2.0), (-3.0, 0.0), Ok((-0.08800000000000001, 0.016))),
            ((1.0, 2.0), (2.5, 0.0), Ok((-6.960664459571901, 2.7296244647840084))),
            ((-2.0, 0.0), (0.0, 0.5), Ok((0.1955194942616067, 0.0706119368623875))),
            ((0.0, 0.0), (0.0, 0.0), Ok((1.0, 0.0))),
            ((0.0, 0.0), (0.0, 1.0), Err(NumberError::ZeroDivision("0.0 to a negative or complex power"))),
            ((2.0, 3.0), (2000.5, 0.0), Err(NumberError::Overflow("complex exponentiation"))),
        ] {
            assert_eq!(power(a, b), result, "{a:?} ** {b:?}");
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn quotients_are_those_of_cpython() {
        assert_eq!(quotient((1.0, 2.0), (3.0, -4.0)), Some((-0.2, 0.4)));
        assert_eq!(quotient((1.0, 1.0), (0.0, 0.0)), None);
    }
}
