//! Arithmetic of ints: unbounded, with division that rounds down.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::super::float::power as float_power;
use super::super::number::{Int, MAX_BITS, NumberError};
use crate::code::BinaryOp;
use crate::vm::value::Value;

/// `a op b`; `None` for `@`, which ints do not have.
pub fn binary(op: BinaryOp, a: Int<'_>, b: Int<'_>) -> Result<Option<Value>, NumberError> {
    if let (Int::Small(a), Int::Small(b)) = (a, b)
        && let Some(value) = small(op, a, b)?
    {
        return Ok(Some(value));
    }
    let value = match op {
        BinaryOp::Add => Value::big(&*a.to_big() + &*b.to_big()),
        BinaryOp::Sub => Value::big(&*a.to_big() - &*b.to_big()),
        BinaryOp::Mul => {
            check_bits(a.bits() + b.bits())?;
            Value::big(&*a.to_big() * &*b.to_big())
        }
        BinaryOp::TrueDiv => Value::float(true_divide(a, b)?),
        BinaryOp::FloorDiv => divmod(a, b, "integer division or modulo by zero")?.0,
        BinaryOp::Mod => divmod(a, b, "integer modulo by zero")?.1,
        BinaryOp::Pow => power(a, b)?,
        BinaryOp::LShift => shift_left(a, b)?,
        BinaryOp::RShift => shift_right(a, b)?,
        BinaryOp::And => Value::big(&*a.to_big() & &*b.to_big()),
        BinaryOp::Or => Value::big(&*a.to_big() | &*b.to_big()),
        BinaryOp::Xor => Value::big(&*a.to_big() ^ &*b.to_big()),
        BinaryOp::MatMul => return Ok(None),
    };
    Ok(Some(value))
}

/// The operation in 64 bits; `None` when the result may not fit or the operation is not worth a short way.
#[inline]
pub fn small(op: BinaryOp, a: i64, b: i64) -> Result<Option<Value>, NumberError> {
    let result = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::FloorDiv if b == 0 => {
            return Err(NumberError::ZeroDivision("integer division or modulo by zero"));
        }
        BinaryOp::FloorDiv => a.checked_div(b).map(|quotient| {
            // Rust rounds towards zero, Python down.
            if a % b != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient }
        }),
        BinaryOp::Mod if b == 0 => return Err(NumberError::ZeroDivision("integer modulo by zero")),
        BinaryOp::Mod => {
            a.checked_rem(b).map(|rest| if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
        }
        BinaryOp::And => Some(a & b),
        BinaryOp::Or => Some(a | b),
        BinaryOp::Xor => Some(a ^ b),
        BinaryOp::Pow => u32::try_from(b).ok().and_then(|exponent| a.checked_pow(exponent)),
        BinaryOp::LShift if (0..63).contains(&b) => {
            let shifted = a << b;
            (shifted >> b == a).then_some(shifted)
        }
        BinaryOp::RShift if b >= 0 => Some(a >> b.min(63)),
        BinaryOp::TrueDiv if b != 0 && a.unsigned_abs() <= 1 << 53 && b.unsigned_abs() <= 1 << 53 => {
            return Ok(Some(Value::float(a as f64 / b as f64)));
        }
        _ => None,
    };
    Ok(result.map(Value::Int))
}

fn check_bits(bits: u64) -> Result<(), NumberError> {
    if bits > MAX_BITS { Err(NumberError::Memory) } else { Ok(()) }
}

/// `divmod(a, b)`; `zero` is the message when `b` is 0.
pub fn divmod(a: Int<'_>, b: Int<'_>, zero: &'static str) -> Result<(Value, Value), NumberError> {
    if b.is_zero() {
        return Err(NumberError::ZeroDivision(zero));
    }
    let (quotient, rest) = a.to_big().div_mod_floor(&b.to_big());
    Ok((Value::big(quotient), Value::big(rest)))
}

/// `a / b`, correctly rounded (`long_true_divide`).
pub fn true_divide(a: Int<'_>, b: Int<'_>) -> Result<f64, NumberError> {
    const TOO_LARGE: NumberError = NumberError::Overflow("integer division result too large for a float");
    if b.is_zero() {
        return Err(NumberError::ZeroDivision("division by zero"));
    }
    if a.is_zero() {
        return Ok(if b.is_negative() { -0.0 } else { 0.0 });
    }
    let negative = a.is_negative() != b.is_negative();
    let (a, b) = (a.to_big().abs(), b.to_big().abs());
    // Scale so that the quotient has at least 55 significant bits: 53 for the result, one to round by, and one that
    // stands for everything behind.
    let exponent = a.bits() as i64 - b.bits() as i64;
    if exponent > 1025 {
        return Err(TOO_LARGE);
    }
    if exponent < -1080 {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    let shift = 66 - exponent;
    let (quotient, rest) =
        if shift >= 0 { (a << shift as u64).div_rem(&b) } else { a.div_rem(&(b << (-shift) as u64)) };
    let mut bits = quotient.to_u128().unwrap_or(u128::MAX);
    // A result below the normal range has fewer bits, which must be rounded once, from the exact quotient.
    let length = 128 - i64::from(bits.leading_zeros());
    let keep = (length - shift + 1074).min(53);
    let drop = length - keep;
    if !rest.is_zero() {
        bits |= 1;
    }
    if drop > 127 {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    let half = 1u128 << (drop - 1);
    let tail = bits & ((1u128 << drop) - 1);
    let mut mantissa = (bits >> drop) as u64;
    if tail > half || (tail == half && mantissa & 1 == 1) {
        mantissa += 1;
    }
    let scale = drop - shift;
    let result = scale_by_power(mantissa as f64, scale);
    if result.is_infinite() {
        return Err(TOO_LARGE);
    }
    Ok(if negative { -result } else { result })
}

/// `mantissa × 2^exponent` without rounding twice on the way (`ldexp`, for exact results).
pub fn scale_by_power(mut number: f64, mut exponent: i64) -> f64 {
    while exponent > 1000 && number.is_finite() && number != 0.0 {
        number *= 2f64.powi(1000);
        exponent -= 1000;
    }
    while exponent < -1000 && number != 0.0 {
        number *= 2f64.powi(-1000);
        exponent += 1000;
    }
    number * 2f64.powi(exponent.clamp(-1000, 1000) as i32)
}

/// `a ** b`: an int, or a float for a negative exponent.
pub fn power(a: Int<'_>, b: Int<'_>) -> Result<Value, NumberError> {
    if b.is_negative() {
        return float_power(a.to_float()?, b.to_float()?);
    }
    match a {
        Int::Small(0) => return Ok(Value::Int(i64::from(b.is_zero()))),
        Int::Small(1) => return Ok(Value::Int(1)),
        Int::Small(-1) => return Ok(Value::Int(if is_odd(b) { -1 } else { 1 })),
        _ => {}
    }
    let exponent = match b.to_i64() {
        Some(exponent) if (exponent as u64).saturating_mul(a.bits().saturating_sub(1)) <= MAX_BITS => {
            exponent
        }
        _ => return Err(NumberError::Memory),
    };
    Ok(Value::big(a.to_big().pow(exponent as u32)))
}

fn is_odd(number: Int<'_>) -> bool {
    match number {
        Int::Small(number) => number & 1 == 1,
        Int::Big(number) => number.is_odd(),
    }
}

/// Whether `pow(base, exponent, modulus)` is so much work that it must not be one instruction: then Python of ours does
/// it in small steps, and the page goes on meanwhile.
pub fn is_long_power(exponent: Int<'_>, modulus: Int<'_>) -> bool {
    // Each bit of the exponent costs a multiplication and a division of the modulus' size.
    let words = modulus.bits() / 64;
    let product = words.saturating_mul(words);
    exponent.bits().saturating_mul(product) > 1 << 24 || (exponent.is_negative() && product > 1 << 12)
}

/// `pow(base, exponent, modulus)`
pub fn power_modulo(base: Int<'_>, exponent: Int<'_>, modulus: Int<'_>) -> Result<Value, NumberError> {
    if modulus.is_zero() {
        return Err(NumberError::value("pow() 3rd argument cannot be 0"));
    }
    let modulus = modulus.to_big();
    let size = modulus.abs();
    if size.is_one() {
        return Ok(Value::Int(0));
    }
    let mut base = base.to_big().mod_floor(&size);
    let exponent = exponent.to_big();
    if exponent.is_negative() {
        base = match inverse(&base, &size) {
            Some(inverse) => inverse,
            None => return Err(NumberError::value("base is not invertible for the given modulus")),
        };
    }
    // Each bit of the exponent costs a multiplication and a division of the modulus' size.
    check_bits(exponent.bits().saturating_mul(size.bits()) / 64)?;
    let result = base.modpow(&exponent.abs(), &size);
    // The result takes the sign of the modulus, as with `%`.
    Ok(Value::big(if modulus.is_negative() && !result.is_zero() { result - size } else { result }))
}

fn inverse(number: &BigInt, modulus: &BigInt) -> Option<BigInt> {
    let step = number.extended_gcd(modulus);
    step.gcd.is_one().then(|| step.x.mod_floor(modulus))
}

fn shift_left(a: Int<'_>, b: Int<'_>) -> Result<Value, NumberError> {
    if b.is_negative() {
        return Err(NumberError::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(Value::Int(0));
    }
    // The bytes of CPython's digits, four for 30 bits, must fit a signed word.
    let Some(count) = b.to_i128().filter(|count| *count < 30 << 61) else {
        return Err(NumberError::Overflow("too many digits in integer"));
    };
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    check_bits(a.bits().saturating_add(count))?;
    Ok(Value::big(a.to_big().into_owned() << count))
}

fn shift_right(a: Int<'_>, b: Int<'_>) -> Result<Value, NumberError> {
    if b.is_negative() {
        return Err(NumberError::value("negative shift count"));
    }
    match b.to_i64() {
        Some(count) if (count as u64) < a.bits() => Ok(Value::big(a.to_big().into_owned() >> count as u64)),
        _ => Ok(Value::Int(if a.is_negative() { -1 } else { 0 })),
    }
}

/// Round to a multiple of `10 ** -ndigits`, ties to even: `round(int, ndigits)`.
pub fn round_to(number: Int<'_>, ndigits: Int<'_>) -> Result<Value, NumberError> {
    if !ndigits.is_negative() {
        return Ok(number.to_value());
    }
    // More digits than the number has round it to 0.
    let digits = match ndigits.to_i64() {
        Some(digits) if digits.unsigned_abs() <= number.bits() => digits.unsigned_abs(),
        _ => return Ok(Value::Int(0)),
    };
    let unit = BigInt::from(10).pow(digits as u32);
    let number = number.to_big();
    let (quotient, rest) = number.div_mod_floor(&unit);
    let twice: BigInt = &rest * 2;
    let up = twice > unit || (twice == unit && quotient.is_odd());
    Ok(Value::big((if up { quotient + 1 } else { quotient }) * unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apply(op: BinaryOp, a: &str, b: &str) -> Result<Value, NumberError> {
        let parse = |text: &str| Value::big(text.parse::<BigInt>().unwrap_or_default());
        let (a, b) = (parse(a), parse(b));
        match (Int::of(&a), Int::of(&b)) {
            (Some(a), Some(b)) => Ok(binary(op, a, b)?.unwrap_or_default()),
            _ => Ok(Value::Empty),
        }
    }

    fn show(result: Result<Value, NumberError>) -> String {
        match result {
            Ok(Value::BigInt(number)) => number.to_string(),
            Ok(value) => format!("{value:?}"),
            Err(error) => format!("{error:?}"),
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn division_rounds_down() {
        for (a, b, quotient, rest) in [
            ("7", "2", "3", "1"),
            ("-7", "2", "-4", "1"),
            ("7", "-2", "-4", "-1"),
            ("-7", "-2", "3", "-1"),
            ("-9223372036854775808", "-1", "9223372036854775808", "0"),
            ("-100000000000000000000", "3", "-33333333333333333334", "2"),
        ] {
            assert_eq!(show(apply(BinaryOp::FloorDiv, a, b)), quotient, "{a} // {b}");
            assert_eq!(show(apply(BinaryOp::Mod, a, b)), rest, "{a} % {b}");
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn true_division_is_correctly_rounded() {
        let tiny = "1".to_owned() + &"0".repeat(330);
        let large = "1".to_owned() + &"0".repeat(400);
        for (a, b, result) in [
            ("1", "3", "0.3333333333333333"),
            ("10000000000000000000000", "3", "3.3333333333333335e21"),
            ("9007199254740993", "1", "9007199254740992.0"),
            ("9007199254740995", "1", "9007199254740996.0"),
            ("-123456789012345678901234567890", "987654321", "-1.249999988734375e20"),
            ("1", "0", "ZeroDivision(\"division by zero\")"),
            ("123456789", tiny.as_str(), "1.24e-322"),
            ("3", tiny.as_str(), "0.0"),
            (large.as_str(), "3", "Overflow(\"integer division result too large for a float\")"),
        ] {
            assert_eq!(show(apply(BinaryOp::TrueDiv, a, b)), result, "{a} / {b}");
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn powers_and_shifts() {
        for (op, a, b, result) in [
            (BinaryOp::Pow, "2", "100", "1267650600228229401496703205376"),
            (BinaryOp::Pow, "-3", "3", "-27"),
            (BinaryOp::Pow, "2", "-1", "0.5"),
            (BinaryOp::Pow, "0", "0", "1"),
            (BinaryOp::Pow, "-1", "100000000000000000001", "-1"),
            (BinaryOp::Pow, "10", "100000000000", "Memory"),
            (BinaryOp::LShift, "1", "70", "1180591620717411303424"),
            (BinaryOp::LShift, "-3", "62", "-13835058055282163712"),
            (BinaryOp::LShift, "1", "-1", "Value(\"negative shift count\")"),
            (BinaryOp::LShift, "1", "100000000000", "Memory"),
            (BinaryOp::RShift, "-5", "100", "-1"),
            (BinaryOp::RShift, "-1180591620717411303424", "3", "-147573952589676412928"),
        ] {
            assert_eq!(show(apply(op, a, b)), result, "{a} {} {b}", op.symbol());
        }
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn powers_modulo() {
        let check = |a: i64, b: i64, m: i64| show(power_modulo(Int::Small(a), Int::Small(b), Int::Small(m)));
        assert_eq!(check(2, 3, -5), "-2");
        assert_eq!(check(3, -1, 7), "5");
        assert_eq!(check(-3, 5, 7), "2");
        assert_eq!(check(5, 0, 1), "0");
        assert_eq!(check(2, -1, 4), "Value(\"base is not invertible for the given modulus\")");
    }

    /// Recorded from CPython 3.13.
    #[test]
    fn rounding_to_tens_is_half_even() {
        let check = |a: i64, digits: i64| show(round_to(Int::Small(a), Int::Small(digits)));
        assert_eq!(check(25, -1), "20");
        assert_eq!(check(35, -1), "40");
        assert_eq!(check(-25, -1), "-20");
        assert_eq!(check(-26, -1), "-30");
        assert_eq!(check(1234, -2), "1200");
        assert_eq!(check(1234, -40), "0");
        assert_eq!(check(5, -1), "0");
        assert_eq!(check(6, -1), "10");
    }
}
