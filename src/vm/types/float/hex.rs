//! `float.hex` and `float.fromhex`.

use super::super::int::scale_by_power;
use super::super::number::NumberError;
use super::super::text::is_space;

/// `float.hex(number)`
pub fn to_hex(number: f64) -> String {
    if !number.is_finite() {
        return super::repr(number);
    }
    let sign = if number.is_sign_negative() { "-" } else { "" };
    if number == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let biased = (bits >> 52 & 0x7ff) as i64;
    // Numbers below the normal range have no leading 1.
    let (lead, exponent) = if biased == 0 { (0, -1022) } else { (1, biased - 1023) };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent:+}")
}

/// `float.fromhex(text)`
pub fn from_hex(text: &str) -> Result<f64, NumberError> {
    const INVALID: NumberError =
        NumberError::Value(std::borrow::Cow::Borrowed("invalid hexadecimal floating-point string"));
    const TOO_LARGE: NumberError =
        NumberError::Overflow("hexadecimal value too large to represent as a float");
    let text = text.trim_matches(is_space);
    let (negative, bare) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let signed = |number: f64| if negative { -number } else { number };
    match bare.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => return Ok(signed(f64::INFINITY)),
        "nan" => return Ok(f64::NAN),
        _ => {}
    }
    let digits = bare.strip_prefix("0x").or_else(|| bare.strip_prefix("0X")).unwrap_or(bare);
    let (mantissa, exponent) = match digits.split_once(['p', 'P']) {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent).ok_or(INVALID)?),
        None => (digits, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Err(INVALID);
    }
    // Significant digits as one integer: 28 of them are more than a float holds; what follows only breaks ties.
    let mut value: u128 = 0;
    let mut power = exponent;
    let mut sticky = false;
    for (index, digit) in whole.chars().chain(fraction.chars()).enumerate() {
        let digit = digit.to_digit(16).ok_or(INVALID)?;
        let behind_point = index >= whole.len();
        if value >> 112 == 0 {
            value = value << 4 | u128::from(digit);
            power = power.saturating_sub(if behind_point { 4 } else { 0 });
        } else {
            sticky |= digit != 0;
            power = power.saturating_add(if behind_point { 0 } else { 4 });
        }
    }
    if value == 0 {
        return Ok(signed(0.0));
    }
    let length = 128 - i64::from(value.leading_zeros());
    let top = length.saturating_add(power);
    if top > 1024 {
        return Err(TOO_LARGE);
    }
    // The bits that the result has room for; below the normal range there are fewer.
    let keep = top.saturating_add(1074).min(53);
    if keep < 0 {
        return Ok(signed(0.0));
    }
    let drop = length - keep;
    let (mantissa, scale) = if drop <= 0 {
        (value as u64, power)
    } else {
        let half = 1u128 << (drop - 1);
        let tail = value & (half | (half - 1));
        let kept = if drop >= 128 { 0 } else { (value >> drop) as u64 };
        let up = tail > half || (tail == half && (sticky || kept & 1 == 1));
        (kept + u64::from(up), power + drop)
    };
    let number = scale_by_power(mantissa as f64, scale);
    if number.is_infinite() {
        return Err(TOO_LARGE);
    }
    Ok(signed(number))
}

fn parse_exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // An exponent too long for the type is out of every range anyway.
    let size = digits.parse::<i64>().unwrap_or(1 << 40).min(1 << 40);
    Some(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn hexadecimal_texts() {
        for (number, text) in [
            (1.5, "0x1.8000000000000p+0"),
            (0.0, "0x0.0p+0"),
            (-0.1, "-0x1.999999999999ap-4"),
            (5e-324, "0x0.0000000000001p-1022"),
            (f64::MAX, "0x1.fffffffffffffp+1023"),
        ] {
            assert_eq!(to_hex(number), text);
            assert_eq!(from_hex(text), Ok(number));
        }
        assert_eq!(from_hex(" 0x1.8p3 "), Ok(12.0));
        assert_eq!(from_hex("1.8"), Ok(1.5));
        assert_eq!(from_hex("-0x.8p-1"), Ok(-0.25));
        assert_eq!(from_hex("0x1.00000000000008p0"), Ok(1.0));
        assert_eq!(from_hex("0x1.000000000000080001p0"), Ok(1.0000000000000002));
        assert_eq!(from_hex("0x1p-1075"), Ok(0.0));
        assert_eq!(from_hex("0x1.8p-1075"), Ok(5e-324));
        assert!(matches!(from_hex("0x1p2000"), Err(NumberError::Overflow(_))));
        for text in ["x", "", "0x", "0x1p", "0x1.g", "1 2"] {
            assert!(matches!(from_hex(text), Err(NumberError::Value(_))), "{text:?}");
        }
    }
}
